import { RemittanceHeld } from '@millrace/contracts';
import { FileStore } from '@millrace/exchange';
import { UnitOfWork, type Context } from '@millrace/messaging';
import { Injectable } from '@nestjs/common';
import { readRemittances } from '@millrace/x12';
import { openExceptions, resolveExceptions } from '../exceptions/exception.store.js';
import { announceNext, untoldRemittances } from '../posting/announce.js';
import { CheckReader } from '../posting/check-reader.js';
import { CheckPosting } from '../posting/post-check.js';
import { postProviderAdjustments } from '../posting/post-provider-adjustments.js';
import type { ClaimPayment } from '../posting/posting.js';
import { lockLedger } from '../posting/posting.store.js';
import { findCheck, keepCheck, replaceHeld, settleCheck } from '../remittances/remittance.store.js';
import { FileSignals } from './file-signals.js';
import {
  closeFile,
  findFile,
  practiceDay,
  waitingFiles,
  type FileRow,
} from './remittance-file.store.js';
import { surveyFile, type Survey, type SurveyedCheck } from './survey.js';

/** Claim payments in one set of statements. */
const CHUNK = 2_000;

/**
 * Reads stored files and posts them. Every step is idempotent: a file is read twice, first to judge each check whole, then
 * to post the balanced ones, each in one transaction; after a crash it starts again and passes over what is settled.
 */
@Injectable()
export class ReadFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    private readonly signals: FileSignals,
  ) {}

  /** Reads the practice's waiting files in the order in which they came, up to this one: a reversal follows its payment. */
  async upTo(practiceId: number, fileId: number): Promise<void> {
    const waiting = await this.run(practiceId, (ctx) => waitingFiles(ctx, practiceId, fileId));
    for (const file of waiting) await this.read(practiceId, file);
    const last = await this.run(practiceId, (ctx) => findFile(ctx, practiceId, fileId));
    // A crash may have come between posting and telling.
    if (last && waiting.every(({ id }) => id !== fileId)) await this.announce(practiceId, fileId);
  }

  private async read(practiceId: number, file: FileRow): Promise<void> {
    const survey = await surveyFile(this.files.read(practiceId, file.sha256));
    await this.settleChecks(practiceId, file, survey);
    await this.run(practiceId, (ctx) => this.close(ctx, practiceId, file, survey));
    await this.announce(practiceId, file.id);
    this.signals.done(practiceId, file.id);
  }

  private async settleChecks(practiceId: number, file: FileRow, survey: Survey): Promise<void> {
    const items = readRemittances(this.files.read(practiceId, file.sha256)).batches();
    const reader = new CheckReader(items, CHUNK);
    try {
      for (const check of survey.checks) {
        if (check.verdict === 'ready') await this.post(practiceId, file, check, reader);
        else {
          await this.run(practiceId, (ctx) => hold(ctx, practiceId, file, check));
          await reader.skipCheck();
        }
      }
    } finally {
      await reader.close();
    }
  }

  /** One transaction for the whole check, however long it is. */
  private async post(
    practiceId: number,
    file: FileRow,
    check: SurveyedCheck,
    reader: CheckReader,
  ): Promise<void> {
    let begun = false;
    const posted = await this.run(practiceId, async (ctx) => {
      // The file has moved on: a second run would miss what the first one took.
      if (begun) throw new Error('Posting a check was interrupted: the file is read again.');
      begun = true;
      await lockLedger(ctx, practiceId);
      const earlier = await findCheck(ctx, practiceId, file.id, check.number);
      if (earlier && earlier.state !== 'held') return false;
      await postCheck(ctx, practiceId, file, check, reader.nextCheck());
      return true;
    });
    if (!posted) await reader.skipCheck();
  }

  private async close(
    ctx: Context,
    practiceId: number,
    file: FileRow,
    survey: Survey,
  ): Promise<void> {
    const unreadable = survey.checks.length === 0;
    const { findings, findingCount } = survey;
    await closeFile(
      ctx,
      practiceId,
      file.id,
      unreadable ? 'unreadable' : 'read',
      findings,
      findingCount,
    );
    await this.files.setKind(ctx, practiceId, file.sha256, unreadable ? 'unknown' : '835');
    // A damaged check has its own exception; the end of the file is damaged for the same reason.
    if (findingCount === 0 || survey.checks.some(({ verdict }) => verdict === 'damaged')) return;
    const opened = await openExceptions(ctx, practiceId, [
      {
        kind: 'unreadable-file',
        fileId: file.id,
        remittanceId: null,
        segment: findings[0]!.segment,
        offset: findings[0]!.offset,
        reason: unreadable ? 'unreadable' : 'incomplete-file',
        patientControlNumber: null,
        amountCents: null,
      },
    ]);
    if (unreadable && opened.size > 0) {
      ctx.emit(RemittanceHeld, practiceId, {
        remittanceId: null,
        sha256: file.sha256,
        findingCodes: [...new Set(findings.map(({ code }) => code))],
        differenceCents: null,
      });
    }
  }

  private async announce(practiceId: number, fileId: number): Promise<void> {
    const untold = await this.run(practiceId, (ctx) => untoldRemittances(ctx, practiceId, fileId));
    for (const id of untold) {
      while (await this.run(practiceId, (ctx) => announceNext(ctx, practiceId, id)));
    }
  }

  private run<T>(practiceId: number, work: (ctx: Context) => Promise<T>): Promise<T> {
    return this.work.run({ practiceIds: [practiceId] }, work);
  }
}

async function postCheck(
  ctx: Context,
  practiceId: number,
  file: FileRow,
  check: SurveyedCheck,
  chunks: AsyncIterable<ClaimPayment[]>,
): Promise<void> {
  const postedOn = await practiceDay(ctx, practiceId, ctx.now);
  const paidOn = check.paymentDate ?? (await practiceDay(ctx, practiceId, file.receivedAt));
  const remittanceId = await keepCheck(ctx, practiceId, file, check, paidOn);
  const { id: fileId, sha256 } = file;
  const posting = { practiceId, fileId, sha256, remittanceId, check, postedOn };
  const claims = new CheckPosting(ctx, posting);
  for await (const payments of chunks) await claims.chunk(payments);
  await claims.end();
  const adjustments = await postProviderAdjustments(ctx, posting);
  const { counts, duplicateOf } = claims;
  const allBefore = counts.duplicate > 0 && counts.duplicate === check.claims && adjustments === 0;
  const state = allBefore ? 'duplicate' : 'posted';
  await settleCheck(ctx, practiceId, remittanceId, state, counts, duplicateOf, postedOn);
  const held = await replaceHeld(ctx, practiceId, remittanceId, check);
  const own = await heldBefore(ctx, practiceId, remittanceId);
  await resolveExceptions(ctx, practiceId, [...held, ...own], 'replaced');
}

/** A check that was held and is now posted from the same file, after a replay. */
async function heldBefore(
  ctx: Context,
  practiceId: number,
  remittanceId: number,
): Promise<number[]> {
  const rows = (await ctx.tx.query(
    `select id from exception where practice_id = $1 and remittance_id = $2 and state = 'open'
        and kind in ('held-file', 'unreadable-file')`,
    [practiceId, remittanceId],
  )) as { id: number }[];
  return rows.map(({ id }) => id);
}

/** Keeps a check untouched, and tells where and by how much it is off. */
async function hold(
  ctx: Context,
  practiceId: number,
  file: FileRow,
  check: SurveyedCheck,
): Promise<void> {
  const earlier = await findCheck(ctx, practiceId, file.id, check.number);
  if (earlier && earlier.state !== 'held') return;
  const paidOn = check.paymentDate ?? (await practiceDay(ctx, practiceId, file.receivedAt));
  const remittanceId = await keepCheck(ctx, practiceId, file, check, paidOn);
  const first = check.findings[0];
  const unbalanced = check.verdict === 'unbalanced';
  const difference = check.findings.find(({ sum }) => sum)?.sum?.differenceCents ?? null;
  const opened = await openExceptions(ctx, practiceId, [
    {
      kind: unbalanced ? 'held-file' : 'unreadable-file',
      fileId: file.id,
      remittanceId,
      segment: first?.segment ?? check.at.segment,
      offset: first?.offset ?? check.at.offset,
      reason: check.verdict,
      patientControlNumber: null,
      amountCents: unbalanced && difference !== null ? Math.abs(difference) : check.paymentCents,
    },
  ]);
  if (opened.size === 0) return;
  ctx.emit(RemittanceHeld, practiceId, {
    remittanceId,
    sha256: file.sha256,
    findingCodes: [...new Set(check.findings.map(({ code }) => code))],
    differenceCents: difference,
  });
}
