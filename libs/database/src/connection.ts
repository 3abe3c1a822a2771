import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { schemaOf } from './names.js';
import { SilentLogger } from './silent-logger.js';

export interface OpenDatabaseOptions {
  /** Address with the service's app role, as `prepareDatabase` returns it. */
  readonly url: string;
  readonly service: string;
  readonly entities?: DataSourceOptions['entities'];
  /** Connections at most; default 10. */
  readonly poolSize?: number;
  /** Shown in pg_stat_activity; default `millrace-<service>`. */
  readonly applicationName?: string;
}

/** An integer from the database that a JS number cannot hold. */
export class UnsafeInteger extends RangeError {
  override readonly name = 'UnsafeInteger';
}

/**
 * Opens a service's own schema under its app role. `bigint` and `numeric` come as numbers (an integer beyond
 * 2^53 throws UnsafeInteger instead of losing a cent), `date` as 'YYYY-MM-DD', `timestamptz` as Date.
 * A transaction left idle for a minute is ended: an open one would hold back the event log's safe head.
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: options.url,
    schema: schemaOf(options.service),
    entities: options.entities ?? [],
    poolSize: options.poolSize ?? 10,
    applicationName: options.applicationName ?? `millrace-${options.service}`,
    installExtensions: false,
    synchronize: false,
    logging: false,
    logger: new SilentLogger(),
    poolErrorHandler: () => undefined, // A lost idle connection is replaced at the next use.
    extra: {
      types: { getTypeParser },
      idle_in_transaction_session_timeout: 60_000,
      options: `-c search_path=${schemaOf(options.service)} -c timezone=UTC`,
    },
  });
  return source.initialize();
}

/** Reads an integer or decimal of PostgreSQL. @throws UnsafeInteger */
export function parseNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new UnsafeInteger('A number from the database is too large to be held exactly.');
  }
  return value;
}

const asText = (text: string) => text;
const INT8 = 20;
const INT8_ARRAY = 1016;
const NUMERIC = 1700;
const NUMERIC_ARRAY = 1231;
const DATE = 1082;
const TEXT_ARRAY = 1009;
const DATE_ARRAY = 1182;

const arrayOf =
  <T>(parse: (text: string) => T) =>
  (text: string): (T | null)[] =>
    textArray(text).map((item) => (item === null ? null : parse(item)));
const textArray = pg.types.getTypeParser(TEXT_ARRAY as number, 'text') as (
  text: string,
) => (string | null)[];

const parsers = new Map<number, (text: string) => unknown>([
  [INT8, parseNumber],
  [INT8_ARRAY, arrayOf(parseNumber)],
  [NUMERIC, parseNumber],
  [NUMERIC_ARRAY, arrayOf(parseNumber)],
  [DATE, asText],
  [DATE_ARRAY, arrayOf(asText)],
]);

/** pg's choice of parsers with ours before it; given to the pool, so that nothing global changes. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  return (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format as 'text');
}
