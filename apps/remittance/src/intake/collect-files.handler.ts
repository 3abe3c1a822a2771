import { ClearinghouseClient, FileStore, submitterId, type MailboxFile } from '@millrace/exchange';
import { UnitOfWork, type Context } from '@millrace/messaging';
import { Injectable } from '@nestjs/common';
import { registerFile } from './remittance-file.store.js';

/** Files listed at a time. */
const LIST = 100;

/** Takes what waits in a practice's mailbox; each file is kept whole, registered and ticked off in one transaction. */
@Injectable()
export class CollectFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    /** Null where no clearinghouse is set. */
    private readonly clearinghouse: ClearinghouseClient | null,
  ) {}

  async forPractice(practiceId: number): Promise<void> {
    if (!this.clearinghouse) return;
    const mailbox = await this.work.run({ practiceIds: [practiceId], readOnly: true }, (ctx) =>
      findMailbox(ctx, practiceId),
    );
    if (!mailbox) return;
    let after = mailbox.lastFileId;
    for (;;) {
      const listed = await this.clearinghouse.list(submitterId(mailbox.npi), ['835'], after, LIST);
      for (const file of listed) {
        await this.take(practiceId, file);
        after = file.id;
      }
      if (listed.length < LIST) return;
    }
  }

  private async take(practiceId: number, file: MailboxFile): Promise<void> {
    await this.work.run({ practiceIds: [practiceId] }, async (ctx) => {
      // Fetched inside, so that a transaction that runs again reads the file again from its start.
      const bytes = await this.clearinghouse!.fetch(file.id);
      const saved = await this.files.saveWithin(ctx, practiceId, bytes, {
        name: file.name,
        receivedFrom: 'clearinghouse',
        direction: 'in',
      });
      await registerFile(ctx, practiceId, saved);
      await ctx.tx.query(
        `insert into mailbox (practice_id, last_file_id) values ($1, $2)
         on conflict (practice_id) do update set last_file_id = greatest(mailbox.last_file_id, excluded.last_file_id)`,
        [practiceId, file.id],
      );
    });
  }
}

async function findMailbox(
  ctx: Context,
  practiceId: number,
): Promise<{ npi: string; lastFileId: number } | undefined> {
  const [row] = (await ctx.tx.query(
    `select p.npi, coalesce(m.last_file_id, 0) as "lastFileId" from practice p
       left join mailbox m on m.practice_id = p.practice_id where p.practice_id = $1`,
    [practiceId],
  )) as { npi: string; lastFileId: number }[];
  return row;
}
