// Writes what is made from the declared events: the golden schema of every event version (libs/contracts/schemas) and the AsyncAPI
// document (docs/asyncapi.json). `node tools/contracts/write.mjs [--root DIR]`; DIR is where they lie, default this workspace.
// Ends with 1, and writes nothing, when a version changed so that events in the log or readers at work would break.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const workspace = fileURLToPath(new URL('../..', import.meta.url));
const PINNED_MAJOR = 24;

if (Number(process.versions.node.split('.')[0]) < PINNED_MAJOR) {
  const node = join(workspace, 'node_modules/node/bin/node');
  const script = fileURLToPath(import.meta.url);
  process.exit(
    spawnSync(node, [script, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1,
  );
}

const { values } = parseArgs({ options: { root: { type: 'string', default: workspace } } });
await import('../../tests/setup/load-sources.mjs');
const { allEvents, asyncApiDocument, checkSchemas, eventId, eventSchema } =
  await import('../../libs/contracts/src/index.ts');

const folder = join(values.root, 'libs/contracts/schemas');
const declared = new Map(allEvents().map((event) => [eventId(event), eventSchema(event)]));
const refused = checkSchemas(declared, readGolden()).filter(
  ({ kind }) => kind === 'breaking' || kind === 'vanished',
);
if (refused.length > 0) {
  for (const { message } of refused) console.error(message);
  console.error(
    'Nothing was written. Where a version never left your machine, delete its file in libs/contracts/schemas first.',
  );
  process.exit(1);
}
for (const [id, schema] of declared) await write(join(folder, `${id}.json`), schema);
await write(join(values.root, 'docs/asyncapi.json'), asyncApiDocument(allEvents()));

function readGolden() {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder).map((file) => [
      basename(file, '.json'),
      JSON.parse(readFileSync(join(folder, file), 'utf8')),
    ]),
  );
}

/** Formatted as the rest of the workspace; a file that holds the same already is left alone. */
async function write(file, content) {
  const { format, resolveConfig } = await import('prettier');
  const style = await resolveConfig(join(workspace, 'package.json'));
  const text = await format(JSON.stringify(content), { ...style, filepath: file });
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Wrote ${file}`);
}
