// Makes src/generated from what is beside this file and from the guides. Run by the build; `--check` says whether the output
// is up to date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { checksFor } from './checks.mjs';
import { scannerSource } from './scanner.mjs';

// The guides are TypeScript that Node reads by leaving the types out; only its paths name what the compiler makes of it.
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      context.parentURL?.endsWith('.ts') ? specifier.replace(/^(\..*)\.js$/, '$1.ts') : specifier,
      context,
    ),
});
const { GUIDES } = await import('../src/guides/index.ts');
const { formsOf, notesOf, PERIODS } = await import('../src/guides/dictionary.ts');
const { numberNodes } = await import('../src/guides/number-nodes.ts');

const OUTPUT = new URL('../src/generated/', import.meta.url);
const files = { 'scanner-module.ts': await scannerSource() };
for (const guide of GUIDES) {
  const book = { formsOf, notesOf, PERIODS, numberNodes };
  files[`clean-${nameOf(guide)}.ts`] = checksFor(guide, book);
}

const check = process.argv.includes('--check');
let stale = false;
mkdirSync(OUTPUT, { recursive: true });
for (const [name, text] of Object.entries(files)) {
  const url = new URL(name, OUTPUT);
  if (read(url) === text) continue;
  stale = true;
  if (check) console.error(`src/generated/${name} is not what the build makes of its source.`);
  else writeFileSync(url, text);
}
if (check && stale) process.exit(1);

/** `835`, `837P`, `278-request`: the type, and what tells its guides apart. */
function nameOf({ id, type, purposes }) {
  const same = GUIDES.filter((guide) => guide.type === type);
  if (same.length === 1) return type;
  const letter = {
    '005010X222A1': 'p',
    '005010X223A2': 'i',
    '005010X224A2': 'd',
    '005010X214': 'ca',
  }[id];
  if (letter) return type + letter;
  return purposes?.has('11') ? `${type}-response` : type;
}

function read(url) {
  try {
    return readFileSync(url, 'utf8');
  } catch {
    return undefined;
  }
}
