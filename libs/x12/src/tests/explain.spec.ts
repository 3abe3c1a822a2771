import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { explain, validate } from '../index.js';
import { cutInto, files } from './soup.js';
import { claimFile, remittanceFile } from './tool-files.js';

const walk = async (text: string, options = {}) =>
  (await explain(text, options).toArray()).map(
    ({ tag, loop, loopName, words }) => `${tag} ${loop ?? '-'} ${loopName ?? '-'}: ${words}`,
  );

describe('explain', () => {
  it('names the loop of every segment of a claim', async () => {
    const lines = await walk(await claimFile(['child']));
    expect(lines).toEqual(
      expect.arrayContaining([
        'ST - -: Transaction set 837, control number 0001',
        'HL 2000A Billing provider: Level 1: billing provider',
        'NM1 2010AA Billing provider name: Billing provider: SPECIMEN CLINIC',
        'SBR 2000B Subscriber: Coverage secondary',
        'PAT 2000C Patient: Patient’s relation to the subscriber: child',
        'NM1 2010CA Patient name: Patient: CLEO SAMPLE',
        'CLM 2300 Claim: Claim CLAIM1000 of $250.00, replacement',
        'HI 2300 Claim: Diagnoses: J0190, M545',
        'AMT 2320 Other coverage: Paid by the other payer $200.00',
        'NM1 2330A Other subscriber: Subscriber: OTTO PLACEHOLDER',
        'SV1 2400 Service line: Service 99214 25: $250.00, 1 unit(s)',
        'SVD 2430 Decision of another payer on the line: Decision of payer 99902: paid $210.00',
        'DTP 2430 Decision of another payer on the line: Decided by the other payer on 2026-02-20',
      ]),
    );
  });

  it('and of a remittance', async () => {
    const lines = await walk(await remittanceFile([1]));
    expect(lines).toEqual(
      expect.arrayContaining([
        'BPR - -: Payment of $170.50 by ACH on 2026-03-05',
        'CLP 2100 Claim: Claim CLAIM0X0, processed as primary: billed $250.00, paid $180.00',
        'SVC 2110 Service line: Service 99213 25: billed $150.00, paid $100.00',
        'PLB - -: Adjustment of the whole payment: WO $10.00, L6 -$0.50 (positive lowers the payment)',
      ]),
    );
  });

  it('hides persons when asked to', async () => {
    const original = await claimFile(['self', 'child', 'other']);
    const shown = await explain(original, { hidePersons: true }).toArray();
    const text = JSON.stringify(shown);
    for (const value of [
      'TESTA',
      'CLEO',
      'OTTO',
      'M0001',
      '19800229',
      '1980-02-29',
      'HOME LANE',
      'SEEN TWICE',
    ])
      expect(text).not.toContain(value);
    expect(text).toContain('SPECIMEN CLINIC');
    expect(text).toContain('Subscriber: •••••');
  });

  it('puts findings at their place', async () => {
    const text = (await remittanceFile([1])).replace(
      'HC:99213:25*150*100*',
      'HC:99213:25*150*101*',
    );
    const { findings } = await validate(text);
    const shown = await explain(text, { findings }).toArray();
    const [line] = shown.filter((one) => one.tag === 'SVC');
    expect(line!.findings.map(({ code }) => code)).toEqual(['line-out-of-balance']);
    expect(shown.flatMap((one) => one.findings)).toHaveLength(findings.length);
  });

  it('has words for any soup of segments, the same in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 1, max: 100 }), async (bytes, size) => {
        const whole = await explain(bytes).toArray();
        const inPieces = await explain(cutInto(bytes, [size])).toArray();
        expect(inPieces).toEqual(whole);
        for (const { words } of whole) expect(typeof words).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  it('finds a place for nearly every segment of the samples', async () => {
    const folder = process.env['MILLRACE_X12_SAMPLES'];
    if (!folder) return;
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile() && !one.name.endsWith('.md'))) {
      const shown = await explain(readFileSync(join(entry.parentPath, entry.name))).toArray();
      const lost = shown.filter(
        ({ tag, name }) => !name && !['ISA', 'GS', 'ST', 'SE', 'GE', 'IEA'].includes(tag),
      );
      expect([entry.name, lost.length < 4]).toEqual([entry.name, true]);
    }
  });
});
