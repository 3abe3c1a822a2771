import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  inspect,
  readClaims,
  readDentalClaims,
  readInstitutionalClaims,
  readRemittances,
  validate,
  writeClaimSets,
  type Finding,
} from '../index.js';
import { codesOf, collect, ENVELOPE } from './fixtures.js';

/** A folder with sample files of others, which are no part of this library. */
const folder = process.env['MILLRACE_X12_SAMPLES'];
const files = folder
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
      .map((entry) => join(entry.parentPath, entry.name))
  : [];
const suite = folder ? describe : describe.skip;

/** The table of known deviations: file, then 'place rule' with how often it is found. */
function knownDeviations(): Map<string, Map<string, number>> {
  const text = readFileSync(join(import.meta.dirname, '../../docs/sample-deviations.md'), 'utf8');
  const known = new Map<string, Map<string, number>>();
  for (const line of text.split('\n')) {
    const [, file, place, , rule, times] = line.split('|').map((cell) => cell.trim());
    if (!file?.includes('/')) continue;
    const ofFile = known.get(file) ?? new Map<string, number>();
    known.set(file, ofFile.set(`${place} ${rule}`, Number(times)));
  }
  return known;
}

/** '2110 SVC01-2 missing-element'. */
function described({ loop, segment, element, component, code }: Finding): string {
  const spot = element ? String(element).padStart(2, '0') + (component ? `-${component}` : '') : '';
  return `${loop ? `${loop} ` : ''}${segment}${spot} ${code}`;
}

/** The reader of a file of claims, as if all claims were of one guide. */
function claimReader(file: string): typeof readClaims {
  if (file.includes('X223')) return readInstitutionalClaims as unknown as typeof readClaims;
  return file.includes('X224') ? (readDentalClaims as unknown as typeof readClaims) : readClaims;
}

/** The segments inside of the sets, and how many SE counts. */
function withoutEnvelopes(text: string): string[] {
  return text
    .split('~')
    .map((segment) => segment.trim().replace(/^(ST\*837|SE\*\d+)\*.*/, '$1'))
    .filter((segment) => segment !== '' && !/^(ISA|GS|GE|IEA)\*/.test(segment));
}

function counted(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

suite('sample files in MILLRACE_X12_SAMPLES', () => {
  it('are all X12 with complete sets', async () => {
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { sets } = await inspect(readFileSync(file));
      expect([file, sets.length > 0 && sets.every((set) => set.complete)]).toEqual([file, true]);
    }
  });

  it('balance when they are remittances, but for the malformed one', async () => {
    for (const file of files) {
      const { items } = await collect(readRemittances, readFileSync(file));
      for (const item of items) {
        if (item.kind === 'end')
          expect([file, item.balanced]).toEqual([file, !file.includes('tertiary-payment')]);
      }
    }
  });

  it('give claims whose lines add up', async () => {
    for (const file of files) {
      const { items, findings } = await collect(claimReader(file), readFileSync(file));
      const claims = items.filter((item) => item.kind === 'claim');
      expect([file, codesOf(findings).filter((code) => code.includes('balance'))]).toEqual([
        file,
        [],
      ]);
      for (const claim of claims) expect(claim.lines.length).toBeGreaterThan(0);
    }
  });

  it('come back from their claims byte for byte, but for line breaks and envelopes', async () => {
    for (const file of files.filter((name) => name.includes('/837_'))) {
      const bytes = readFileSync(file);
      const text = bytes.toString('latin1');
      const [element, component, repetition, segment] = [3, 104, 82, 105].map((n) => text[n]!);
      const delimiters = { element, component, repetition, segment };
      const items = await claimReader(file)(bytes, { keepSegments: true }).toArray();
      expect([file, items.some(({ kind }) => kind === 'claim')]).toEqual([file, true]);
      const written = await writeClaimSets({ ...ENVELOPE, delimiters }, items).text();
      expect([file, withoutEnvelopes(written)]).toEqual([file, withoutEnvelopes(text)]);
    }
  });

  it('keep their bytes: every finding points to a segment of the file', async () => {
    for (const file of files) {
      const bytes = readFileSync(file);
      for (const { offset, segment, code } of (await validate(bytes)).findings) {
        if (!segment || code.startsWith('missing')) continue;
        expect([file, bytes.toString('latin1', offset, offset + segment.length)]).toEqual([
          file,
          segment,
        ]);
      }
    }
  });

  it('are valid but for what docs/sample-deviations.md says of them', async () => {
    const known = knownDeviations();
    for (const file of files) {
      const { findings } = await validate(readFileSync(file));
      const errors = findings.filter(({ severity }) => severity === 'error').map(described);
      const name = relative(folder!, file);
      expect([name, counted(errors)]).toEqual([name, known.get(name) ?? new Map()]);
    }
  });

  it('do not balance with any amount changed by a cent, and say so at its segment', async () => {
    for (const file of files) {
      const text = readFileSync(file, 'latin1');
      if (!/ST\*835/.test(text) || file.includes('tertiary-payment')) continue;
      for (const { changed, owner } of changedByACent(text)) {
        const { findings } = await validate(changed);
        const found = findings.filter(({ level, severity }) => level === 3 && severity === 'error');
        expect([file, owner, found.map(({ offset }) => offset)]).toEqual([
          file,
          owner,
          expect.arrayContaining([owner]),
        ]);
      }
    }
  });
});

/** Every file that differs by one cent in one amount of a balance, with the offset of the segment that must be named. */
function changedByACent(text: string): { changed: string; owner: number }[] {
  const amounts: Record<string, readonly number[]> = {
    BPR: [2],
    CAS: [3, 6, 9, 12, 15, 18],
    CLP: [3, 4],
    PLB: [4, 6, 8, 10, 12, 14],
    SVC: [2, 3],
  };
  const result: { changed: string; owner: number }[] = [];
  let [check, charged] = [0, 0];
  for (const { 0: segment, index } of text.matchAll(/[A-Z][A-Z0-9]+\*[^~]*/g)) {
    const elements = segment.split('*');
    const tag = elements[0]!;
    if (tag === 'BPR') check = index;
    if (tag === 'CLP' || tag === 'SVC') charged = index;
    for (const n of amounts[tag] ?? []) {
      // An amount that is missing is a finding of its own, which no cent changes.
      if (!elements[n] || (tag === 'SVC' && elements.length > 8)) continue;
      const cents = Math.round(Number(elements[n]) * 100) + 1;
      const other = elements.with(n, String(cents / 100)).join('*');
      const changed = text.slice(0, index) + other + text.slice(index + segment.length);
      result.push({ changed, owner: tag === 'BPR' || tag === 'PLB' ? check : charged });
    }
  }
  return result;
}
