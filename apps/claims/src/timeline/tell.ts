import type { FilePlace, TimelineEntry } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { rows } from '../sql.js';

/** A fact of a claim's story. `key` names the fact, so that it is told once. */
export interface NewEntry {
  readonly claimId: number;
  readonly key: string;
  readonly stage: TimelineEntry['group'];
  readonly kind: string;
  readonly icon: TimelineEntry['icon'];
  readonly words: string;
  readonly detail?: string | null;
  readonly cents?: number | null;
  readonly fileKind?: string | null;
  readonly place?: FilePlace | null;
}

/** Adds entries; returns the keys that were new as `claimId/key`: who is told twice acts once. */
export async function tell(
  ctx: Context,
  practiceId: number,
  entries: readonly NewEntry[],
): Promise<Set<string>> {
  if (entries.length === 0) return new Set();
  const added = await rows<{ claimId: number; key: string }>(
    ctx,
    `insert into timeline_entry (practice_id, claim_id, key, stage, kind, icon, words, detail, at, cents, file_kind,
       sha256, segment, "offset")
     select $1, e."claimId", e.key, e.stage, e.kind, e.icon, e.words, e.detail, $3, e.cents, e."fileKind",
            e.place->>'sha256', (e.place->>'segment')::int, (e.place->>'offset')::bigint
       from jsonb_to_recordset($2::jsonb) as e ("claimId" bigint, key text, stage text, kind text, icon text,
            words text, detail text, cents bigint, "fileKind" text, place jsonb)
     on conflict (practice_id, claim_id, key) do nothing
     returning claim_id as "claimId", key`,
    [practiceId, JSON.stringify(entries), ctx.now],
  );
  return new Set(added.map(({ claimId, key }) => `${claimId}/${key}`));
}

/** A fact of a visit or its coverage, by whose ids the claim finds it. */
export interface NewVisitEntry {
  readonly appointmentId: number | null;
  readonly coverageId?: number | null;
  readonly serviceDate?: string | null;
  readonly key: string;
  readonly stage: TimelineEntry['group'];
  readonly kind: string;
  readonly icon: TimelineEntry['icon'];
  readonly words: string;
  readonly detail?: string | null;
  readonly at: string;
  readonly cents?: number | null;
}

/** Adds entries of visits and coverages, each fact once. */
export async function tellOfVisits(
  ctx: Context,
  practiceId: number,
  entries: readonly NewVisitEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await ctx.tx.query(
    `insert into visit_entry (practice_id, appointment_id, coverage_id, service_date, key, stage, kind, icon, words,
       detail, at, cents)
     select $1, e."appointmentId", e."coverageId", e."serviceDate", e.key, e.stage, e.kind, e.icon, e.words, e.detail,
            e.at, e.cents
       from jsonb_to_recordset($2::jsonb) as e ("appointmentId" bigint, "coverageId" bigint, "serviceDate" date,
            key text, stage text, kind text, icon text, words text, detail text, at timestamptz, cents bigint)
     on conflict (practice_id, key) do nothing`,
    [practiceId, JSON.stringify(entries)],
  );
}
