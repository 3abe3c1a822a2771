import {
  dailyAt,
  defineJob,
  JobRetry,
  ProcessJob,
  type JobContext,
  type JobData,
} from '@millrace/jobs';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { askForTomorrow } from './ask-checks.handler.js';
import { CoverageChecker } from './check-coverage.handler.js';

export const CheckCoverage = defineJob({
  name: 'eligibility.check-coverage',
  queue: 'eligibility.checks',
  data: z.object({ practiceId: z.int(), checkId: z.int() }),
  summary: 'Asks a payer whether a coverage is active on a day (270/271).',
});

const OfPractice = z.object({ practiceId: z.int(), timeZone: z.string() });

export const CheckTomorrow = defineJob({
  name: 'eligibility.check-tomorrow',
  queue: 'eligibility.rounds',
  data: OfPractice,
  next: dailyAt('05:00', ({ timeZone }: z.output<typeof OfPractice>) => timeZone),
  summary: 'Checks the coverages of tomorrow’s visits that have no fresh yes.',
});

@Injectable()
export class CheckJobs {
  constructor(private readonly checker: CoverageChecker) {}

  @ProcessJob(CheckCoverage)
  async check(
    { practiceId, checkId }: JobData<typeof CheckCoverage>,
    job: JobContext,
  ): Promise<void> {
    const again = await this.checkOrGiveUp(practiceId, checkId, job);
    if (again) throw new JobRetry(again, 'The payer did not answer');
  }

  private async checkOrGiveUp(
    practiceId: number,
    checkId: number,
    job: JobContext,
  ): Promise<Date | null> {
    try {
      return await this.checker.check(practiceId, checkId, job);
    } catch (error) {
      if (job.lastAttempt) await this.checker.giveUp(practiceId, checkId, job);
      throw error;
    }
  }

  @ProcessJob(CheckTomorrow)
  async tomorrow(data: JobData<typeof CheckTomorrow>, job: JobContext): Promise<void> {
    await job.work([data.practiceId], (ctx) => askForTomorrow(ctx, data.practiceId, data.timeZone));
  }
}
