import { CoverageCheckAsked, PracticeSaved, type Event } from '@millrace/contracts';
import { JobServer } from '@millrace/jobs';
import { Consumer, OnEvent } from '@millrace/messaging';
import { CheckCoverage, CheckTomorrow } from './checks/check.jobs.js';

/** Turns events into jobs, and does nothing else. */
@Consumer('eligibility.jobs')
export class JobsConsumer {
  constructor(private readonly jobs: JobServer) {}

  @OnEvent(PracticeSaved)
  async practices(events: Event<typeof PracticeSaved>[]): Promise<void> {
    for (const { practiceId, data } of events) {
      // Begun anew, because the zone may have changed.
      const key = `practice-${practiceId}`;
      await this.jobs.cancelRecurring(CheckTomorrow, key);
      const chain = { practiceId, timeZone: data.timeZone };
      await this.jobs.enqueueRecurring(CheckTomorrow, chain, { key });
    }
  }

  @OnEvent(CoverageCheckAsked)
  async asked(events: Event<typeof CoverageCheckAsked>[]): Promise<void> {
    await this.jobs.enqueueMany(
      CheckCoverage,
      events.map(({ practiceId, data: { checkId, coverageId, serviceDate, trigger } }) => ({
        data: { practiceId, checkId },
        id: `check-${coverageId}-${serviceDate}-${trigger}`,
      })),
    );
  }
}
