import { writeClaims } from '@millrace/x12';
import { nextSubmission } from '../claims.jobs.js';
import { claimsIn } from '../testing/answers.js';
import { cleanClaim, cleanInput, line } from '../testing/edit-input.js';
import {
  inFileOrder,
  isBillable,
  toProfessionalClaim,
  wallClock,
  type BillableClaim,
} from './submission.js';

function billable(...args: Parameters<typeof cleanInput>): BillableClaim {
  const input = cleanInput(...args);
  if (!isBillable(input)) throw new Error('The sample is not billable.');
  return input;
}

async function written(input: BillableClaim) {
  const bytes = await writeClaims(
    {
      sender: { id: 'US' },
      receiver: { id: 'THEM' },
      interchangeControlNumber: 1,
      usage: 'T',
      date: '2026-06-10',
      time: '12:00',
    },
    {
      reference: '1',
      submitter: { person: false, name: 'US', id: 'US' },
      submitterContact: { name: 'US', phone: '4065550100' },
      receiver: { person: false, name: 'THEM', id: 'THEM' },
    },
    [toProfessionalClaim(input)],
  ).bytes();
  return (await claimsIn(bytes))[0]!;
}

describe('an 837P claim', () => {
  it('carries lines, pointers, units and control numbers to the cent', async () => {
    const lines = [
      line(1, { modifiers: ['25'] }),
      line(2, { procedure: 'J3301', units: 4, chargeCents: 4205, diagnosisPointers: [2, 1] }),
    ];
    const claim = await written(billable({ lines, diagnoses: ['M1711', 'E119'] }));
    expect(claim.chargeCents).toBe(14205);
    expect(claim.lines).toMatchObject([
      { procedure: { code: '99214', modifiers: ['25'] }, lineControlNumber: 'MR1-1' },
      { procedure: { code: 'J3301' }, units: 4, pointers: [2, 1], chargeCents: 4205 },
    ]);
    expect(claim.patient).toBeUndefined();
    expect(claim.coverage).toMatchObject({
      sequence: 'P',
      relationship: '18',
      filingIndicator: 'CI',
    });
  });

  it('gives a dependent a level of their own', async () => {
    const subscriber = {
      firstName: 'Bruno',
      lastName: 'Specimen',
      birthDate: '1979-03-04',
      sex: 'M' as const,
    };
    const coverage = { ...cleanInput().coverage!, relationship: 'child' as const, subscriber };
    const claim = await written(billable({}, { coverage }));
    expect(claim.subscriber.firstName).toBe('Bruno');
    expect(claim.patient).toMatchObject({ relationship: '19', firstName: 'Testa' });
  });

  it('names the payer’s claim number when it replaces or voids, and only then', async () => {
    const seven = await written(billable({ frequency: '7', payerClaimNumber: 'F1' }));
    expect(seven).toMatchObject({ frequency: '7', payerClaimNumber: 'F1' });
    const one = await written(billable({ frequency: '1', payerClaimNumber: 'F1' }));
    expect(one.payerClaimNumber).toBeUndefined();
  });

  it('names the place only where it is not the billing address', async () => {
    const { location } = cleanInput();
    expect((await written(billable())).serviceFacility).toBeUndefined();
    const elsewhere = { ...location!, address: { ...location!.address, line1: '9 Other Road' } };
    expect((await written(billable({}, { location: elsewhere }))).serviceFacility).toMatchObject({
      name: 'Main Street',
    });
  });
});

describe('a batch', () => {
  it('has one order whatever order the claims come in', () => {
    const inputs = ['MR3', 'MR1', 'MR2'].map((patientControlNumber) => ({
      ...billable(),
      claim: cleanClaim({ patientControlNumber }),
    }));
    const order = inFileOrder(inputs).map(({ claim }) => claim.patientControlNumber);
    expect(order).toEqual(['MR1', 'MR2', 'MR3']);
  });

  it('leaves at the next of its times in the practice’s zone, across summer time', () => {
    const round = { times: ['12:00', '18:00'], timeZone: 'America/Denver' };
    const next = (after: string) => nextSubmission(round, new Date(after)).toISOString();
    expect(next('2026-06-10T17:59:00Z')).toBe('2026-06-10T18:00:00.000Z');
    expect(next('2026-06-10T18:00:00Z')).toBe('2026-06-11T00:00:00.000Z');
    expect(next('2026-11-01T01:00:00Z')).toBe('2026-11-01T19:00:00.000Z');
    expect(wallClock(new Date('2026-06-10T05:59:00Z'), 'America/Denver')).toEqual({
      date: '2026-06-09',
      time: '23:59',
    });
  });
});
