import type { AcknowledgementFile } from '@millrace/contracts';
import type { FileStore, Work } from '@millrace/exchange';
import type { Context } from '@millrace/messaging';
import {
  inspect,
  readClaimAcknowledgements,
  readImplementationAcks,
  readInterchangeAcks,
  readStatusResponses,
  type ClaimAcknowledgement,
  type Finding,
  type StatusResponse,
} from '@millrace/x12';
import { rows } from '../sql.js';
import {
  fileWords,
  kindsOf,
  rejectsBatch,
  statusWords,
  verdictOfGroup,
  verdictOfInterchange,
  type AcknowledgementKind,
  type FileVerdict,
} from './acknowledgements.js';
import { openExceptions } from './exceptions.js';
import { takeClaimAcks, takeStatuses } from './take-claim-acks.handler.js';
import {
  placeOf,
  rejectSubmitted,
  takeFileVerdict,
  type SourceFile,
} from './take-verdicts.handler.js';
import type { Tally } from './tally.js';

/** Answers about claims in one transaction. */
const SET = 1000;
const MOST_FINDINGS = 50;

/**
 * Reads acknowledgement files out of the store: TA1, 999, 277CA, 277, whichever a file holds. Every transaction takes a set of
 * answers; a file that was cut off by a crash is read again from its start, and what it did already is not done twice.
 */
export class AcknowledgementReader {
  constructor(
    private readonly work: Work,
    private readonly files: FileStore,
  ) {}

  /** Takes note of a stored file. Returns false when it was noted before. */
  async note(ctx: Context, practiceId: number, file: SourceFile): Promise<boolean> {
    const added = await rows(
      ctx,
      `insert into acknowledgement_file (practice_id, sha256, name, received_at) values ($1, $2, $3, $4)
       on conflict do nothing returning sha256`,
      [practiceId, file.sha256, file.name, ctx.now],
    );
    return added.length > 0;
  }

  /** Reads the files that were noted and not read to their end, in the order of their coming. */
  async readUnread(practiceId: number): Promise<void> {
    const unread = await this.work.run({ practiceIds: [practiceId], readOnly: true }, (ctx) =>
      rows<SourceFile>(
        ctx,
        `select sha256, name from acknowledgement_file where practice_id = $1 and read_at is null
          order by received_at, name, sha256`,
        [practiceId],
      ),
    );
    for (const file of unread) await this.read(practiceId, file);
  }

  /** Reads one file; its outcome is kept with it. */
  async read(practiceId: number, file: SourceFile): Promise<void> {
    const inspection = await inspect(this.files.read(practiceId, file.sha256));
    const kinds = kindsOf(inspection);
    const tally: Tally = { accepted: 0, rejected: 0, unknown: 0 };
    for (const kind of kinds) await this.readKind(practiceId, file, kind, tally);
    await this.work.run({ practiceIds: [practiceId] }, (ctx) =>
      this.finish(ctx, practiceId, file, kinds, tally, inspection.findings),
    );
  }

  private async readKind(
    practiceId: number,
    file: SourceFile,
    kind: AcknowledgementKind,
    tally: Tally,
  ): Promise<void> {
    const source = this.files.read(practiceId, file.sha256);
    if (kind === 'TA1') {
      for await (const ack of readInterchangeAcks(source)) {
        await this.fileVerdict(practiceId, file, verdictOfInterchange(ack), tally);
      }
    } else if (kind === '999') {
      for await (const item of readImplementationAcks(source)) {
        if (item.kind !== 'acknowledgement') continue;
        await this.fileVerdict(practiceId, file, verdictOfGroup(item), tally);
      }
    } else if (kind === '277CA') {
      await this.readClaimAcks(practiceId, file, tally);
    } else {
      await this.inSets(practiceId, readStatusResponses(source), (ctx, items: StatusResponse[]) =>
        takeStatuses(ctx, practiceId, file, items, tally),
      );
    }
  }

  private fileVerdict(
    practiceId: number,
    file: SourceFile,
    verdict: FileVerdict,
    tally: Tally,
  ): Promise<void> {
    return this.work.run({ practiceIds: [practiceId] }, (ctx) =>
      takeFileVerdict(ctx, practiceId, file, verdict, tally),
    );
  }

  private async readClaimAcks(practiceId: number, file: SourceFile, tally: Tally): Promise<void> {
    const source = this.files.read(practiceId, file.sha256);
    let batch = '';
    const turnedAway: { ack: ClaimAcknowledgement; batch: string }[] = [];
    async function* claims() {
      for await (const item of readClaimAcknowledgements(source)) {
        if (item.kind !== 'acknowledgement') continue;
        if (item.level === 'receiver') batch = item.traceNumber ?? '';
        if (item.level === 'claim') yield item;
        else if (rejectsBatch(item)) turnedAway.push({ ack: item, batch });
      }
    }
    await this.inSets(practiceId, claims(), (ctx, items: ClaimAcknowledgement[]) =>
      takeClaimAcks(ctx, practiceId, file, items, tally),
    );
    for (const one of turnedAway) {
      await this.work.run({ practiceIds: [practiceId] }, (ctx) =>
        rejectWholeBatch(ctx, practiceId, file, one, tally),
      );
    }
  }

  private async inSets<T extends { kind: string }, A extends T>(
    practiceId: number,
    items: AsyncIterable<T>,
    take: (ctx: Context, items: A[]) => Promise<void>,
  ): Promise<void> {
    let set: A[] = [];
    const flush = async () => {
      const full = set;
      set = [];
      if (full.length > 0) {
        await this.work.run({ practiceIds: [practiceId] }, (ctx) => take(ctx, full));
      }
    };
    for await (const item of items) {
      if (item.kind !== 'response' && item.kind !== 'acknowledgement') continue;
      if ((item as { level?: string }).level !== 'claim') continue;
      set.push(item as unknown as A);
      if (set.length >= SET) await flush();
    }
    await flush();
  }

  private async finish(
    ctx: Context,
    practiceId: number,
    file: SourceFile,
    kinds: readonly AcknowledgementKind[],
    tally: Tally,
    findings: readonly Finding[],
  ): Promise<void> {
    const kind = kinds.at(-1) ?? null;
    if (kind === null) {
      await openExceptions(ctx, practiceId, file, [
        {
          kind: 'unreadable-file',
          fileKind: null,
          reference: null,
          words: fileWords(null, tally),
          place: { sha256: file.sha256, segment: 1, offset: 0 },
        },
      ]);
    } else {
      await this.files.setKind(ctx, practiceId, file.sha256, kind);
    }
    await ctx.tx.query(
      `update acknowledgement_file set read_at = $3, kind = $4, accepted = $5, rejected = $6, unknown = $7, findings = $8
        where practice_id = $1 and sha256 = $2`,
      [
        practiceId,
        file.sha256,
        ctx.now,
        kind,
        tally.accepted,
        tally.rejected,
        tally.unknown,
        JSON.stringify(
          findings
            .slice(0, MOST_FINDINGS)
            .map(({ code, message, ordinal }) => ({ code, message, segment: ordinal })),
        ),
      ],
    );
  }
}

async function rejectWholeBatch(
  ctx: Context,
  practiceId: number,
  file: SourceFile,
  { ack, batch }: { ack: ClaimAcknowledgement; batch: string },
  tally: Tally,
): Promise<void> {
  const place = placeOf(file, ack.at);
  const claims = await rows<{ claimId: number; submissionId: number }>(
    ctx,
    `select sc.claim_id as "claimId", sc.submission_id as "submissionId"
       from submission s join submission_claim sc on sc.practice_id = $1 and sc.submission_id = s.id
      where s.practice_id = $1 and s.kind = '837P' and s.control_number::text = $2 order by sc.claim_id`,
    [practiceId, batch],
  );
  if (claims.length === 0) {
    tally.unknown++;
    await openExceptions(ctx, practiceId, file, [
      {
        kind: 'unknown-submission',
        fileKind: '277CA',
        reference: batch || null,
        words: 'Turns away a batch that was not sent from here.',
        place,
      },
    ]);
    return;
  }
  tally.rejected += claims.length;
  const words = statusWords(ack);
  await rejectSubmitted(
    ctx,
    practiceId,
    claims[0]!.submissionId,
    claims.map(({ claimId }) => ({
      claimId,
      codes: ack.statuses.flatMap((status) =>
        status.codes.map((code) => `${code.category}:${code.status}`),
      ),
      place,
      words: 'Batch rejected before processing',
      detail: words,
    })),
    '277CA',
  );
}

/** What became of a file, for the one who sent it in. */
export async function outcomeOf(
  ctx: Context,
  practiceId: number,
  sha256: string,
  already: boolean,
): Promise<AcknowledgementFile> {
  const [row] = await rows<Omit<AcknowledgementFile, 'already' | 'words'>>(
    ctx,
    `select sha256, name, kind, accepted, rejected, unknown, findings from acknowledgement_file
      where practice_id = $1 and sha256 = $2`,
    [practiceId, sha256],
  );
  const words = fileWords(row!.kind, row!);
  return { ...row!, already, words: already ? `Taken before. ${words}` : words };
}
