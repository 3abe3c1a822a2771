/** An invented payer: how it pays and when. */
export interface SandboxPayer {
  readonly payerId: string;
  readonly name: string;
  /** CLP06. */
  readonly filingIndicator: string;
  /** TRN03 and BPR10: 1 and a tax id. */
  readonly originatorId: string;
  /** Allowed amount as a share of the charge, in percent. */
  readonly allowedPercent: number;
  readonly copayCents: number;
  readonly deductibleCents: number;
  readonly coinsurancePercent: number;
  /** CARC 253: two percent of what is paid, Medicare only. */
  readonly sequestration: boolean;
  /** Days of the week on which payments leave, 1 = Monday. */
  readonly payWeekdays: readonly number[];
  readonly address: { line1: string; city: string; state: string; zip: string };
}

const address = { line1: '9 Invented Plaza', city: 'Mocktown', state: 'MT', zip: '59602' };

export const PAYERS: readonly SandboxPayer[] = [
  {
    payerId: 'FICTV',
    name: 'Fictiva Health',
    filingIndicator: '12',
    originatorId: '1990000011',
    allowedPercent: 62,
    copayCents: 3000,
    deductibleCents: 150_000,
    coinsurancePercent: 20,
    sequestration: false,
    payWeekdays: [2, 5],
    address,
  },
  {
    payerId: 'SMPLW',
    name: 'Samplewell PPO',
    filingIndicator: '12',
    originatorId: '1990000012',
    allowedPercent: 70,
    copayCents: 2500,
    deductibleCents: 100_000,
    coinsurancePercent: 15,
    sequestration: false,
    payWeekdays: [1, 4],
    address,
  },
  {
    payerId: 'MCKNG',
    name: 'Mockingbird Mutual',
    filingIndicator: '12',
    originatorId: '1990000013',
    allowedPercent: 58,
    copayCents: 4000,
    deductibleCents: 250_000,
    coinsurancePercent: 30,
    sequestration: false,
    payWeekdays: [3],
    address,
  },
  {
    payerId: 'MCRTB',
    name: 'Medicare Part B',
    filingIndicator: 'MB',
    originatorId: '1990000014',
    allowedPercent: 51,
    copayCents: 0,
    deductibleCents: 25_700,
    coinsurancePercent: 20,
    sequestration: true,
    payWeekdays: [1, 3, 5],
    address,
  },
  {
    payerId: 'STMCD',
    name: 'State Medicaid',
    filingIndicator: 'MC',
    originatorId: '1990000015',
    allowedPercent: 44,
    copayCents: 400,
    deductibleCents: 0,
    coinsurancePercent: 0,
    sequestration: false,
    payWeekdays: [4],
    address,
  },
];

const byId = new Map(PAYERS.map((payer) => [payer.payerId, payer]));

/** The payer of that id, or undefined: the clearinghouse then rejects. */
export function findPayer(payerId: string | undefined): SandboxPayer | undefined {
  return payerId === undefined ? undefined : byId.get(payerId);
}
