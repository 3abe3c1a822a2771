import { readEligibilityInquiries, writeEligibilityInquiries } from '@millrace/x12';
import { controlNumberOf, inquiryOf, retryAt, traceOf, type QuestionFacts } from './questions.js';

const facts: QuestionFacts = {
  practice: { name: 'Ferrybank Clinic', npi: '1999999976' },
  payer: { payerId: 'FICTV', name: 'Fictiva Health' },
  patient: { firstName: 'Testa', lastName: 'Sample', birthDate: '2015-01-02', sex: 'U' },
  coverage: { relationship: 'self', memberId: 'FH000000001', groupNumber: 'G1', subscriber: null },
  serviceDate: '2026-06-09',
};
const parent = {
  firstName: 'Bruno',
  lastName: 'Sample',
  birthDate: '1980-01-02',
  sex: 'M',
} as const;

async function asked(changes: Partial<QuestionFacts['coverage']>) {
  const inquiry = inquiryOf({ ...facts, coverage: { ...facts.coverage, ...changes } }, traceOf(7))!;
  const bytes = await writeEligibilityInquiries(
    {
      sender: { id: 'MR1999999976' },
      receiver: { id: 'SANDBOXCH' },
      interchangeControlNumber: controlNumberOf(7, 1),
      usage: 'T',
      date: '2026-06-05',
      time: '09:00',
    },
    { reference: traceOf(7) },
    [inquiry],
  ).bytes();
  const findings: string[] = [];
  const items = await readEligibilityInquiries(bytes, {
    onFinding: ({ code }) => findings.push(code),
  }).toArray();
  expect(findings).toEqual([]);
  return items.find((item) => item.kind === 'inquiry')!;
}

it('asks about the subscriber who is the patient', async () => {
  const inquiry = await asked({});
  expect(inquiry).toMatchObject({
    payer: { id: 'FICTV' },
    provider: { id: '1999999976', idQualifier: 'XX' },
    subscriber: { name: 'Sample', firstName: 'Testa', id: 'FH000000001', birthDate: '2015-01-02' },
    serviceDates: { from: '2026-06-09', to: '2026-06-09' },
    serviceTypes: ['30', '98'],
  });
  expect(inquiry.dependent).toBeUndefined();
});

it('asks about the patient as a dependent of the insured person', async () => {
  const inquiry = await asked({ relationship: 'child', subscriber: parent });
  expect(inquiry).toMatchObject({
    subscriber: { firstName: 'Bruno', id: 'FH000000001' },
    dependent: { firstName: 'Testa', relationship: '19' },
  });
});

it('cannot ask where the insured person is not known', () => {
  const coverage = { ...facts.coverage, relationship: 'child' as const };
  expect(inquiryOf({ ...facts, coverage }, 'CHK1')).toBeNull();
});

it('numbers each try of its own', () => {
  const numbers = [1, 2].flatMap((check) => [1, 2, 3].map((n) => controlNumberOf(check, n)));
  expect(new Set(numbers).size).toBe(6);
  expect(controlNumberOf(2 ** 40, 5)).toBeLessThanOrEqual(999_999_999);
});

it('asks a silent payer again, ever more rarely, while it helps', () => {
  const at = (attempt: number, now: string): string | null =>
    retryAt(attempt, new Date(now), '2026-06-09', 'America/Denver')?.toISOString() ?? null;
  const morning = '2026-06-08T11:00:00Z';
  expect(at(1, morning)).toBe('2026-06-08T11:10:00.000Z');
  expect(at(4, morning)).toBe('2026-06-08T19:00:00.000Z');
  expect(at(5, morning)).toBeNull();
  expect(at(2, '2026-06-10T05:29:00Z')).not.toBeNull();
  expect(at(2, '2026-06-10T05:30:00Z')).toBeNull();
});
