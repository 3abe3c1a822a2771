import {
  ClaimCreated,
  type Event,
  type EventData,
  type EventDefinition,
} from '@millrace/contracts';
import { writeRemittances, type RemittanceInput } from '@millrace/x12';

/** An event as a consumer receives it, for handlers that are called plainly. */
export function eventOf<D extends EventDefinition>(
  definition: D,
  practiceId: number,
  data: EventData<D>,
  position = 1,
): Event<D> {
  return {
    id: `test/${position}`,
    type: definition.type,
    version: definition.version,
    source: 'test',
    position,
    practiceId,
    key: definition.key(data),
    time: '2026-03-02T15:00:00.000Z',
    data,
  };
}

export interface SampleLine {
  readonly procedure: string;
  readonly modifiers?: string[];
  readonly chargeCents: number;
}

/** A claim `MR<id>` with one line per charge and line control numbers `<id>-<n>`. */
export function claimCreated(
  practiceId: number,
  claimId: number,
  lines: readonly SampleLine[],
): Event<typeof ClaimCreated> {
  return eventOf(
    ClaimCreated,
    practiceId,
    {
      claimId,
      encounterId: claimId,
      appointmentId: null,
      patientId: claimId,
      payerId: 'FICTV',
      coverageId: null,
      providerId: null,
      locationId: null,
      patientControlNumber: `MR${claimId}`,
      serviceDate: '2026-02-02',
      createdOn: '2026-02-03',
      chargeCents: lines.reduce((sum, line) => sum + line.chargeCents, 0),
      lines: lines.map((line, i) => ({
        lineNumber: i + 1,
        lineControlNumber: `${claimId}-${i + 1}`,
        procedure: line.procedure,
        modifiers: line.modifiers ?? [],
        units: 1,
        chargeCents: line.chargeCents,
      })),
    },
    claimId,
  );
}

export interface PaidLine {
  readonly procedure: string;
  readonly chargeCents: number;
  readonly adjustments: readonly [group: string, reason: string, cents: number][];
  readonly remarkCodes?: string[];
  readonly control?: string;
}

type WrittenClaim = RemittanceInput['claims'] extends Iterable<infer C> | AsyncIterable<infer C>
  ? C
  : never;

/** A claim payment that balances: what is not adjusted is paid. */
export function paidClaim(
  patientControlNumber: string,
  lines: readonly PaidLine[],
  status = '1',
): WrittenClaim {
  const paidOf = (line: PaidLine): number =>
    line.chargeCents - line.adjustments.reduce((sum, [, , cents]) => sum + cents, 0);
  return {
    patientControlNumber,
    status,
    chargeCents: lines.reduce((sum, line) => sum + line.chargeCents, 0),
    paidCents: lines.reduce((sum, line) => sum + paidOf(line), 0),
    patientResponsibilityCents: 0,
    filingIndicator: 'CI',
    payerClaimNumber: `FH${patientControlNumber}`,
    patient: { person: true, name: 'Sample', firstName: 'Testa', id: 'FH000000001' },
    lines: lines.map((line, i) => ({
      procedure: { qualifier: 'HC', code: line.procedure, modifiers: [] },
      chargeCents: line.chargeCents,
      paidCents: paidOf(line),
      units: 1,
      dates: { from: '2026-02-02', to: '2026-02-02' },
      lineControlNumber: line.control ?? `${patientControlNumber.slice(2)}-${i + 1}`,
      adjustments: line.adjustments.map(([group, reason, cents]) => ({ group, reason, cents })),
      remarkCodes: line.remarkCodes ?? [],
    })),
  };
}

/** The same payment taken back: every amount negated, status 22. */
export function reversalOf(lines: readonly PaidLine[]): PaidLine[] {
  return lines.map((line) => ({
    ...line,
    chargeCents: -line.chargeCents,
    adjustments: line.adjustments.map(([group, reason, cents]) => [group, reason, -cents]),
  }));
}

export interface SampleCheck {
  readonly trace: string;
  readonly claims: Iterable<WrittenClaim>;
  readonly providerAdjustments?: { reason: string; reference?: string; cents: number }[];
  /** BPR02; absent: what balances. Needed where `claims` is not an array. */
  readonly paymentCents?: number;
}

/** An 835 with these checks, of the invented payer Fictiva Health. */
export function remittanceFile(
  checks: readonly SampleCheck[],
  control = 1,
): AsyncIterable<Uint8Array> {
  return writeRemittances(
    {
      sender: { qualifier: 'ZZ', id: 'SANDBOXCH' },
      receiver: { qualifier: 'ZZ', id: 'MR1999999976' },
      date: '2026-03-01',
      time: '12:00',
      interchangeControlNumber: control,
      usage: 'T',
    },
    checks.map((check) => ({
      remittance: {
        handlingCode: 'I',
        paymentCents: check.paymentCents ?? balance(check),
        creditOrDebit: 'C',
        paymentMethod: 'ACH',
        paymentFormat: 'CCP',
        paymentDate: '2026-03-01',
        traceNumber: check.trace,
        payerId: '1990000001',
        payer: { name: 'Fictiva Health', id: 'FICTV' },
        payee: { name: 'Ferrybank Clinic', npi: '1999999976' },
      },
      claims: check.claims,
      providerAdjustments: (check.providerAdjustments ?? []).map((adjustment) => ({
        providerId: '1999999976',
        fiscalPeriodEnd: '2026-12-31',
        ...adjustment,
      })),
    })),
  );
}

function balance({ claims, providerAdjustments = [] }: SampleCheck): number {
  const paid = [...claims].reduce((sum, claim) => sum + claim.paidCents, 0);
  return paid - providerAdjustments.reduce((sum, { cents }) => sum + cents, 0);
}

export async function textOf(file: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of file) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
