import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  readImplementationAcks,
  readInterchangeAcks,
  summarize,
  validate,
  validationReport,
  writeAnswers,
} from '../index.js';
import { cutInto, files } from './soup.js';
import { claimFile, remittanceFile } from './tool-files.js';

const answer = { controlNumber: 5, date: '2026-03-03', time: '10:00' };

describe('summarize', () => {
  it('adds up what is in a file', async () => {
    const text = (await claimFile(['self', 'child'])) + (await remittanceFile([2, 1]));
    const summary = await summarize(cutInto(Buffer.from(text), [1_000]));
    expect(summary).toMatchObject({
      bytes: text.length,
      segments: text.split('~').length - 1,
      sets: 3,
      complete: true,
      findings: [],
      looseSets: [],
    });
    expect(summary.totals).toEqual([
      {
        type: '837',
        guide: '005010X222A1',
        name: 'Claim: professional',
        sets: 1,
        claims: 2,
        chargeCents: 50_000,
      },
      {
        type: '835',
        guide: '005010X221A1',
        name: 'Claim payment and remittance advice',
        sets: 2,
        claims: 3,
        chargeCents: 75_000,
        paidCents: 54_000,
        paymentCents: 52_100,
      },
    ]);
    expect(summary.interchanges.map(({ groups }) => groups.map(({ sets }) => sets.length))).toEqual(
      [[1], [2]],
    );
  });

  it('lists no more sets than asked for, but counts them all', async () => {
    const summary = await summarize(await remittanceFile([1, 1, 1]), { maxSets: 2 });
    expect([summary.sets, summary.interchanges[0]!.groups[0]!.sets.length]).toEqual([3, 2]);
    expect(summary.totals[0]!.sets).toBe(3);
  });

  it('takes sets without any envelope, and says what is damaged', async () => {
    const { looseSets, complete, findings } = await summarize('ST*835*0001~CLP*A*1*5*4~SE*9*0001~');
    expect(looseSets).toEqual([
      expect.objectContaining({
        type: '835',
        control: '0001',
        claims: 1,
        chargeCents: 500,
        countsOk: false,
      }),
    ]);
    expect([complete, findings.map(({ code }) => code)]).toEqual([
      false,
      ['no-interchange-header', 'segment-count-mismatch'],
    ]);
  });

  it('takes any soup of segments', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        const summary = await summarize(bytes);
        expect(summary.bytes).toBe(bytes.length);
        expect(summary.totals.reduce((sum, { sets }) => sum + sets, 0)).toBe(summary.sets);
        JSON.stringify(summary);
      }),
      { numRuns: 300 },
    );
  });
});

describe('validationReport', () => {
  it('has every finding once, with its set or with the file', async () => {
    const text = (await remittanceFile([1, 1]))
      .replace('HC:99213:25*150*100', 'HC:99213:25*150*101')
      .replace('GE*2', 'GE*3');
    const validation = await validate(text);
    const report = validationReport(validation, {
      file: 'a.835',
      bytes: text.length,
      seconds: 0.1,
    });
    expect(report).toMatchObject({ file: 'a.835', bytes: text.length, ok: false, seconds: 0.1 });
    expect(report.interchanges).toEqual([
      { control: '000000042', sender: 'MILLRACE', receiver: 'SAMPLEPAYER', groups: 1, ok: true },
    ]);
    expect(report.sets.map(({ type, control, ok }) => [type, control, ok])).toEqual([
      ['835', '0001', false],
      ['835', '0002', true],
    ]);
    expect(report.findings.map(({ code }) => code)).toEqual(['set-count-mismatch']);
    const all = [...report.findings, ...report.sets.flatMap(({ findings }) => findings)];
    expect(all).toHaveLength(validation.findingCount);
    for (const finding of all)
      expect(Object.keys(finding)).toEqual(
        'level code severity loop segment ordinal offset element message ack'.split(' '),
      );
  });

  it('loses no finding of any soup of segments', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        const validation = await validate(bytes, { maxFindings: 100_000 });
        const report = validationReport(validation, { file: '', bytes: 0, seconds: 0 });
        const listed = report.sets.reduce(
          (sum, set) => sum + set.findings.length,
          report.findings.length,
        );
        expect(listed).toBe(validation.findingCount);
      }),
      { numRuns: 300 },
    );
  });
});

describe('writeAnswers', () => {
  it('answers every interchange, from its receiver to its sender', async () => {
    const whole =
      (await claimFile(['self'], { acknowledgmentRequested: true })) + (await remittanceFile([1]));
    const text = await writeAnswers(await validate(whole), answer).text();
    const found = await validate(text);
    expect(found.findings).toEqual([]);
    expect(
      found.interchanges.map(({ interchange: { controlNumber, senderId, receiverId } }) => [
        controlNumber,
        senderId,
        receiverId,
      ]),
    ).toEqual([
      ['000000005', 'SAMPLEPAYER', 'MILLRACE'],
      ['000000006', 'SAMPLEPAYER', 'MILLRACE'],
      ['000000007', 'SAMPLEPAYER', 'MILLRACE'],
    ]);
    const acks = (await readImplementationAcks(text).toArray()).filter(
      (item) => item.kind === 'acknowledgement',
    );
    expect(acks.map(({ functionalId, status }) => [functionalId, status])).toEqual([
      ['HC', 'A'],
      ['HP', 'A'],
    ]);
    expect((await readInterchangeAcks(text).toArray()).map(({ status }) => status)).toEqual(['A']);
  });

  it('sends a TA1 for an interchange that is rejected', async () => {
    const text = (await claimFile(['self'])).replace('IEA*1', 'IEA*2');
    const written = await writeAnswers(await validate(text), answer).text();
    expect(await readInterchangeAcks(written).toArray()).toMatchObject([
      { status: 'R', note: '021' },
    ]);
  });

  it('has nothing to say to a file without an interchange', async () => {
    const validation = await validate('ST*835*0001~SE*2*0001~');
    expect(await writeAnswers(validation, answer).text()).toBe('');
  });
});

it('the tools take every sample', async () => {
  const folder = process.env['MILLRACE_X12_SAMPLES'];
  if (!folder) return;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile() && !one.name.endsWith('.md'))) {
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    const { sets, totals } = await summarize(bytes);
    expect([entry.name, sets > 0, totals.every(({ name }) => name)]).toEqual([
      entry.name,
      true,
      true,
    ]);
    const answers = await writeAnswers(await validate(bytes), answer).text();
    expect([entry.name, (await validate(answers)).errorCount]).toEqual([
      entry.name,
      answers === '' ? 1 : 0,
    ]);
  }
});
