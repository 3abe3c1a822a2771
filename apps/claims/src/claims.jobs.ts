import { ClearinghouseUnavailable } from '@millrace/exchange';
import {
  defineJob,
  dailyAt,
  every,
  ProcessJob,
  type JobContext,
  type JobData,
} from '@millrace/jobs';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { followUpDue } from './denials/change-denials.handler.js';
import { Exchange } from './exchange.js';

const SubmissionRound = z.object({
  practiceId: z.int(),
  timeZone: z.string(),
  times: z.array(z.string()).min(1),
});

/** The first of several times of day after a moment, in the practice's zone. */
export function nextSubmission(
  { times, timeZone }: { readonly times: readonly string[]; readonly timeZone: string },
  after: Date,
): Date {
  const moments = times.map((time) => dailyAt(time, timeZone)({}, after).getTime());
  return new Date(Math.min(...moments));
}

export const SubmitClaims = defineJob({
  name: 'claims.submit-claims',
  queue: 'claims.exchange',
  data: SubmissionRound,
  next: nextSubmission,
  summary: 'Sends a practice’s ready claims, one 837P per payer.',
});

const CollectRound = z.object({ practiceId: z.int(), everyMinutes: z.int().positive() });

export const CollectAcknowledgements = defineJob({
  name: 'claims.collect-acknowledgements',
  queue: 'claims.exchange',
  data: CollectRound,
  next: ({ everyMinutes }, after) => every(everyMinutes * 60_000)({}, after),
  summary: 'Takes TA1, 999, 277CA and 277 out of a practice’s mailbox.',
});

const DailyRound = z.object({ practiceId: z.int(), timeZone: z.string() });

export const AskStatus = defineJob({
  name: 'claims.ask-status',
  queue: 'claims.exchange',
  data: DailyRound,
  next: dailyAt('06:00', ({ timeZone }: z.output<typeof DailyRound>) => timeZone),
  summary: 'Asks payers about claims that stay silent (276).',
});

export const FollowUp = defineJob({
  name: 'claims.follow-up',
  queue: 'claims.denials',
  data: z.object({ practiceId: z.int(), denialId: z.int(), dueOn: z.iso.date() }),
  summary: 'Puts a denial back into the queue on its follow-up date.',
});

/** What the jobs of claims do. */
@Injectable()
export class ClaimsJobs {
  constructor(private readonly exchange: Exchange) {}

  @ProcessJob(SubmitClaims)
  submit({ practiceId }: JobData<typeof SubmitClaims>, _job: JobContext): Promise<void> {
    return this.whenReachable(() => this.exchange.submit(practiceId, null));
  }

  @ProcessJob(CollectAcknowledgements)
  async collect(
    { practiceId }: JobData<typeof CollectAcknowledgements>,
    _job: JobContext,
  ): Promise<void> {
    try {
      await this.exchange.collect(practiceId);
    } catch (error) {
      // The next round is minutes away: no need of further tries.
      if (!(error instanceof ClearinghouseUnavailable)) throw error;
    }
  }

  @ProcessJob(AskStatus)
  ask({ practiceId }: JobData<typeof AskStatus>, _job: JobContext): Promise<void> {
    return this.whenReachable(() => this.exchange.askAboutSilent(practiceId));
  }

  @ProcessJob(FollowUp)
  async followUp(
    { practiceId, denialId, dueOn }: JobData<typeof FollowUp>,
    job: JobContext,
  ): Promise<void> {
    await job.work([practiceId], (ctx) => followUpDue(ctx, practiceId, denialId, dueOn));
  }

  /** What is prepared stays prepared without a clearinghouse. */
  private async whenReachable(send: () => Promise<unknown>): Promise<void> {
    if (this.exchange.connected) await send();
  }
}
