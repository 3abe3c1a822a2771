import { jest } from '@jest/globals';
import { writeRemittances, type RemittanceInput } from '@millrace/x12';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command line, as a person starts it (the test command builds first). */
const MAIN = fileURLToPath(new URL('../../apps/millrace/dist/main.js', import.meta.url));
const SAMPLES = process.env['MILLRACE_X12_SAMPLES'];

jest.setTimeout(120_000);

let folder: string;
let files: Record<
  'good' | 'again' | 'cent' | 'wrongEnd' | 'truncated' | 'letter' | 'empty',
  string
>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-import-spec-'));
  const good = await remittance('EFT1', 1);
  const other = await remittance('EFT2', 2);
  const lines = (await remittance('EFT3', 3)).split('~');
  files = {
    good: file('good.835', good),
    again: file('again.835', await remittance('EFT1', 9)),
    cent: file('cent.835', other.replace('HC:99213*200*120*', 'HC:99213*200*120.01*')),
    wrongEnd: file('wrong-end.835', lines.map((one) => one.replace(/^SE\*\d+/, 'SE*99')).join('~')),
    truncated: file('truncated.835', (await remittance('EFT4', 4)).slice(0, -120)),
    letter: file('letter.txt', 'Dear billing team,\nthe check is in the mail.\n'),
    empty: file('empty.835', ''),
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every file is taken or refused with its place, and nothing is posted twice', async () => {
  const data = join(folder, 'data');
  const first = await runImport(
    data,
    Object.values(files).filter((name) => name !== files.again),
  );
  expect(first.code).toBe(1);
  expect(first.of('good.835')).toEqual([
    'good.835: 835 of Fictiva Health, trace EFT1, $240.00: 0 of 2 claims posted, 2 on the exceptions list.',
    expect.stringMatching(
      /^ {4}segment \d+, byte \d+: The payment names a claim that Millrace does not know/,
    ),
    expect.stringMatching(
      /^ {4}segment \d+, byte \d+: The payment names a claim that Millrace does not know/,
    ),
  ]);
  const [cent, centPlace] = first.of('cent.835');
  expect(cent).toMatch(/: held, 0 of 2 claims posted, 1 on the exceptions list\.$/);
  expect(centPlace).toMatch(
    /^ {4}segment \d+, byte \d+: SVC: The service line does not balance: .*difference -0\.01/,
  );
  const [wrongEnd, wrongEndPlace] = first.of('wrong-end.835');
  expect(wrongEnd).toContain(': held, 0 of 2 claims posted');
  expect(wrongEndPlace).toMatch(
    /^ {4}segment \d+, byte \d+: SE: The set trailer counts another number/,
  );
  const [truncated, ...truncatedPlaces] = first.of('truncated.835');
  expect(truncated).toContain(': held, 0 of ');
  expect(truncatedPlaces.join()).toMatch(/segment \d+, byte \d+: The file ends/);
  expect(first.of('letter.txt')).toEqual([
    expect.stringMatching(/^letter\.txt: refused: /),
    expect.stringMatching(/^ {4}segment 1, byte 0: This is not an X12 file/),
  ]);
  expect(first.of('empty.835')).toEqual([
    expect.stringMatching(/^empty\.835: refused: /),
    '    segment 1, byte 0: The file holds no segment.',
  ]);
  expect(first.summary).toBe(
    '6 files, 2 refused, 0 claims posted ($0.00), 7 on the exceptions lists. 6 files need a person.',
  );

  const second = await runImport(data, [files.good, files.cent, files.letter]);
  expect(second.code).toBe(1);
  expect(second.of('good.835')[0]).toBe(
    `good.835: had before, nothing is posted twice; ${first.of('good.835')[0]!.slice(10)}`,
  );
  expect(second.of('cent.835')[0]).toContain(': had before, nothing is posted twice; ');
  expect(second.summary).toBe(
    '3 files, 3 had before, 1 refused, 0 claims posted ($0.00), 4 on the exceptions lists. 3 files need a person.',
  );

  // The same check in other bytes: known by what it says.
  const third = await runImport(data, [files.again]);
  expect(third.lines).toEqual([
    'again.835: 835 of Fictiva Health, trace EFT1, $240.00: posted before from another file, nothing is posted twice.',
    '1 file, 0 claims posted ($0.00). Nothing needs a person.',
  ]);
  expect(third.code).toBe(0);
});

const withSamples = SAMPLES && existsSync(join(SAMPLES, 'payer-835')) ? test : test.skip;
withSamples(
  'every file that payers publish as a sample gets its line (needs MILLRACE_X12_SAMPLES)',
  async () => {
    const samples = join(SAMPLES!, 'payer-835');
    const names = readdirSync(samples);
    const { lines, code, of } = await runImport(
      join(folder, 'samples'),
      names.map((name) => join(samples, name)),
    );
    for (const name of names)
      expect(of(name)[0]).toMatch(/: 835 of [A-Z ]+, trace \d+, \$[\d,.]+: /);
    expect(lines.at(-1)).toMatch(new RegExp(`^${names.length} files, `));
    expect(code).toBe(1);
  },
);

interface Imported {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly summary: string;
  /** The line of a file and the places under it. */
  of(name: string): string[];
}

async function runImport(data: string, names: readonly string[]): Promise<Imported> {
  const child = spawn(process.execPath, [MAIN, 'import', '--data', data, ...names], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  const lines = out.trimEnd().split('\n');
  if (lines.length < names.length)
    throw new Error(`The import ended with ${code}: ${err.slice(-2000)}`);
  const of = (name: string) => {
    const start = lines.findIndex((line) => line.startsWith(`${name}: `));
    if (start < 0) throw new Error(`There is no line of ${name}: ${out}`);
    const end = lines.findIndex((line, i) => i > start && !line.startsWith('    '));
    return lines.slice(start, end);
  };
  return { code, lines, summary: lines.at(-1)!, of };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** An 835 of two claims that nobody here sent. */
function remittance(traceNumber: string, control: number): Promise<string> {
  const claim = (n: number) => ({
    patientControlNumber: `ZX${traceNumber}-${n}`,
    status: '1',
    chargeCents: 20_000,
    paidCents: 12_000,
    patientResponsibilityCents: 2_000,
    filingIndicator: '12',
    payerClaimNumber: `FH${traceNumber}${n}`,
    patient: {
      person: true,
      name: 'SAMPLE',
      firstName: 'TESTA',
      idQualifier: 'MI',
      id: 'FH000000001',
    },
    lines: [
      {
        procedure: { qualifier: 'HC', code: '99213', modifiers: [] },
        chargeCents: 20_000,
        paidCents: 12_000,
        units: 1,
        dates: { from: '2026-02-02', to: '2026-02-02' },
        adjustments: [
          { group: 'CO', reason: '45', cents: 6_000 },
          { group: 'PR', reason: '2', cents: 2_000 },
        ],
      },
    ],
  });
  const check: RemittanceInput = {
    remittance: {
      handlingCode: 'I',
      paymentCents: 24_000,
      creditOrDebit: 'C',
      paymentMethod: 'CHK',
      paymentDate: '2026-03-01',
      traceNumber,
      payerId: '1990000011',
      payer: { name: 'Fictiva Health', id: 'FICTV' },
      payee: { name: 'Ferrybank Clinic', npi: '1999999976' },
    },
    claims: [1, 2].map((n) => claim(n)),
  };
  return writeRemittances(
    {
      sender: { id: 'SANDBOXCH' },
      receiver: { id: 'MR1999999976' },
      date: '2026-03-01',
      time: '12:00',
      interchangeControlNumber: control,
      usage: 'T',
    },
    [check],
  ).text();
}
