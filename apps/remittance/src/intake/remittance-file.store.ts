import {
  RemittanceFileReceived,
  type RemittanceFinding,
  type RemittanceFileState,
} from '@millrace/contracts';
import type { SavedFile } from '@millrace/exchange';
import type { Context } from '@millrace/messaging';

export interface FileRow {
  readonly id: number;
  readonly sha256: string;
  readonly state: RemittanceFileState;
  readonly attempt: number;
  readonly receivedAt: Date;
}

const FILE = `id, sha256, state, attempt, received_at as "receivedAt"`;

/** Registers a stored file to be read; the same content again is the earlier file. Returns its id. */
export async function registerFile(
  ctx: Context,
  practiceId: number,
  saved: SavedFile,
): Promise<{ fileId: number; already: boolean }> {
  const [row] = (await ctx.tx.query(
    `insert into remittance_file (practice_id, sha256, name, byte_length, received_from, received_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (practice_id, sha256) do nothing returning id`,
    [practiceId, saved.sha256, saved.name, saved.byteLength, saved.receivedFrom, ctx.now],
  )) as { id: number }[];
  if (row) {
    ctx.emit(RemittanceFileReceived, practiceId, {
      fileId: row.id,
      sha256: saved.sha256,
      attempt: 1,
    });
    return { fileId: row.id, already: false };
  }
  const [earlier] = (await ctx.tx.query(
    'select id from remittance_file where practice_id = $1 and sha256 = $2',
    [practiceId, saved.sha256],
  )) as [{ id: number }];
  return { fileId: earlier.id, already: true };
}

/** Puts a file back among those to be read. */
export async function replayFile(ctx: Context, practiceId: number, fileId: number): Promise<void> {
  const [[row]] = (await ctx.tx.query(
    `update remittance_file set state = 'received', attempt = attempt + 1
      where practice_id = $1 and id = $2 and state <> 'received' returning sha256, attempt`,
    [practiceId, fileId],
  )) as [{ sha256: string; attempt: number }[], number];
  if (row) ctx.emit(RemittanceFileReceived, practiceId, { fileId, ...row });
}

export async function findFile(
  ctx: Context,
  practiceId: number,
  fileId: number,
): Promise<FileRow | null> {
  const [row] = (await ctx.tx.query(
    `select ${FILE} from remittance_file where practice_id = $1 and id = $2`,
    [practiceId, fileId],
  )) as FileRow[];
  return row ?? null;
}

/** Files that wait, in the order in which they came, up to one of them. */
export async function waitingFiles(
  ctx: Context,
  practiceId: number,
  upTo: number,
): Promise<FileRow[]> {
  return ctx.tx.query(
    `select ${FILE} from remittance_file
      where practice_id = $1 and id <= $2 and state = 'received' order by id`,
    [practiceId, upTo],
  );
}

export async function closeFile(
  ctx: Context,
  practiceId: number,
  fileId: number,
  state: RemittanceFileState,
  findings: readonly RemittanceFinding[],
  findingCount: number,
): Promise<void> {
  await ctx.tx.query(
    `update remittance_file set state = $3, findings = $4, finding_count = $5
      where practice_id = $1 and id = $2`,
    [practiceId, fileId, state, JSON.stringify(findings), findingCount],
  );
}

/** The practice's own day of a moment; UTC where the practice is not known yet. */
export async function practiceDay(ctx: Context, practiceId: number, at: Date): Promise<string> {
  const [row] = (await ctx.tx.query(
    `select ($2::timestamptz at time zone coalesce(
       (select time_zone from practice where practice_id = $1), 'UTC'))::date as day`,
    [practiceId, at],
  )) as [{ day: string }];
  return row.day;
}
