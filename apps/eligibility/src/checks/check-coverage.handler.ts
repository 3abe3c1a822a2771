import { CoverageChecked, type CheckReason } from '@millrace/contracts';
import {
  CLEARINGHOUSE_ID,
  ClearinghouseUnavailable,
  MUTUALLY_DEFINED,
  PayerSilent,
  submitterId,
  type ClearinghouseClient,
  type FileStore,
} from '@millrace/exchange';
import type { Context } from '@millrace/messaging';
import {
  inspect,
  readEligibilityResponses,
  writeEligibilityInquiries,
  X12WriteError,
  type EligibilityResponse,
} from '@millrace/x12';
import { noAnswer, readAnswer, type Answer } from '../answers/answers.js';
import { controlNumberOf, inquiryOf, retryAt, traceOf } from '../questions/questions.js';
import { findOpenCheck, keepOutcome, type OpenCheck, type Outcome } from './check.store.js';

/** What a run needs of its job: the moment, and transactions around (never over) the asking. */
export interface Run {
  readonly now: Date;
  work<T>(practiceIds: readonly number[], work: (ctx: Context) => Promise<T>): Promise<T>;
}

/** Asks a payer about one coverage, keeps question and answer as files, and tells what came of it. */
export class CoverageChecker {
  /** @param clearinghouse null where the installation has none: then no payer can be reached */
  constructor(
    private readonly clearinghouse: ClearinghouseClient | null,
    private readonly files: FileStore,
  ) {}

  /** @returns when to ask again; null = settled */
  async check(practiceId: number, checkId: number, run: Run): Promise<Date | null> {
    const open = await run.work([practiceId], (ctx) => findOpenCheck(ctx, practiceId, checkId));
    if (!open) return null;
    // This run was cut off after its answer was kept.
    if (open.retryAt && open.retryAt > run.now) return open.retryAt;
    const request = await questionOf(open, run.now);
    if (!request) return this.settle(practiceId, open, run, { answer: noAnswer('incomplete') });
    const { sha256: requestSha256 } = await this.files.save(practiceId, request, {
      name: `270-${traceOf(checkId)}-${open.attempts + 1}.edi`,
      kind: '270',
      receivedFrom: 'ourselves',
      direction: 'out',
    });
    const bytes = await this.ask(request);
    if (typeof bytes === 'string') {
      const answer = { ...noAnswer(bytes), askAgain: true };
      return this.settle(practiceId, open, run, { answer, requestSha256 });
    }
    const type = (await inspect(bytes)).sets[0]?.set.type ?? null;
    const { sha256: responseSha256 } = await this.files.save(practiceId, bytes, {
      name: `${type ?? 'answer'}-${traceOf(checkId)}-${open.attempts + 1}.edi`,
      ...(type === null ? {} : { kind: type }),
      receivedFrom: 'clearinghouse',
      direction: 'in',
    });
    const answer = await answerOf(bytes, open, type, responseSha256);
    return this.settle(practiceId, open, run, { answer, requestSha256, responseSha256 });
  }

  /** Ends a check whose runs failed on our side, so that nobody waits for it. */
  async giveUp(practiceId: number, checkId: number, run: Run): Promise<void> {
    const open = await run.work([practiceId], (ctx) => findOpenCheck(ctx, practiceId, checkId));
    if (open) await this.settle(practiceId, open, run, { answer: noAnswer('payer-unavailable') });
  }

  private async ask(request: Uint8Array): Promise<Uint8Array | CheckReason> {
    if (!this.clearinghouse) return 'payer-unavailable';
    try {
      return await this.clearinghouse.realtime(request);
    } catch (error) {
      if (error instanceof PayerSilent) return 'payer-silent';
      if (error instanceof ClearinghouseUnavailable) return 'payer-unavailable';
      throw error;
    }
  }

  private async settle(
    practiceId: number,
    open: OpenCheck,
    run: Run,
    came: { answer: Answer; requestSha256?: string; responseSha256?: string },
  ): Promise<Date | null> {
    const attempt = open.attempts + 1;
    return run.work([practiceId], async (ctx) => {
      const outcome: Outcome = {
        answer: came.answer,
        payerId: open.payer.payerId,
        attempt,
        answerMs: came.responseSha256 ? ctx.now.getTime() - run.now.getTime() : null,
        retryAt: came.answer.askAgain
          ? retryAt(attempt, ctx.now, open.serviceDate, open.timeZone)
          : null,
        requestSha256: came.requestSha256 ?? null,
        responseSha256: came.responseSha256 ?? null,
      };
      if (await keepOutcome(ctx, practiceId, open.checkId, outcome)) {
        emitChecked(ctx, practiceId, open, outcome);
      }
      return outcome.retryAt;
    });
  }
}

/** The bytes of the 270; null where too little is known, or what is known cannot be written. */
async function questionOf(open: OpenCheck, now: Date): Promise<Uint8Array | null> {
  const trace = traceOf(open.checkId);
  const inquiry = inquiryOf(open, trace);
  if (!inquiry) return null;
  try {
    return await writeEligibilityInquiries(
      {
        sender: { qualifier: MUTUALLY_DEFINED, id: submitterId(open.practice.npi) },
        receiver: { qualifier: MUTUALLY_DEFINED, id: CLEARINGHOUSE_ID },
        interchangeControlNumber: controlNumberOf(open.checkId, open.attempts + 1),
        usage: 'T',
        date: now.toISOString().slice(0, 10),
        time: now.toISOString().slice(11, 16),
      },
      { reference: trace },
      [inquiry],
    ).bytes();
  } catch (error) {
    if (error instanceof X12WriteError) return null;
    throw error;
  }
}

/** Reads what came back; a TA1 or 999 in place of a 271 is a rejection. */
async function answerOf(
  bytes: Uint8Array,
  open: OpenCheck,
  type: string | null,
  sha256: string,
): Promise<Answer> {
  if (type !== '271') return noAnswer(type === '999' ? 'rejected' : 'unreadable');
  const responses: EligibilityResponse[] = [];
  for await (const item of readEligibilityResponses(bytes)) {
    if (item.kind === 'response') responses.push(item);
  }
  const trace = traceOf(open.checkId);
  const ours =
    responses.find(({ traces }) => traces.some(({ number }) => number === trace)) ??
    // A rejection of payer or provider stands above the person and echoes no trace.
    responses.find(({ level }) => level === 'payer' || level === 'provider');
  return ours ? readAnswer(ours, open.serviceDate, sha256) : noAnswer('unreadable');
}

function emitChecked(
  ctx: Context,
  practiceId: number,
  open: OpenCheck,
  { answer, answerMs, responseSha256 }: Outcome,
): void {
  ctx.emit(CoverageChecked, practiceId, {
    checkId: open.checkId,
    coverageId: open.coverageId,
    patientId: open.patientId,
    appointmentId: open.appointmentId,
    payerId: open.payer.payerId,
    serviceDate: open.serviceDate,
    status: answer.status,
    reason: answer.reason,
    rejectCodes: [...answer.rejectCodes],
    copayCents: answer.copayCents,
    deductibleCents: answer.deductibleCents,
    deductibleLeftCents: answer.deductibleLeftCents,
    coinsurancePercent: answer.coinsurancePercent,
    planFrom: answer.planFrom,
    planTo: answer.planTo,
    otherPayerName: answer.otherPayerName,
    checkedAt: ctx.now.toISOString(),
    answerMs,
    responseSha256,
  });
}
