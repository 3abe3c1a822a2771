import {
  buildClaimAcknowledgements,
  readClaimAcknowledgements,
  readClaims,
  validate,
  writeClaimAcknowledgements,
  writeClaims,
  type ClaimBatch,
  type ClaimDecision,
  type ProfessionalClaim,
} from '../index.js';
import { CLAIM, codesOf, collect, DEPENDENT_CLAIM, ENVELOPE, PAYER } from './fixtures.js';

const BATCH = {
  reference: 'BATCH7',
  submitter: { person: false, name: 'SPECIMEN BILLING', id: 'SUB1' },
  submitterContact: { name: 'EDI DESK', phone: '4065550102' },
  receiver: { person: false, name: 'SAMPLE HEALTH PLAN', id: '99901' },
};
const OTHER = {
  ...CLAIM,
  patientControlNumber: 'CLAIM0009',
  billingProvider: { ...CLAIM.billingProvider, name: 'OTHER CLINIC', id: '1999999984' },
};
const ANSWER = {
  reference: 'ANSWER1',
  source: PAYER,
  receivedDate: '2026-03-02',
  processedDate: '2026-03-03',
};

const read = await readClaims(
  writeClaims(ENVELOPE, BATCH, [CLAIM, OTHER, DEPENDENT_CLAIM]),
).toArray();
const batch = read[0] as ClaimBatch;
const claims = read.filter((item): item is ProfessionalClaim => item.kind === 'claim');
const [first, other, dependent] = claims as [
  ProfessionalClaim,
  ProfessionalClaim,
  ProfessionalClaim,
];
const BAD_LINE = { category: 'A7', status: '454' };
const DECISIONS: ClaimDecision[] = [
  { claim: first, accepted: true, payerClaimNumber: 'ICN1' },
  { claim: other, accepted: true },
  {
    claim: dependent,
    accepted: false,
    codes: [{ category: 'A7', status: '21', entity: '85' }],
    message: 'NM109 OF 2010AA',
    lines: [{ number: dependent.lines[0]!.number, codes: [BAD_LINE], rejected: true }],
  },
];

function written(decisions: readonly ClaimDecision[]) {
  const { header, acknowledgements } = buildClaimAcknowledgements({ ...ANSWER, batch }, decisions);
  return writeClaimAcknowledgements(ENVELOPE, header, acknowledgements).text();
}

async function answersTo(decisions: readonly ClaimDecision[]) {
  const text = await written(decisions);
  expect((await validate(text)).findings).toEqual([]);
  const { items } = await collect(readClaimAcknowledgements, text);
  return items.filter((item) => item.kind === 'acknowledgement');
}

describe('a 277CA from decisions', () => {
  it('counts what was accepted and rejected, for the receiver and each provider', async () => {
    const answers = await answersTo(DECISIONS);
    const sum = first.chargeCents + other.chargeCents;
    const totals = answers.filter(({ level }) => level !== 'claim');
    expect(totals.map(({ level, provider }) => [level, provider?.name])).toEqual([
      ['receiver', undefined],
      ['provider', CLAIM.billingProvider.name],
      ['provider', 'OTHER CLINIC'],
    ]);
    expect(totals[0]).toMatchObject({
      traceNumber: 'BATCH7',
      receiver: { id: 'SUB1' },
      statuses: [{ codes: [{ category: 'A1', status: '19', entity: 'PR' }], action: 'WQ' }],
      acceptedCount: 2,
      acceptedCents: sum,
      rejectedCount: 1,
      rejectedCents: dependent.chargeCents,
    });
    expect(totals[1]).toMatchObject({
      acceptedCount: 1,
      acceptedCents: first.chargeCents,
      rejectedCount: 1,
      rejectedCents: dependent.chargeCents,
    });
    expect(totals[2]).toMatchObject({ acceptedCount: 1, acceptedCents: other.chargeCents });
    expect(totals[2]).not.toHaveProperty('rejectedCount');
  });

  it('answers every claim under its provider, with its numbers and the lines that are wrong', async () => {
    const answers = (await answersTo(DECISIONS)).filter(({ level }) => level === 'claim');
    expect(answers.map(({ patientControlNumber }) => patientControlNumber)).toEqual(
      [first, dependent, other].map((claim) => claim.patientControlNumber),
    );
    expect(answers[0]).toMatchObject({
      accepted: true,
      payerClaimNumber: 'ICN1',
      patient: { name: first.subscriber.name, id: first.subscriber.id },
      statuses: [{ codes: [{ category: 'A2', status: '20', entity: 'PR' }] }],
      lines: [],
    });
    const [line] = dependent.lines;
    expect(answers[1]).toMatchObject({
      accepted: false,
      patient: { name: dependent.patient!.name, id: dependent.subscriber.id },
      statuses: [{ action: 'U', message: 'NM109 OF 2010AA', chargeCents: dependent.chargeCents }],
      lines: [
        {
          procedure: { code: line!.procedure.code },
          chargeCents: line!.chargeCents,
          statuses: [{ codes: [BAD_LINE], action: 'U' }],
        },
      ],
    });
  });

  it('refuses a decision on a line that is not there', () => {
    const lines = [{ number: 99, codes: [BAD_LINE] }];
    expect(() =>
      buildClaimAcknowledgements({ ...ANSWER, batch }, [{ claim: first, accepted: true, lines }]),
    ).toThrow('lines[99]');
  });
});

describe('the totals of a 277CA', () => {
  const found = async (change: (text: string) => string) => {
    const text = await written(DECISIONS);
    const changed = change(text);
    expect(changed).not.toBe(text);
    const { findings } = await validate(changed);
    expect(findings.every(({ level, severity }) => level === 3 && severity === 'error')).toBe(true);
    return findings.map(({ code, loop, segment, element }) => [code, loop, `${segment}${element}`]);
  };
  const count = 'acknowledged-count-mismatch';
  const amount = 'acknowledged-amount-mismatch';

  it.each([
    ['accepted claims of the receiver', 'QTY*90*2', 'QTY*90*3', [[count, '2200B', 'QTY2']]],
    ['rejected claims of the receiver', 'QTY*AA*1', 'QTY*AA*0', [[count, '2200B', 'QTY2']]],
    ['accepted claims of a provider', 'QTY*QA*1', 'QTY*QA*2', [[count, '2200C', 'QTY2']]],
    ['rejected claims of a provider', 'QTY*QC*1', 'QTY*QC*2', [[count, '2200C', 'QTY2']]],
  ])('are held against the %s', async (_name, from, to, findings) => {
    expect(await found((text) => text.replace(from, to))).toEqual(findings);
  });

  it.each(['YU', 'YY'])('are held against the charges (%s)', async (qualifier) => {
    const cent = new RegExp(`(?<=AMT\\*${qualifier}\\*)\\d+`);
    expect(await found((text) => text.replace(cent, (digits) => `${digits}1`))).toEqual([
      [amount, '2200B', 'AMT2'],
    ]);
  });

  it('follow from what a provider says of itself where its claims were turned away at once', async () => {
    const text = await written(DECISIONS);
    const { header, acknowledgements } = buildClaimAcknowledgements(
      { ...ANSWER, batch },
      DECISIONS,
    );
    const refused = acknowledgements.filter(
      ({ level, provider }) => level !== 'claim' || provider?.name !== 'OTHER CLINIC',
    );
    const bytes = await writeClaimAcknowledgements(ENVELOPE, header, refused).text();
    expect(bytes.length).toBeLessThan(text.length);
    expect(codesOf((await validate(bytes)).findings)).toEqual([]);
  });
});
