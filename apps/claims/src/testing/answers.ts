import {
  readClaims,
  writeClaimAcknowledgements,
  writeImplementationAcks,
  writeInterchangeAcks,
  writeStatusResponses,
  type Envelope,
  type ProfessionalClaim,
} from '@millrace/x12';

/** ISA and GS of a payer's answer. */
export const ENVELOPE: Envelope = {
  sender: { id: 'SANDBOXCH' },
  receiver: { id: 'MR1999999976' },
  interchangeControlNumber: 900,
  usage: 'T',
  date: '2026-06-11',
  time: '14:07',
};

const PAYER = { person: false, name: 'FICTIVA HEALTH', idQualifier: 'PI', id: 'FICTV' };
const US = { person: false, name: 'FERRYBANK CLINIC', idQualifier: '46', id: 'MR1999999976' };
const CLINIC = { person: false, name: 'FERRYBANK CLINIC', idQualifier: 'XX', id: '1999999976' };

/** The claims of an 837P as a receiver reads them. */
export async function claimsIn(bytes: Uint8Array): Promise<ProfessionalClaim[]> {
  const items = await readClaims(bytes).toArray();
  return items.filter((item) => item.kind === 'claim');
}

/** A TA1 about an interchange. */
export function ta1(controlNumber: string, status: 'A' | 'R', note = '000'): Promise<Uint8Array> {
  return writeInterchangeAcks(ENVELOPE, [
    { controlNumber, date: '2026-06-11', time: '14:00', status, note },
  ]).bytes();
}

/** A 999 about the one set of a file. */
export function ack999(groupControlNumber: string, status: 'A' | 'R'): Promise<Uint8Array> {
  return writeImplementationAcks(ENVELOPE, [
    {
      functionalId: 'HC',
      groupControlNumber,
      version: '005010X222A1',
      sets: [
        {
          type: '837',
          controlNumber: '0001',
          status,
          segments: [],
          codes: status === 'R' ? ['5'] : [],
        },
      ],
      status,
      setsIncluded: 1,
      setsReceived: 1,
      setsAccepted: status === 'A' ? 1 : 0,
    },
  ]).bytes();
}

/** What a 277CA says of one claim. */
export interface Said {
  readonly number: string;
  readonly category: string;
  readonly status: string;
  readonly entity?: string;
  readonly payerClaimNumber?: string;
  readonly on?: string;
}

/** A 277CA about claims. @param batch BHT03 of the file that it answers */
export function ack277(said: readonly Said[], reference = 'CA1', batch = '1'): Promise<Uint8Array> {
  const level = { payer: PAYER, receiver: US, accepted: true };
  return writeClaimAcknowledgements(
    ENVELOPE,
    { reference, receivedDate: '2026-06-11', processedDate: '2026-06-12' },
    [
      {
        ...level,
        level: 'receiver',
        traceNumber: batch,
        statuses: [{ codes: [{ category: 'A1', status: '19' }], date: '2026-06-12', action: 'WQ' }],
      },
      ...said.map((one) => ({ ...level, ...claimAck(one) })),
    ],
  ).bytes();
}

function claimAck({ number, category, status, entity, payerClaimNumber, on }: Said) {
  return {
    level: 'claim' as const,
    provider: CLINIC,
    patient: { person: true, name: 'SAMPLE', firstName: 'TESTA', idQualifier: 'MI', id: 'X1' },
    patientControlNumber: number,
    payerClaimNumber,
    statuses: [
      {
        codes: [{ category, status, entity }],
        date: on ?? '2026-06-12',
        action: category === 'A2' || category === 'A1' ? 'WQ' : 'U',
        chargeCents: 100,
      },
    ],
  };
}

/** A status of a level above the claims; U rejects, WQ takes it. */
export interface SaidOfAll {
  readonly category: string;
  readonly status: string;
  readonly action?: 'U' | 'WQ';
  /** QTY of the level: how many of its claims were accepted. */
  readonly acceptedCount?: number;
}

/** A 277CA with a word on the whole receiver level or on a billing provider's, and the claims that it names below. */
export function ack277OfLevel(
  level: 'receiver' | 'provider',
  { category, status, action, acceptedCount }: SaidOfAll,
  said: readonly Said[] = [],
  batch = '1',
): Promise<Uint8Array> {
  const parties = { payer: PAYER, receiver: US, accepted: true };
  const whole = { codes: [{ category, status }], date: '2026-06-12', action };
  const taken = { codes: [{ category: 'A1', status: '19' }], date: '2026-06-12', action: 'WQ' };
  return writeClaimAcknowledgements(
    ENVELOPE,
    { reference: 'CA2', receivedDate: '2026-06-11', processedDate: '2026-06-12' },
    [
      {
        ...parties,
        level: 'receiver',
        traceNumber: batch,
        statuses: [level === 'receiver' ? whole : taken],
        ...(level === 'receiver' && { acceptedCount }),
      },
      ...(level === 'provider'
        ? [
            {
              ...parties,
              level,
              provider: CLINIC,
              traceNumber: '0',
              statuses: [whole],
              acceptedCount,
            },
          ]
        : []),
      ...said.map((one) => ({ ...parties, ...claimAck(one) })),
    ],
  ).bytes();
}

/** A 277 whose payer answers a question as a whole, at the receiver's level. */
export function status277Refused(
  category: string,
  status: string,
  question: string,
): Promise<Uint8Array> {
  return writeStatusResponses(ENVELOPE, { reference: 'ST2' }, [
    {
      level: 'receiver',
      payer: PAYER,
      receiver: US,
      traceNumber: question,
      statuses: [{ codes: [{ category, status }], date: '2026-07-10' }],
    },
  ]).bytes();
}

/** A 277 that answers where a claim stands. */
export function status277(number: string, category: string, status: string): Promise<Uint8Array> {
  return writeStatusResponses(ENVELOPE, { reference: 'ST1' }, [
    {
      level: 'claim',
      payer: PAYER,
      receiver: US,
      provider: CLINIC,
      subscriber: { person: true, name: 'SAMPLE', firstName: 'TESTA', idQualifier: 'MI', id: 'X1' },
      traceNumber: number,
      patientControlNumber: number,
      statuses: [{ codes: [{ category, status }], date: '2026-07-10', chargeCents: 100 }],
    },
  ]).bytes();
}
