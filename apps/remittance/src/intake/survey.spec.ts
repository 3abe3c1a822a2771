import { paidClaim, remittanceFile, type PaidLine } from '../testing/sample.js';
import { surveyFile } from './survey.js';

const paid: PaidLine[] = [
  { procedure: '99213', chargeCents: 20000, adjustments: [['CO', '45', 8000]] },
];
const checks = ['T1', 'T2', 'T3'].map((trace, i) => ({
  trace,
  claims: [paidClaim(`MR${i + 1}`, paid)],
}));

async function bytesOf(): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of remittanceFile(checks)) parts.push(part);
  return Buffer.concat(parts).toString('latin1');
}

const verdicts = async (text: string) =>
  (await surveyFile(Buffer.from(text, 'latin1'))).checks.map(({ verdict }) => verdict);

describe('the survey of a file', () => {
  it('finds each of its checks ready', async () => {
    expect(await verdicts(await bytesOf())).toEqual(['ready', 'ready', 'ready']);
  });

  it('lets one damaged check stand for itself', async () => {
    const text = (await bytesOf()).replace(/SE\*\d+\*(0*2)~/, 'SE*99*$1~');
    expect(await verdicts(text)).toEqual(['ready', 'damaged', 'ready']);
  });

  it.each([
    ['in the middle of a check', (text: string) => text.lastIndexOf('CLP')],
    ['between two checks', (text: string) => text.lastIndexOf('ST*835')],
    ['before its group trailer', (text: string) => text.lastIndexOf('GE*')],
    ['before its interchange trailer', (text: string) => text.lastIndexOf('IEA*')],
  ])('finds none ready when it was cut off %s', async (_, place) => {
    const text = await bytesOf();
    const survey = await surveyFile(Buffer.from(text.slice(0, place(text)), 'latin1'));
    expect(survey.checks.length).toBeGreaterThan(1);
    for (const { verdict, findings } of survey.checks) {
      expect(verdict).toBe('damaged');
      expect(findings.map(({ message }) => message).join()).toMatch(/The file ends before/);
    }
  });
});
