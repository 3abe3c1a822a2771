import { PracticeSaved, type Event } from '@millrace/contracts';
import {
  dailyAt,
  defineJob,
  JobServer,
  ProcessJob,
  type JobContext,
  type JobData,
} from '@millrace/jobs';
import { Consumer, OnEvent } from '@millrace/messaging';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DeliverReport } from './deliver-report.handler.js';

export const DailyBillingReport = defineJob({
  name: 'reporting.daily-billing-report',
  queue: 'reporting.reports',
  data: z.object({ practiceId: z.int().positive(), timeZone: z.string() }),
  next: (data, after) => dailyAt('06:00', data.timeZone)(data, after),
  summary: "Renders and mails the billing report of a practice's yesterday.",
});

@Injectable()
export class DeliveryJobs {
  constructor(private readonly reports: DeliverReport) {}

  @ProcessJob(DailyBillingReport)
  async deliver(
    { practiceId }: JobData<typeof DailyBillingReport>,
    _job: JobContext,
  ): Promise<void> {
    await this.reports.ofYesterday(practiceId);
  }
}

/** Starts the nightly report of each practice, and starts it anew when its zone changes. */
@Consumer('reporting.jobs')
export class DeliveryEnqueuer {
  constructor(private readonly jobs: JobServer) {}

  @OnEvent(PracticeSaved)
  async start(events: Event<typeof PracticeSaved>[]): Promise<void> {
    const zones = new Map(events.map(({ practiceId, data }) => [practiceId, data.timeZone]));
    for (const [practiceId, timeZone] of zones) {
      const key = `practice-${practiceId}`;
      await this.jobs.cancelRecurring(DailyBillingReport, key);
      await this.jobs.enqueueRecurring(DailyBillingReport, { practiceId, timeZone }, { key });
    }
  }
}
