// Makes src/generated from what is beside this file. Run by the build; `--check` says whether the output is up to date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { scannerSource } from './scanner.mjs';

const OUTPUT = new URL('../src/generated/', import.meta.url);
const files = { 'scanner-module.ts': await scannerSource() };

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

function read(url) {
  try {
    return readFileSync(url, 'utf8');
  } catch {
    return undefined;
  }
}
