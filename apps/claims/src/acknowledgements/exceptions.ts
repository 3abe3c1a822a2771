import type { FilePlace } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import type { AcknowledgementKind } from './acknowledgements.js';

/** What a person has to look at. */
export interface NewException {
  /** `refused-level`: the payer turned away a whole batch, or did not answer a question at all. */
  readonly kind: 'unknown-claim' | 'unknown-submission' | 'unreadable-file' | 'refused-level';
  readonly fileKind: AcknowledgementKind | null;
  readonly reference: string | null;
  readonly words: string;
  readonly place: FilePlace;
}

/** Lists what of a file a person has to look at; the same place again is listed once, and again as open when it was closed. */
export async function openExceptions(
  ctx: Context,
  practiceId: number,
  file: { readonly name: string },
  exceptions: readonly NewException[],
): Promise<void> {
  if (exceptions.length === 0) return;
  await ctx.tx.query(
    `insert into acknowledgement_exception (practice_id, kind, file_kind, file_name, reference, words, sha256, segment,
       "offset", opened_at)
     select $1, e.kind, e."fileKind", $3, e.reference, e.words, e.place->>'sha256', (e.place->>'segment')::int,
            (e.place->>'offset')::bigint, $4
       from jsonb_to_recordset($2::jsonb) as e (kind text, "fileKind" text, reference text, words text, place jsonb)
     on conflict (practice_id, sha256, segment, kind) do update
       set resolved_at = null, resolved_how = null
     where acknowledgement_exception.resolved_how = 'replayed'`,
    [practiceId, JSON.stringify(exceptions), file.name, ctx.now],
  );
}
