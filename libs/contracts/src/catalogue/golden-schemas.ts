import type { JsonSchema } from './event-schema.js';
import { schemaChanges, type SchemaChange } from './schema-changes.js';

/** Writes the golden schemas and the AsyncAPI document anew. */
export const WRITE_CONTRACTS = 'node tools/contracts/write.mjs';

/** Why the golden schemas and the declarations do not agree. */
export interface SchemaFinding {
  /** `<type>@<version>`. */
  readonly event: string;
  /** `missing` and `stale`: to be written. `breaking` and `vanished`: never, the declarations have to be mended. */
  readonly kind: 'missing' | 'stale' | 'breaking' | 'vanished';
  /** What is wrong and what to do. */
  readonly message: string;
}

/**
 * Compares the schemas of the declared events with the golden ones, both by `<type>@<version>`: an event version that was once
 * committed may only grow, and stays as long as a log may hold its events.
 */
export function checkSchemas(
  declared: ReadonlyMap<string, JsonSchema>,
  golden: ReadonlyMap<string, JsonSchema>,
): SchemaFinding[] {
  return [...new Set([...golden.keys(), ...declared.keys()])]
    .sort()
    .flatMap((event) => check(event, declared.get(event), golden.get(event)));
}

function check(
  event: string,
  declared: JsonSchema | undefined,
  golden: JsonSchema | undefined,
): SchemaFinding[] {
  const [type, version] = event.split('@');
  const write = `Run "${WRITE_CONTRACTS}" and commit what it writes.`;
  if (!golden) {
    return [{ event, kind: 'missing', message: `${event} has no golden schema yet. ${write}` }];
  }
  if (!declared) {
    const message = `${event} has a golden schema but no declaration. Logs still hold its events: put the declaration back.`;
    return [{ event, kind: 'vanished', message }];
  }
  if (JSON.stringify(declared) === JSON.stringify(golden)) return [];
  const changes = schemaChanges(golden, declared);
  const breaking = changes.filter(({ kind }) => kind === 'breaking');
  if (breaking.length > 0) {
    const message =
      `${event} changed so that events in the log or readers at work break: ${list(breaking)}. Raise the version: leave version ` +
      `${version} as it was and declare version ${Number(version) + 1} of ${type} beside it (docs/events.md).`;
    return [{ event, kind: 'breaking', message }];
  }
  const how = changes.length > 0 ? list(changes) : 'only words or their order changed';
  return [
    { event, kind: 'stale', message: `${event} has an older golden schema (${how}). ${write}` },
  ];
}

function list(changes: readonly SchemaChange[]): string {
  return changes.map(({ path, what }) => `${path || 'the event'}: ${what}`).join('; ');
}
