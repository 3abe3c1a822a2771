import type { AcknowledgementFile } from '@millrace/contracts';
import { FileStore, type ClearinghouseClient } from '@millrace/exchange';
import type { UnitOfWork } from '@millrace/messaging';
import { collectMailbox } from './acknowledgements/collect-mailbox.js';
import { outcomeOf, type AcknowledgementReader } from './acknowledgements/read-acknowledgements.js';
import { prepareQuestion, prepareQuestions, refuseUnaskable } from './status/ask-status.handler.js';
import { sendPrepared, submitReadyClaims, type Sending } from './submission/send-submissions.js';

/** No clearinghouse is set: nothing can be sent. */
export class NotConnected extends Error {
  override readonly name = 'NotConnected';
}

/** What goes out and comes in: network and store lie outside of the transactions that decide. */
export class Exchange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    private readonly clearinghouse: ClearinghouseClient | null,
    private readonly reader: AcknowledgementReader,
  ) {}

  get connected(): boolean {
    return this.clearinghouse !== null;
  }

  /** Sends ready claims, of one payer or all. Returns the submissions' ids. @throws NotConnected, ClearinghouseUnavailable */
  submit(practiceId: number, payerId: string | null): Promise<number[]> {
    return submitReadyClaims(this.sending(), practiceId, payerId);
  }

  /** Takes the mailbox; without a clearinghouse there is none. */
  async collect(practiceId: number): Promise<void> {
    if (!this.connected) return;
    await collectMailbox(this.sending(), this.reader, practiceId);
  }

  /** Asks about all claims that stay silent. */
  async askAboutSilent(practiceId: number): Promise<void> {
    const prepared = await this.work.run({ practiceIds: [practiceId] }, (ctx) =>
      prepareQuestions(ctx, this.files, practiceId),
    );
    for (const question of prepared) await sendPrepared(this.sending(), practiceId, question);
  }

  /**
   * Asks in real time about one claim and takes the answer.
   * @throws NotConnected, ClaimRefused, PayerSilent, ClearinghouseUnavailable
   */
  async askAbout(practiceId: number, claimId: number): Promise<void> {
    const question = await this.work.run({ practiceIds: [practiceId] }, async (ctx) => {
      await refuseUnaskable(ctx, practiceId, claimId);
      this.sending(); // Without a clearinghouse nothing is to be prepared.
      return prepareQuestion(ctx, this.files, practiceId, claimId);
    });
    await sendPrepared(
      { ...this.sending(), clearinghouse: this.realtime(practiceId) },
      practiceId,
      question,
    );
  }

  /** Keeps and reads a file that a person or another system brought. */
  async takeFile(
    practiceId: number,
    name: string,
    body: Uint8Array | AsyncIterable<Uint8Array>,
  ): Promise<AcknowledgementFile> {
    const saved = await this.files.save(practiceId, body, {
      name,
      receivedFrom: 'upload',
      direction: 'in',
    });
    const file = { sha256: saved.sha256, name };
    const fresh = await this.work.run({ practiceIds: [practiceId] }, (ctx) =>
      this.reader.note(ctx, practiceId, file),
    );
    if (fresh) await this.reader.read(practiceId, file);
    return this.outcome(practiceId, saved.sha256, !fresh);
  }

  /** Reads a kept file once more. */
  async readAgain(
    practiceId: number,
    file: { sha256: string; name: string },
  ): Promise<AcknowledgementFile> {
    await this.reader.read(practiceId, file);
    return this.outcome(practiceId, file.sha256, false);
  }

  private outcome(
    practiceId: number,
    sha256: string,
    already: boolean,
  ): Promise<AcknowledgementFile> {
    return this.work.run({ practiceIds: [practiceId], readOnly: true }, (ctx) =>
      outcomeOf(ctx, practiceId, sha256, already),
    );
  }

  /** Sends by the real-time door: the answer is kept and read before the question counts as asked. */
  private realtime(practiceId: number): Pick<ClearinghouseClient, 'send'> {
    return {
      send: async (bytes) => {
        const answer = await this.sending().clearinghouse.realtime(bytes);
        const saved = await this.files.save(practiceId, answer, {
          name: '277-realtime.edi',
          receivedFrom: 'clearinghouse',
          direction: 'in',
        });
        const file = { sha256: saved.sha256, name: saved.name };
        const fresh = await this.work.run({ practiceIds: [practiceId] }, (ctx) =>
          this.reader.note(ctx, practiceId, file),
        );
        if (fresh) await this.reader.read(practiceId, file);
        return { receiptId: `realtime-${saved.sha256.slice(0, 16)}` };
      },
    };
  }

  private sending(): Sending & { clearinghouse: ClearinghouseClient } {
    if (!this.clearinghouse) throw new NotConnected('No clearinghouse is set.');
    return { work: this.work, files: this.files, clearinghouse: this.clearinghouse };
  }
}
