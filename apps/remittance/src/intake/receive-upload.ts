import type { RemittanceUpload } from '@millrace/contracts';
import { FileStore, StreamTaken } from '@millrace/exchange';
import { UnitOfWork } from '@millrace/messaging';
import { ProblemError, SETTINGS } from '@millrace/runtime';
import { Inject, Injectable } from '@nestjs/common';
import type { RemittanceSettings } from '../settings.js';
import { FileSignals } from './file-signals.js';
import { showFile } from './file.queries.js';
import { registerFile } from './remittance-file.store.js';

/** 1 GiB. */
const MAX_BYTES = 1 << 30;

/** Keeps an uploaded file whole, in flat memory, and waits a little for what becomes of it. */
@Injectable()
export class ReceiveUpload {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    private readonly signals: FileSignals,
    @Inject(SETTINGS) private readonly settings: RemittanceSettings,
  ) {}

  async receive(
    practiceId: number,
    name: string,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<RemittanceUpload> {
    const source = limited(bytes);
    const { fileId, already } = await this.work
      .run({ practiceIds: [practiceId] }, async (ctx) => {
        const saved = await this.files.saveWithin(ctx, practiceId, source, {
          name,
          receivedFrom: 'upload',
          direction: 'in',
        });
        return registerFile(ctx, practiceId, saved);
      })
      .catch((error: unknown) => {
        throw error instanceof StreamTaken
          ? new ProblemError(503, 'Try again.', error.message)
          : error;
      });
    const waiting = this.signals.wait(practiceId, fileId, this.settings.uploadWaitMs);
    const look = () =>
      this.work.run({ practiceIds: [practiceId], readOnly: true }, (ctx) =>
        showFile(ctx, practiceId, fileId),
      );
    const seen = await look();
    if (seen.state !== 'received') {
      waiting.cancel();
      return { ...seen, already };
    }
    await waiting.done;
    return { ...(await look()), already };
  }
}

async function* limited(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const part of bytes) {
    length += part.length;
    if (length > MAX_BYTES) {
      throw new ProblemError(413, 'The file is too large.', 'A file may have 1 GiB at most.');
    }
    yield part;
  }
}
