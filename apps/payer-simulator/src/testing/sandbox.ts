import { createTestDatabase, ManualClock, type TestDatabase } from '@millrace/testing';
import {
  readRemittances,
  validate,
  writeClaims,
  type Envelope,
  type ProfessionalClaim,
  type RemittanceClaim,
  type RemittanceEnd,
  type Written,
} from '@millrace/x12';
import { PAYERS, payerSimulatorMigrations, startPayerSimulator } from '../index.js';
import type { PayerSimulator, Scenario } from '../index.js';

export const SUBMITTER = 'MR1999999976';
export const NPI = '1999999976';
export const SENT = '2026-03-02T15:00:00.000Z';
export const MUCH_LATER = '2026-04-20T12:00:00.000Z';

export interface Sandbox {
  readonly database: TestDatabase;
  readonly clock: ManualClock;
  simulator: PayerSimulator;
}

export interface Answer {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  readonly createdAt: string;
  readonly bytes: Buffer;
}

const opened: Sandbox[] = [];

export async function open(scenario: Scenario): Promise<Sandbox> {
  const database = await createTestDatabase([
    { name: 'payer-simulator', migrations: payerSimulatorMigrations },
  ]);
  const clock = new ManualClock(SENT);
  const simulator = await start({ database, clock }, scenario);
  opened.push({ database, clock, simulator });
  return opened.at(-1)!;
}

export function start(
  { database, clock }: Pick<Sandbox, 'database' | 'clock'>,
  scenario: Scenario,
): Promise<PayerSimulator> {
  const databaseUrl = database.service('payer-simulator').url;
  return startPayerSimulator({ databaseUrl, clock, scenario });
}

/** Ends every sandbox that a test opened. */
export async function closeAll(): Promise<void> {
  for (const { simulator, database } of opened.splice(0)) {
    await simulator.close();
    await database.close();
  }
}

export const envelope = (control = 1): Envelope => ({
  sender: { id: SUBMITTER },
  receiver: { id: 'SANDBOXCH' },
  interchangeControlNumber: control,
  usage: 'T',
  date: '2026-03-02',
  time: '15:00',
});

export function claimOf(
  n: number,
  payerId: string,
  change: Partial<Written<ProfessionalClaim>> = {},
): Written<ProfessionalClaim> {
  const line = (number: number, code: string, chargeCents: number) => ({
    number,
    procedure: { qualifier: 'HC', code, modifiers: [] },
    chargeCents,
    unit: 'UN',
    units: 1,
    pointers: [1],
    emergency: false,
    dates: { from: '2026-02-23', to: '2026-02-23' },
    lineControlNumber: `${n}-${number}`,
  });
  return {
    billingProvider: {
      person: false,
      name: 'FERRYBANK CLINIC',
      idQualifier: 'XX',
      id: NPI,
      taxId: '999123456',
      address: { line1: '2 CLINIC ROAD', city: 'BOZEMAN', state: 'MT', zip: '597150001' },
    },
    coverage: { sequence: 'P', relationship: '18', filingIndicator: 'CI' },
    subscriber: {
      person: true,
      name: 'SAMPLE',
      firstName: 'TESTA',
      idQualifier: 'MI',
      id: `M${n}`,
      birthDate: '1980-01-01',
      sex: 'F',
      address: { line1: '1 SAMPLE STREET', city: 'HELENA', state: 'MT', zip: '59601' },
    },
    payer: { person: false, name: payerId, idQualifier: 'PI', id: payerId },
    patientControlNumber: `MR${n}`,
    chargeCents: 59_800,
    placeOfService: '11',
    frequency: '1',
    providerSignature: true,
    assignment: 'A',
    benefitsAssigned: 'Y',
    releaseOfInformation: 'Y',
    diagnoses: [{ code: 'M1711' }],
    lines: [line(1, '99214', 21_200), line(2, '20611', 38_600)],
    ...change,
  };
}

export const FIVE = PAYERS.map((payer, i) => claimOf(i + 1, payer.payerId));

export async function batch(
  claims: readonly Written<ProfessionalClaim>[],
  control = 1,
): Promise<Buffer> {
  const output = writeClaims(
    envelope(control),
    {
      reference: `B${control}`,
      submitter: { person: false, name: 'FERRYBANK CLINIC', idQualifier: '46', id: SUBMITTER },
      submitterContact: { name: 'EDI DESK', phone: '4065550102' },
      receiver: { person: false, name: 'SANDBOX', idQualifier: '46', id: 'SANDBOXCH' },
    },
    claims,
  );
  return Buffer.from(await output.bytes());
}

export function post(
  { simulator }: Sandbox,
  path: string,
  body: Uint8Array | string,
  type = 'application/edi-x12',
): Promise<Response> {
  return fetch(simulator.url + path, {
    method: 'POST',
    headers: { 'content-type': type },
    body: Buffer.from(body),
  });
}

export async function send(sandbox: Sandbox, bytes: Uint8Array): Promise<string> {
  const response = await post(sandbox, '/files', bytes);
  expect(response.status).toBe(202);
  return ((await response.json()) as { receiptId: string }).receiptId;
}

export async function mailbox(sandbox: Sandbox, at: string, kinds: string): Promise<Answer[]> {
  sandbox.clock.set(at);
  const { url } = sandbox.simulator;
  const query = `submitter=${SUBMITTER}&kinds=${kinds}&after=0&limit=1000`;
  const list = await fetch(`${url}/files?${query}`);
  const { files } = (await list.json()) as { files: Omit<Answer, 'bytes'>[] };
  return Promise.all(
    files.map(async (file) => {
      const answer = await fetch(`${url}/files/${file.id}`);
      return { ...file, bytes: Buffer.from(await answer.arrayBuffer()) };
    }),
  );
}

export async function paid(
  file: Answer,
): Promise<{ claims: RemittanceClaim[]; end: RemittanceEnd }> {
  const items = await readRemittances(file.bytes).toArray();
  return {
    claims: items.filter((item) => item.kind === 'claim'),
    end: items.find((item) => item.kind === 'end')!,
  };
}

export async function errorsOf(file: Answer): Promise<string[]> {
  const { findings } = await validate(file.bytes);
  return findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}
