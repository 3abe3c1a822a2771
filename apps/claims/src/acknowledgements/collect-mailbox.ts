import { submitterId, type MailboxFile, type MailboxKind } from '@millrace/exchange';
import { findPractice } from '../reference/reference.store.js';
import { rows } from '../sql.js';
import type { Sending } from '../submission/send-submissions.js';
import type { AcknowledgementReader } from './read-acknowledgements.js';

const KINDS: readonly MailboxKind[] = ['TA1', '999', '277CA', '277'];

/**
 * Takes what lies in a practice's mailbox: keeps each file whole, moves the mark, and reads it. After a crash the next run goes on
 * at the mark, and reads first what was kept and not read. @throws ClearinghouseUnavailable
 */
export async function collectMailbox(
  { work, files, clearinghouse }: Sending,
  reader: AcknowledgementReader,
  practiceId: number,
): Promise<void> {
  await reader.readUnread(practiceId);
  const start = await work.run({ practiceIds: [practiceId], readOnly: true }, async (ctx) => {
    const practice = await findPractice(ctx, practiceId);
    const [mailbox] = await rows<{ last: number }>(
      ctx,
      'select last_file_id as last from mailbox where practice_id = $1',
      [practiceId],
    );
    return practice && { submitter: submitterId(practice.npi), after: mailbox?.last ?? 0 };
  });
  if (!start) return;
  let { after } = start;
  for (;;) {
    const list = await clearinghouse.list(start.submitter, KINDS, after);
    if (list.length === 0) return;
    for (const file of list) {
      await take(file);
      after = file.id;
    }
  }

  async function take(file: MailboxFile): Promise<void> {
    const saved = await files.save(practiceId, await clearinghouse.fetch(file.id), {
      name: file.name,
      kind: file.kind,
      receivedFrom: 'clearinghouse',
      direction: 'in',
    });
    const source = { sha256: saved.sha256, name: file.name };
    const fresh = await work.run({ practiceIds: [practiceId] }, async (ctx) => {
      await ctx.tx.query(
        `insert into mailbox (practice_id, last_file_id) values ($1, $2)
         on conflict (practice_id) do update set last_file_id = greatest(mailbox.last_file_id, excluded.last_file_id)`,
        [practiceId, file.id],
      );
      return reader.note(ctx, practiceId, source);
    });
    if (fresh) await reader.read(practiceId, source);
  }
}
