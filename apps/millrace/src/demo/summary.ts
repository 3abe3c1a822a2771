import type { LedgerProof, OperationsStatus } from '@millrace/contracts';
import pg from 'pg';
import type { Installation } from './installation.js';
import { PEOPLE } from '../embedded/open-practice.js';
import { ApiClient } from './api-client.js';

export interface DemoSummary {
  readonly profile: Installation['profile'];
  readonly seed: number;
  readonly appointments: Counts<'booked' | 'reminded' | 'confirmed' | 'noShow' | 'completed'>;
  readonly eligibility: Counts<'checked' | 'active' | 'inactive' | 'unknown'>;
  readonly claims: Counts<
    | 'created'
    | 'held'
    | 'submitted'
    | 'rejected'
    | 'accepted'
    | 'silent'
    | 'paid'
    | 'denied'
    | 'open'
  >;
  readonly remittance: Counts<'files' | 'balanced' | 'quarantined' | 'postedClaims'>;
  readonly ledger: Counts<
    | 'entries'
    | 'sumCents'
    | 'chargesCents'
    | 'paidCents'
    | 'writtenOffCents'
    | 'patientCents'
    | 'receivableCents'
  >;
  readonly denials: Counts<'opened' | 'open' | 'followUps'>;
  readonly reports: Counts<'delivered'>;
  readonly webhooks: Counts<'received' | 'delivered' | 'failed'>;
  readonly events: Counts<'published' | 'consumed' | 'deadLettered'>;
  readonly ledgerHash: string;
  readonly seconds: number;
}
type Counts<K extends string> = Readonly<Record<K, number>>;

/** Counts events of the logs: what happened, each once. */
const HAPPENED = (service: string, type: string, distinct = '*') =>
  `(select count(${distinct === '*' ? '*' : `distinct ${distinct}`}) from ${service}.event_log where type = '${type}')`;

/** Figures by the logs (what happened) and by the tables of the owners (how things stand). */
const FIGURES = {
  appointments: {
    booked: HAPPENED('scheduling', 'scheduling.appointment-booked'),
    reminded: HAPPENED('scheduling', 'scheduling.reminder-sent'),
    confirmed: HAPPENED('scheduling', 'scheduling.appointment-confirmed', 'key'),
    noShow: HAPPENED('scheduling', 'scheduling.appointment-missed'),
    completed: HAPPENED('scheduling', 'scheduling.patient-checked-out'),
  },
  eligibility: {
    checked: HAPPENED('eligibility', 'eligibility.coverage-checked'),
    active: `(select count(*) from eligibility.event_log where type = 'eligibility.coverage-checked' and data::jsonb ->> 'status' = 'active')`,
    inactive: `(select count(*) from eligibility.event_log where type = 'eligibility.coverage-checked' and data::jsonb ->> 'status' = 'inactive')`,
    unknown: `(select count(*) from eligibility.event_log where type = 'eligibility.coverage-checked' and data::jsonb ->> 'status' = 'unknown')`,
  },
  claims: {
    created: HAPPENED('claims', 'claims.claim-created'),
    held: HAPPENED('claims', 'claims.claim-held', 'key'),
    submitted: HAPPENED('claims', 'claims.claim-submitted', 'key'),
  },
  denials: {
    opened: HAPPENED('claims', 'claims.denial-opened'),
    followUps: HAPPENED('claims', 'claims.denial-follow-up-due'),
  },
  reports: { delivered: HAPPENED('reporting', 'reporting.report-delivered') },
} as const;

/** A claim counts by its last word from the payer's front door: accepted, rejected, or none. */
const FRONT_DOOR = `
  with last as (
    select distinct on (key) key, type from claims.event_log
     where type in ('claims.claim-accepted', 'claims.claim-rejected') order by key, position desc)
  select count(*) filter (where l.type = 'claims.claim-accepted') as accepted,
         count(*) filter (where l.type = 'claims.claim-rejected') as rejected,
         count(*) filter (where l.type is null) as silent
    from (select distinct key from claims.event_log where type = 'claims.claim-submitted') s left join last l using (key)`;

/** Reads the figures of a demo that came to its end. */
export async function summarize(
  millrace: Installation,
  seed: number,
  seconds: number,
): Promise<DemoSummary> {
  const manager = PEOPLE.find((person) => person.role === 'manager')!;
  const api = await ApiClient.signIn(millrace.url, manager.email, millrace.secrets.firstPassword);
  const proof = await api.get<LedgerProof>('/ledger/proof');
  const operations = await api.get<OperationsStatus>('/operations/status');
  const client = new pg.Client({ connectionString: millrace.adminUrl });
  await client.connect();
  try {
    const one = async (sql: string): Promise<Record<string, number>> => {
      const { rows } = await client.query<Record<string, string>>(sql);
      return Object.fromEntries(
        Object.entries(rows[0]!).map(([name, value]) => [name, Number(value)]),
      );
    };
    const group = <K extends string>(columns: Readonly<Record<K, string>>) =>
      one(
        `select ${Object.entries(columns)
          .map(([name, sql]) => `${sql as string} as "${name}"`)
          .join(', ')}`,
      ) as Promise<Record<K, number>>;
    const claims = {
      ...(await group(FIGURES.claims)),
      ...(await one(FRONT_DOOR)),
      ...(await one(CLAIM_STATES)),
    };
    return {
      profile: millrace.profile,
      seed,
      appointments: await group(FIGURES.appointments),
      eligibility: await group(FIGURES.eligibility),
      claims: claims as DemoSummary['claims'],
      remittance: (await one(REMITTANCES)) as DemoSummary['remittance'],
      ledger: {
        entries: proof.moves * 2,
        sumCents: proof.sumCents,
        chargesCents: proof.chargeCents,
        paidCents: proof.paidCents,
        writtenOffCents: proof.writtenOffCents,
        patientCents: proof.patientCents,
        receivableCents: proof.receivableCents,
      },
      denials: {
        ...(await group(FIGURES.denials)),
        ...(await one(OPEN_DENIALS)),
      } as DemoSummary['denials'],
      reports: await group(FIGURES.reports),
      webhooks: (await one(WEBHOOKS)) as DemoSummary['webhooks'],
      events: {
        published: operations.services.reduce((sum, service) => sum + service.published, 0),
        consumed: operations.services.reduce((sum, service) => sum + service.consumed, 0),
        deadLettered: operations.services.reduce(
          (sum, service) => sum + service.deadLetters.length,
          0,
        ),
      },
      ledgerHash: proof.ledgerHash,
      seconds,
    };
  } finally {
    await client.end();
  }
}

const CLAIM_STATES = `
  select count(*) filter (where paid_cents > 0) as paid,
         count(*) filter (where state in ('denied', 'partly-paid')) as denied,
         count(*) filter (where open_cents > 0) as open from claims.claim`;
const OPEN_DENIALS = `select count(*) as open from claims.denial where state <> 'resolved'`;
const REMITTANCES = `
  select (select count(*) from remittance.remittance_file) as files,
         count(*) filter (where state = 'posted') as balanced,
         count(*) filter (where state in ('held', 'replaced')) as quarantined,
         coalesce(sum(posted_claims), 0) as "postedClaims" from remittance.remittance`;
const WEBHOOKS = `
  select (select count(*) from gateway.inbound_message) as received,
         (select count(*) from gateway.webhook_delivery where state = 'delivered') as delivered,
         (select count(*) from gateway.webhook_attempt where status is null or status >= 300) as failed`;
