import { jest } from '@jest/globals';
import { validate, writeClaims, writeRemittances } from '@millrace/x12';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command line, as a person starts it (the test command builds first). */
const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

jest.setTimeout(60_000);

let folder: string;
let claims: string;
let remittance: string;
let cent: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-x12-spec-'));
  claims = file('claims.837', await claimText());
  const text = await remittanceText();
  remittance = file('good.835', text);
  cent = file('cent.835', text.replace('HC:99213*100*80', 'HC:99213*100*80.01'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('millrace x12', () => {
  it('inspect says what is in a file', async () => {
    const { code, out } = await run(['inspect', claims, remittance]);
    expect(code).toBe(0);
    expect(out).toContain('claims.837: ');
    expect(out).toContain(
      'Interchange 000000007 from SPECIMENCLINIC to SAMPLEPAYER, 2026-03-02 09:30, test',
    );
    expect(out).toMatch(/837 0001 Claim: professional: \d+ segments, 3 claims, billed \$450\.00/);
    expect(out).toMatch(
      /Total 835 .*: 1 set, 1 claim, billed \$100\.00, paid \$80\.00, payment \$80\.00/,
    );
    const json = JSON.parse((await run(['inspect', '--json', claims])).out) as Record<
      string,
      unknown
    >;
    expect(json).toMatchObject({
      file: claims,
      sets: 1,
      complete: true,
      totals: [{ claims: 3, chargeCents: 45_000 }],
    });
  });

  it('validate ends with 0, 1 or 2, and prints one JSON object per file', async () => {
    expect((await run(['validate', claims])).code).toBe(0);
    const { code, out } = await run(['validate', '--json', remittance, cent]);
    expect(code).toBe(1);
    const [good, bad] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Report);
    expect(good).toMatchObject({
      file: remittance,
      ok: true,
      sets: [{ type: '835', ok: true, findings: [] }],
    });
    expect(Object.keys(bad!.sets[0]!.findings[0]!)).toEqual(
      'level code severity loop segment ordinal offset element message ack'.split(' '),
    );
    expect(bad!.sets[0]!.findings).toContainEqual(
      expect.objectContaining({
        level: 3,
        code: 'line-out-of-balance',
        segment: 'SVC',
        loop: '2110',
      }),
    );
    expect((await run(['validate', join(folder, 'none.835')])).code).toBe(2);
    expect((await run(['validate', folder])).code).toBe(2);
    const letter = await run(['validate', '-'], 'Dear billing team,\nthe check is in the mail.\n');
    expect(letter.code).toBe(2);
    expect(letter.out).toContain('This is not an X12 file');
  });

  it('validate shows no value when asked not to, and goes on after a file that is not there', async () => {
    const text = readFileSync(claims, 'utf8').replace('*19800229*F', '*19800230*F');
    const wrong = file('wrong.837', text);
    expect((await run(['validate', wrong])).out).toContain('19800230');
    const quiet = await run(['validate', '--no-values', join(folder, 'none'), wrong]);
    expect(quiet.code).toBe(2);
    expect(quiet.out).toContain('wrong.837: 1 set');
    expect(quiet.out).not.toContain('19800230');
  });

  it('validate writes the answer', async () => {
    const target = join(folder, 'answer.999');
    expect((await run(['validate', '--999', target, '--control', '41', cent])).code).toBe(1);
    const answer = readFileSync(target, 'utf8');
    expect(answer).toContain('*000000041*');
    expect(answer).toMatch(
      /AK1\*HP\*7\*005010X221A1~AK2\*835\*0001.*IK3\*SVC\*\d+\*2110\*8~IK4\*3\*\*I12~.*AK9\*R\*1\*1\*0~/,
    );
    expect((await validate(answer)).valid).toBe(true);
  });

  it('json and write keep every byte, through pipes too', async () => {
    const odd = file(
      'odd.835',
      `\ufeff${readFileSync(remittance, 'utf8').replaceAll('~', '~\r\n')}\n\n`,
    );
    const { code, out } = await run(['json', odd]);
    expect([code, out.split('\n')[0]]).toEqual([0, '{"x12":1}']);
    const back = await run(['write', '-'], out);
    expect([back.code, back.out]).toEqual([0, readFileSync(odd, 'utf8')]);
    const target = join(folder, 'odd.json');
    await run(['json', odd, '-o', target]);
    expect(readFileSync(target, 'utf8')).toBe(out);
  });

  it('write says where the JSON is wrong, and leaves no file behind', async () => {
    const target = join(folder, 'half.835');
    const { code, err } = await run(['write', '-', '-o', target], '{"x12":1}\n["ST","835"');
    expect([code, err]).toEqual([2, 'Line 2, column 12: this is no JSON.\n']);
    expect(readdirSync(folder)).not.toContain('half.835');
  });

  it('split writes files that are valid, or none', async () => {
    const target = join(folder, 'parts');
    const { code, out } = await run(['split', claims, '--claims', '2', '-o', target]);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      `${join(target, 'claims-0001.837')}: 837 0001, 2 claims`,
      `${join(target, 'claims-0002.837')}: 837 0001, 1 claim`,
    ]);
    for (const name of readdirSync(target))
      expect((await validate(readFileSync(join(target, name)))).valid).toBe(true);
    expect((await run(['split', claims, '--claims', '2', '-o', target])).code).toBe(2);
    expect(readdirSync(target)).toHaveLength(2);

    const two = file('two.835', await remittanceText(2));
    const refused = await run(['split', two, '--claims', '1', '-o', join(folder, 'none')]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('A check is not split');
    expect(readdirSync(join(folder, 'none'))).toEqual([]);
    expect((await run(['split', claims, '-o', target])).code).toBe(2);
  });

  it('deidentify takes persons out, and the file stays valid', async () => {
    const { code, out } = await run(['deidentify', claims, '--secret', 'for tests']);
    expect(code).toBe(0);
    expect(out).not.toMatch(/TESTA|M0001|19800229|2 CLINIC ROAD|CLAIM1/);
    expect((await validate(out)).valid).toBe(true);
    expect(
      (await run(['deidentify', '-', '--secret', 'for tests'], readFileSync(claims, 'utf8'))).out,
    ).toBe(out);
    expect((await run(['deidentify', claims])).out).not.toBe(out);
  });

  it('explain walks through a file, with what is wrong at its place', async () => {
    const { code, out } = await run(['explain', cent]);
    expect(code).toBe(1);
    expect(out).toContain('Claim CLAIM1, processed as primary: billed $100.00, paid $80.00');
    expect(out).toMatch(
      /2110 Service line\n *\d+ +SVC {2}Service 99213: .*\n +! +error {2}SVC03, loop 2110/,
    );
    const hidden = await run(
      ['explain', '--json', '--hide-persons', '-'],
      readFileSync(claims, 'utf8'),
    );
    expect(hidden.code).toBe(0);
    expect(hidden.out).not.toMatch(/TESTA|M0001|1980/);
    expect(JSON.parse(hidden.out.split('\n')[3]!)).toMatchObject({
      ordinal: 4,
      tag: 'BHT',
      path: [],
    });
  });

  it('does what the README of the library says', async () => {
    const readme = readFileSync(new URL('../../../../libs/x12/README.md', import.meta.url), 'utf8');
    const [, commands, output] =
      /```sh\n(npx millrace x12[\s\S]*?)```\n+```text\n([\s\S]*?)```/.exec(readme)!;
    const script = commands!.replaceAll('npx millrace', `"${process.execPath}" "${MAIN}"`);
    const child = spawn('sh', ['-c', script], { cwd: folder });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    const timeless = (text: string) => text.replace(/\([\d.]+ s\)/g, '(… s)');
    expect(timeless(out)).toBe(timeless(output!));
  });

  it('ends quietly when nobody reads on', async () => {
    const long = file('long.837', await claimText(3_000));
    const child = spawn(process.execPath, [MAIN, 'x12', 'json', long]);
    let errors = '';
    child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, errors]).toEqual([0, '']);
  });
});

interface Report {
  sets: { findings: Record<string, unknown>[] }[];
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function run(args: readonly string[], input?: string) {
  const child = spawn(process.execPath, [MAIN, 'x12', ...args]);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

const envelope = {
  sender: { id: 'SPECIMENCLINIC' },
  receiver: { id: 'SAMPLEPAYER' },
  interchangeControlNumber: 7,
  usage: 'T' as const,
  date: '2026-03-02',
  time: '09:30',
};
const address = { line1: '2 CLINIC ROAD', city: 'BOZEMAN', state: 'MT', zip: '597150000' };

function claimText(count = 3): Promise<string> {
  const party = { person: false, name: 'SAMPLE HEALTH PLAN', id: '99901' };
  const claim = {
    billingProvider: {
      person: false,
      name: 'SPECIMEN CLINIC',
      id: '1234567893',
      taxId: '999123456',
      address,
    },
    coverage: { sequence: 'P', relationship: '18', filingIndicator: 'CI' },
    subscriber: {
      person: true,
      name: 'SAMPLE',
      firstName: 'TESTA',
      id: 'M0001',
      birthDate: '1980-02-29',
      sex: 'F',
      address,
    },
    payer: party,
    patientControlNumber: 'CLAIM1',
    chargeCents: 15_000,
    placeOfService: '11',
    frequency: '1',
    providerSignature: true,
    assignment: 'A',
    benefitsAssigned: 'Y',
    releaseOfInformation: 'Y',
    diagnoses: [{ code: 'J01.90' }],
    lines: [
      {
        number: 1,
        procedure: { qualifier: 'HC', code: '99213' },
        chargeCents: 15_000,
        unit: 'UN',
        units: 1,
        pointers: [1],
        emergency: false,
        dates: { from: '2026-02-01', to: '2026-02-01' },
        lineControlNumber: 'L1',
      },
    ],
  };
  const batch = {
    reference: 'BATCH8',
    submitter: { person: false, name: 'SPECIMEN CLINIC', id: 'SUB1' },
    submitterContact: { name: 'EDI DESK', phone: '4065550102' },
    receiver: party,
  };
  return writeClaims(
    envelope,
    batch,
    Array.from({ length: count }, () => claim),
  ).text();
}

function remittanceText(count = 1): Promise<string> {
  return writeRemittances(envelope, [
    {
      remittance: {
        handlingCode: 'I',
        paymentCents: 8_000 * count,
        creditOrDebit: 'C',
        paymentMethod: 'CHK',
        paymentDate: '2026-03-05',
        traceNumber: 'CHECK55',
        payerId: '1999888777',
        payer: { name: 'SAMPLE HEALTH PLAN', address, contacts: [{ phone: '4065550100' }] },
        payee: { name: 'SPECIMEN CLINIC', npi: '1234567893' },
      },
      claims: Array.from({ length: count }, () => ({
        patientControlNumber: 'CLAIM1',
        status: '1',
        chargeCents: 10_000,
        paidCents: 8_000,
        patientResponsibilityCents: 2_000,
        filingIndicator: '12',
        payerClaimNumber: 'ICN1',
        patient: { person: true, name: 'SAMPLE', firstName: 'TESTA' },
        lines: [
          {
            procedure: { qualifier: 'HC', code: '99213' },
            chargeCents: 10_000,
            paidCents: 8_000,
            units: 1,
            dates: { from: '2026-02-01', to: '2026-02-01' },
            adjustments: [{ group: 'PR', reason: '3', cents: 2_000 }],
          },
        ],
      })),
    },
  ]).text();
}
