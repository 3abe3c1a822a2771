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
  refusalOf,
  rejectsItsClaims,
  standsBelow,
  verdictOfGroup,
  verdictOfInterchange,
  type AcknowledgementKind,
  type FileVerdict,
} from './acknowledgements.js';
import { openExceptions } from './exceptions.js';
import { takeClaimAcks, takeStatuses, type NamedClaim } from './take-claim-acks.handler.js';
import {
  takeRefusedBatch,
  takeRefusedQuestion,
  type RefusedLevel,
} from './take-refused-levels.handler.js';
import { takeFileVerdict, type SourceFile } from './take-verdicts.handler.js';
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
    const tally: Tally = { accepted: 0, rejected: 0, unknown: 0, findings: [] };
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
      await this.readStatuses(practiceId, file, tally);
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
    const refused: RefusedLevel<ClaimAcknowledgement>[] = [];
    async function* claims(): AsyncGenerator<NamedClaim> {
      const batches = new Batches();
      /** The last refused one of each level: what is read next may stand below it. */
      const above = new Map<string, RefusedLevel<ClaimAcknowledgement>>();
      for await (const ack of readClaimAcknowledgements(source)) {
        if (ack.kind !== 'acknowledgement') continue;
        const batch = batches.of(ack);
        const refusal = refusalOf(ack);
        if (refusal) {
          const level = { ack, refusal, batch, named: 0 };
          refused.push(level);
          above.set(ack.level, level);
        } else if (ack.level === 'claim') {
          const levels = [...above.values()].filter((level) => standsBelow(ack, level.ack));
          for (const level of levels) level.named++;
          const rejecting = levels.find((level) => rejectsItsClaims(level.ack, level.refusal));
          yield { ack, batch, refusal: rejecting?.refusal ?? null };
        }
      }
    }
    await this.inSets(practiceId, claims(), (ctx, items) =>
      takeClaimAcks(ctx, practiceId, file, items, tally),
    );
    for (const level of refused) {
      await this.work.run({ practiceIds: [practiceId] }, (ctx) =>
        takeRefusedBatch(ctx, practiceId, file, level, tally),
      );
    }
  }

  private async readStatuses(practiceId: number, file: SourceFile, tally: Tally): Promise<void> {
    const source = this.files.read(practiceId, file.sha256);
    const refused: RefusedLevel<StatusResponse>[] = [];
    async function* claims(): AsyncGenerator<StatusResponse> {
      const batches = new Batches();
      for await (const ack of readStatusResponses(source)) {
        if (ack.kind !== 'response') continue;
        const batch = batches.of(ack);
        const refusal = refusalOf(ack);
        if (refusal) refused.push({ ack, refusal, batch, named: 0 });
        else if (ack.level === 'claim') yield ack;
      }
    }
    await this.inSets(practiceId, claims(), (ctx, items) =>
      takeStatuses(ctx, practiceId, file, items, tally),
    );
    for (const level of refused) {
      await this.work.run({ practiceIds: [practiceId] }, (ctx) =>
        takeRefusedQuestion(ctx, practiceId, file, level, tally),
      );
    }
  }

  private async inSets<T>(
    practiceId: number,
    items: AsyncIterable<T>,
    take: (ctx: Context, items: readonly T[]) => Promise<void>,
  ): Promise<void> {
    let set: T[] = [];
    const flush = async (): Promise<void> => {
      const full = set;
      set = [];
      if (full.length > 0) {
        await this.work.run({ practiceIds: [practiceId] }, (ctx) => take(ctx, full));
      }
    };
    for await (const item of items) {
      set.push(item);
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
        JSON.stringify([...tally.findings, ...findings.map(shownFinding)].slice(0, MOST_FINDINGS)),
      ],
    );
  }
}

/** Follows the receiver levels of a file, each of which names the batch (TRN02) that is answered below it. */
class Batches {
  private last: ClaimAcknowledgement | StatusResponse | null = null;

  /** The batch that an answer belongs to, when its receiver level named one. */
  of(ack: ClaimAcknowledgement | StatusResponse): string | null {
    if (ack.level === 'receiver') this.last = ack;
    return (this.last?.receiver === ack.receiver && this.last?.traceNumber) || null;
  }
}

function shownFinding({
  code,
  message,
  ordinal,
  offset,
}: Finding): AcknowledgementFile['findings'][number] {
  return { code, message, segment: ordinal, offset };
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
