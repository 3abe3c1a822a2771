import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect, readClaims, readRemittances, validate } from '../index.js';
import { codesOf, collect } from './fixtures.js';

/** A folder with sample files of others, which are no part of this library. */
const folder = process.env['MILLRACE_X12_SAMPLES'];
const files = folder
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
      .map((entry) => join(entry.parentPath, entry.name))
  : [];
const suite = folder ? describe : describe.skip;

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
      const { items, findings } = await collect(readClaims, readFileSync(file));
      const claims = items.filter((item) => item.kind === 'claim');
      expect([file, codesOf(findings).filter((code) => code.includes('balance'))]).toEqual([
        file,
        [],
      ]);
      for (const claim of claims) expect(claim.lines.length).toBeGreaterThan(0);
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
});
