import type {
  ReportDelivery,
  ReportDeliveryList,
  ReportDeliveryQuery,
  ReportMailList,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { Invalid } from '@millrace/runtime';
import type { z } from 'zod';

/** An instant in UTC as text. */
const iso = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Reports, the latest day first. */
export async function listDeliveries(
  ctx: Context,
  practiceId: number,
  query: z.output<typeof ReportDeliveryQuery>,
  fallback: readonly string[],
): Promise<z.output<typeof ReportDeliveryList>> {
  if (query.after !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(query.after)) {
    throw new Invalid([{ path: 'after', message: 'Use `next` of the page before.' }]);
  }
  const rows = (await ctx.tx.query(
    `select r.id as "reportId", r.kind, r.day, ${iso('r.rendered_at')} as "renderedAt",
            ${iso('r.delivered_at')} as "deliveredAt", r.recipients, r.transport,
            case when r.delivered_at is null then 'rendered' else 'delivered' end as state,
            (select json_agg(json_build_object('format', f.format, 'byteLength', length(f.bytes), 'sha256', f.sha256)
                             order by f.format desc)
               from report_file f where f.practice_id = $1 and f.report_id = r.id) as files
       from report r where r.practice_id = $1 and ($2::date is null or r.day < $2)
      order by r.day desc limit $3`,
    [practiceId, query.after ?? null, query.limit + 1],
  )) as ReportDelivery[];
  const items = rows.slice(0, query.limit);
  return {
    items,
    next: rows.length > query.limit ? items.at(-1)!.day : null,
    recipients: await recipientsOf(ctx, practiceId, fallback),
  };
}

/** Who gets the nightly report. */
export async function recipientsOf(
  ctx: Context,
  practiceId: number,
  fallback: readonly string[],
): Promise<string[]> {
  const [row] = (await ctx.tx.query(
    'select recipients from report_setting where practice_id = $1',
    [practiceId],
  )) as { recipients: string[] }[];
  return row?.recipients ?? [...fallback];
}

/** The latest mails that were kept. */
export async function listMails(
  ctx: Context,
  practiceId: number,
): Promise<z.output<typeof ReportMailList>['items']> {
  return ctx.tx.query(
    `select id as "mailId", report_id as "reportId", recipients, subject, body, ${iso('at')} as at
       from mail where practice_id = $1 order by id desc limit 100`,
    [practiceId],
  );
}
