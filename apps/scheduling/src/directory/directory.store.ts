import type {
  Location,
  LocationInput,
  Payer,
  PayerInput,
  Practice,
  PracticeInput,
  Provider,
  ProviderInput,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';

// TypeORM answers an update with [rows, count]; everything else with rows.
type Updated<T> = [T[], number];

const PRACTICE = `practice_id as "practiceId", name, npi, tax_id as "taxId", taxonomy, address, phone,
  time_zone as "timeZone"`;
const LOCATION = `location_id as "locationId", name, address, time_zone as "timeZone",
  place_of_service as "placeOfService"`;
const PROVIDER = `provider_id as "providerId", npi, first_name as "firstName", last_name as "lastName",
  credential, taxonomy`;
const PAYER = `payer_id as "payerId", name, filing_indicator as "filingIndicator",
  timely_filing_days as "timelyFilingDays", appeal_days as "appealDays", terms_source as "termsSource"`;

/** The number of a practice by its NPI, given at the first asking; works without any practice in sight. */
export async function practiceNumber(ctx: Context, npi: string): Promise<number> {
  const [row] = (await ctx.tx.query(
    `insert into practice_number (npi) values ($1)
     on conflict (npi) do update set npi = excluded.npi returning id`,
    [npi],
  )) as [{ id: number }];
  return row.id;
}

/** Inserts the practice unless it is there; whether it was new. */
export async function insertPractice(
  ctx: Context,
  practiceId: number,
  input: PracticeInput,
): Promise<boolean> {
  const rows = (await ctx.tx.query(
    `insert into practice (practice_id, name, npi, tax_id, taxonomy, address, phone, time_zone)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning practice_id`,
    [practiceId, ...practiceValues(input)],
  )) as unknown[];
  return rows.length > 0;
}

/** The practice, or null while it is not open. */
export async function findPractice(ctx: Context, practiceId: number): Promise<Practice | null> {
  const [row] = (await ctx.tx.query(`select ${PRACTICE} from practice where practice_id = $1`, [
    practiceId,
  ])) as Practice[];
  return row ?? null;
}

/** Gives a practice's number to its new NPI; false where another practice has that NPI. */
export async function moveNumber(ctx: Context, practiceId: number, npi: string): Promise<boolean> {
  const [, count] = (await ctx.tx.query(
    `update practice_number set npi = $2
      where id = $1 and not exists (select from practice_number where npi = $2 and id <> $1)`,
    [practiceId, npi],
  )) as Updated<unknown>;
  return count > 0;
}

export async function updatePractice(
  ctx: Context,
  practiceId: number,
  input: PracticeInput,
): Promise<Practice | null> {
  const [rows] = (await ctx.tx.query(
    `update practice set name = $2, npi = $3, tax_id = $4, taxonomy = $5, address = $6, phone = $7,
            time_zone = $8
      where practice_id = $1 returning ${PRACTICE}`,
    [practiceId, ...practiceValues(input)],
  )) as Updated<Practice>;
  return rows[0] ?? null;
}

/** By name. */
export async function listLocations(ctx: Context, practiceId: number): Promise<Location[]> {
  return (await ctx.tx.query(
    `select ${LOCATION} from location where practice_id = $1 order by name, location_id`,
    [practiceId],
  )) as Location[];
}

export async function findLocation(
  ctx: Context,
  practiceId: number,
  locationId: number,
): Promise<Location | null> {
  const [row] = (await ctx.tx.query(
    `select ${LOCATION} from location where practice_id = $1 and location_id = $2`,
    [practiceId, locationId],
  )) as Location[];
  return row ?? null;
}

/** Inserts, or with an id updates; null where that id is not the practice's. */
export async function saveLocation(
  ctx: Context,
  practiceId: number,
  input: LocationInput,
  locationId?: number,
): Promise<Location | null> {
  const values = [
    practiceId,
    input.name,
    JSON.stringify(input.address),
    input.timeZone,
    input.placeOfService,
  ];
  if (locationId === undefined) {
    const rows = (await ctx.tx.query(
      `insert into location (practice_id, name, address, time_zone, place_of_service)
       values ($1, $2, $3, $4, $5) returning ${LOCATION}`,
      values,
    )) as Location[];
    return rows[0]!;
  }
  const [rows] = (await ctx.tx.query(
    `update location set name = $2, address = $3, time_zone = $4, place_of_service = $5
      where practice_id = $1 and location_id = $6 returning ${LOCATION}`,
    [...values, locationId],
  )) as Updated<Location>;
  return rows[0] ?? null;
}

/** By name. */
export async function listProviders(ctx: Context, practiceId: number): Promise<Provider[]> {
  const rows = (await ctx.tx.query(
    `select ${PROVIDER} from provider where practice_id = $1 order by last_name, first_name, provider_id`,
    [practiceId],
  )) as ProviderRow[];
  return rows.map(toProvider);
}

/** By id or by NPI; null where the practice has none of it. */
export async function findProvider(
  ctx: Context,
  practiceId: number,
  by: { providerId?: number; npi?: string },
): Promise<Provider | null> {
  const [row] = (await ctx.tx.query(
    `select ${PROVIDER} from provider where practice_id = $1 and (provider_id = $2 or npi = $3)`,
    [practiceId, by.providerId ?? null, by.npi ?? null],
  )) as ProviderRow[];
  return row ? toProvider(row) : null;
}

/** Inserts, or with an id updates; null where that id is not the practice's. An NPI that is there is the same provider. */
export async function saveProvider(
  ctx: Context,
  practiceId: number,
  input: ProviderInput,
  providerId?: number,
): Promise<Provider | null> {
  const values = [
    practiceId,
    input.npi,
    input.firstName,
    input.lastName,
    input.credential ?? null,
    input.taxonomy,
  ];
  if (providerId === undefined) {
    const rows = (await ctx.tx.query(
      `insert into provider (practice_id, npi, first_name, last_name, credential, taxonomy)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (practice_id, npi) do update
         set first_name = excluded.first_name, last_name = excluded.last_name,
             credential = excluded.credential, taxonomy = excluded.taxonomy
       returning ${PROVIDER}`,
      values,
    )) as ProviderRow[];
    return toProvider(rows[0]!);
  }
  const [rows] = (await ctx.tx.query(
    `update provider set npi = $2, first_name = $3, last_name = $4, credential = $5, taxonomy = $6
      where practice_id = $1 and provider_id = $7 returning ${PROVIDER}`,
    [...values, providerId],
  )) as Updated<ProviderRow>;
  return rows[0] ? toProvider(rows[0]) : null;
}

/** By name. */
export async function listPayers(ctx: Context, practiceId: number): Promise<Payer[]> {
  return (await ctx.tx.query(
    `select ${PAYER} from payer where practice_id = $1 order by name, payer_id`,
    [practiceId],
  )) as Payer[];
}

export async function savePayer(
  ctx: Context,
  practiceId: number,
  payerId: string,
  input: PayerInput,
): Promise<Payer> {
  const rows = (await ctx.tx.query(
    `insert into payer (practice_id, payer_id, name, filing_indicator, timely_filing_days, appeal_days,
                        terms_source)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (practice_id, payer_id) do update
       set name = excluded.name, filing_indicator = excluded.filing_indicator,
           timely_filing_days = excluded.timely_filing_days, appeal_days = excluded.appeal_days,
           terms_source = excluded.terms_source
     returning ${PAYER}`,
    [
      practiceId,
      payerId,
      input.name,
      input.filingIndicator,
      input.timelyFilingDays,
      input.appealDays,
      input.termsSource,
    ],
  )) as Payer[];
  return rows[0]!;
}

type ProviderRow = Omit<Provider, 'credential'> & { credential: string | null };

function toProvider({ credential, ...row }: ProviderRow): Provider {
  return credential === null ? row : { ...row, credential };
}

function practiceValues(input: PracticeInput): unknown[] {
  return [
    input.name,
    input.npi,
    input.taxId,
    input.taxonomy,
    JSON.stringify(input.address),
    input.phone,
    input.timeZone,
  ];
}
