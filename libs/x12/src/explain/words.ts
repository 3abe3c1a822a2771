/** Our own short words for codes that files are full of; what is not here is shown as its code. */
export type Words = Readonly<Record<string, string>>;

export const ENTITIES: Words = {
  '03': 'Dependent',
  '1P': 'Provider',
  '2B': 'Administrator of the plan',
  '36': 'Employer',
  '40': 'Receiver',
  '41': 'Submitter',
  '45': 'Drop-off place',
  '71': 'Attending provider',
  '72': 'Operating physician',
  '73': 'Other provider',
  '74': 'Corrected patient or subscriber',
  '77': 'Service location',
  '82': 'Rendering provider',
  '85': 'Billing provider',
  '87': 'Address for payments',
  DD: 'Assistant surgeon',
  DK: 'Ordering provider',
  DN: 'Referring provider',
  DQ: 'Supervising provider',
  FA: 'Facility',
  GB: 'Other insured person',
  GP: 'Gateway',
  IL: 'Subscriber',
  P3: 'Primary care provider',
  PE: 'Payee',
  PR: 'Payer',
  PW: 'Pick-up place',
  QC: 'Patient',
  TT: 'Payer the claim was forwarded to',
  X3: 'Reviewer',
};

export const CLAIM_STATUS: Words = {
  '1': 'processed as primary',
  '2': 'processed as secondary',
  '3': 'processed as tertiary',
  '4': 'denied',
  '19': 'processed as primary and forwarded',
  '20': 'processed as secondary and forwarded',
  '21': 'processed as tertiary and forwarded',
  '22': 'reversal of an earlier payment',
  '23': 'not this payer’s claim, forwarded',
  '25': 'predetermination only, no payment',
};

export const GROUPS: Words = {
  CO: 'Contractual adjustment, not owed by the patient',
  CR: 'Correction or reversal',
  OA: 'Other adjustment',
  PI: 'Reduction by the payer',
  PR: 'Patient responsibility',
};

export const REFERENCES: Words = {
  '1K': 'Payer’s claim number',
  '2U': 'Payer id',
  '6R': 'Line control number',
  '9F': 'Referral number',
  BLT: 'Type of bill',
  D9: 'Clearinghouse trace number',
  EA: 'Medical record number',
  EI: 'Tax id',
  EJ: 'Patient control number',
  EV: 'Receiver id',
  F2: 'Version of the payer’s system',
  F8: 'Claim number of the payer for the original claim',
  FJ: 'Line control number',
  G1: 'Prior authorization number',
  SY: 'Social security number',
  TJ: 'Tax id',
};

export const DATES: Words = {
  '009': 'Processed on',
  '036': 'Coverage ended on',
  '050': 'Received on',
  '096': 'Discharged on',
  '150': 'Service from',
  '151': 'Service to',
  '232': 'Claim from',
  '233': 'Claim to',
  '291': 'Plan in force',
  '307': 'Eligible',
  '346': 'Plan began on',
  '347': 'Plan ended on',
  '356': 'Eligible from',
  '357': 'Eligible until',
  '405': 'Produced on',
  '431': 'Onset of illness on',
  '434': 'Statement from and to',
  '435': 'Admitted on',
  '439': 'Accident on',
  '454': 'First treated on',
  '472': 'Service on',
  '573': 'Decided by the other payer on',
};

export const AMOUNTS: Words = {
  A8: 'Not covered',
  AU: 'Amount covered',
  B6: 'Amount allowed',
  D: 'Paid by the other payer',
  EAF: 'Left for the patient',
  F3: 'Estimated to be owed by the patient',
  F5: 'Paid by the patient',
  I: 'Interest',
  T: 'Tax',
  T3: 'Billed amount',
  YU: 'Accepted amount',
  YY: 'Rejected amount',
};

export const LEVELS: Words = {
  '19': 'provider',
  '20': 'payer or billing provider',
  '21': 'information receiver',
  '22': 'subscriber',
  '23': 'dependent',
  EV: 'event',
  PT: 'patient',
  SS: 'service',
};

export const SEQUENCE: Words = { P: 'primary', S: 'secondary', T: 'tertiary' };
export const FREQUENCY: Words = { '1': 'original', '7': 'replacement', '8': 'void' };

export const RELATIONS: Words = {
  '01': 'spouse',
  '18': 'self',
  '19': 'child',
  '20': 'employee',
  '21': 'unknown',
  '39': 'organ donor',
  '40': 'cadaver donor',
  '53': 'life partner',
  G8: 'other relation',
};

export const SEXES: Words = { F: 'female', M: 'male', U: 'not told' };

/** EB01. */
export const BENEFITS: Words = {
  '1': 'Covered',
  '2': 'Covered, full risk',
  '3': 'Covered, services paid per head',
  '4': 'Covered, services paid per head to the primary care provider',
  '5': 'Coverage is being looked into',
  '6': 'Not covered any more',
  '7': 'Coverage waits to be looked into',
  '8': 'Coverage waits for eligibility',
  A: 'Coinsurance',
  B: 'Copay',
  C: 'Deductible',
  CB: 'Basis of coverage',
  D: 'Description',
  E: 'Excluded',
  F: 'Limit',
  G: 'Most to be paid out of pocket',
  H: 'Without limit',
  I: 'Not covered',
  J: 'Cost containment',
  K: 'Reserve',
  L: 'Primary care provider',
  M: 'Exclusion of earlier conditions',
  MC: 'Managed care coordinator',
  N: 'Restricted to certain services',
  O: 'Not deemed medically necessary',
  P: 'Disclaimer',
  Q: 'Second opinion needed',
  R: 'There is another payer',
  S: 'Before treatment: review needed',
  T: 'Card reported lost',
  U: 'Ask for details',
  V: 'Cannot be processed',
  W: 'Data come from another source',
  X: 'Health care facility',
  Y: 'Spend-down',
};

/** EB06 and HSD05. */
export const PERIODS: Words = {
  '6': 'an hour',
  '7': 'a day',
  '13': '24 hours',
  '21': 'years',
  '22': 'service year',
  '23': 'calendar year',
  '24': 'year to date',
  '25': 'contract',
  '26': 'episode',
  '27': 'visit',
  '28': 'outlier',
  '29': 'remaining',
  '30': 'over the limit',
  '31': 'not over the limit',
  '32': 'lifetime',
  '33': 'lifetime, remaining',
  '34': 'month',
  '35': 'week',
  '36': 'admission',
};

export const COVERAGE_LEVELS: Words = {
  CHD: 'children',
  DEP: 'dependents',
  ECH: 'employee and children',
  EMP: 'employee',
  ESP: 'employee and spouse',
  FAM: 'family',
  IND: 'one person',
  SPC: 'spouse and children',
  SPO: 'spouse',
};

/** EB12. */
export const NETWORKS: Words = {
  N: 'out of network',
  U: 'network unknown',
  W: 'in and out of network',
  Y: 'in network',
};

/** First letter and digit of a claim status category (STC01-1). */
export const CATEGORIES: Words = {
  A0: 'forwarded to another entity',
  A1: 'received, not looked at yet',
  A2: 'accepted for a decision',
  A3: 'rejected, sent back',
  A4: 'not found',
  A5: 'split',
  A6: 'rejected, something is missing',
  A7: 'rejected, something is invalid',
  A8: 'rejected, information contradicts itself',
  D0: 'the search found nothing',
  E0: 'the request is in error',
  E1: 'the system cannot answer now',
  F0: 'finished',
  F1: 'finished and paid',
  F2: 'finished and denied',
  F3: 'finished, revised',
  F4: 'finished without payment',
  P0: 'pending',
  P1: 'pending, being worked on',
  P2: 'pending, under review',
  P3: 'pending, provider was asked',
  P4: 'pending, patient was asked',
  P5: 'pending, payer works on its side',
  R0: 'more information is needed',
  R1: 'more information is needed on an entity',
  R3: 'more information is needed on the claim',
  R4: 'documents are needed',
};

/** HCR01. */
export const DECISIONS: Words = {
  A1: 'certified in full',
  A2: 'certified in part',
  A3: 'not certified',
  A4: 'pending',
  A6: 'modified',
  C: 'cancelled',
  CT: 'contact the payer',
  NA: 'no decision needed',
};

export const VERDICTS: Words = {
  A: 'accepted',
  E: 'accepted with errors',
  M: 'rejected: authentication failed',
  P: 'partly accepted',
  R: 'rejected',
  W: 'rejected: security check failed',
  X: 'rejected: could not be decrypted',
};
