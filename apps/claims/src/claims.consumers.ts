import { DenialUpdated, PracticeSaved, type Event } from '@millrace/contracts';
import { dailyAt, JobServer } from '@millrace/jobs';
import { Consumer, OnEvent, type Context } from '@millrace/messaging';
import { SETTINGS } from '@millrace/runtime';
import { Inject } from '@nestjs/common';
import { AskStatus, CollectAcknowledgements, FollowUp, SubmitClaims } from './claims.jobs.js';
import { lastByKey } from './reference/reference.js';
import { timeZoneOf } from './reference/reference.store.js';
import type { ClaimsSettings } from './settings.js';
import { byPractice } from './sql.js';
import { wallClock } from './submission/submission.js';

/** When the day of a follow-up begins. */
const FOLLOW_UP_AT = '07:00';

/** Turns events into jobs, and does nothing else. */
@Consumer('claims.jobs')
export class JobsConsumer {
  constructor(
    private readonly jobs: JobServer,
    @Inject(SETTINGS) private readonly settings: ClaimsSettings,
  ) {}

  @OnEvent(PracticeSaved)
  async practices(events: Event<typeof PracticeSaved>[]): Promise<void> {
    const { submitTimes, collectMinutes } = this.settings;
    // Of several words on a practice only the last counts.
    for (const { practiceId, data } of lastByKey(events, (event) => event.practiceId)) {
      const key = `practice-${practiceId}`;
      const zoned = { practiceId, timeZone: data.timeZone };
      // Begun anew, because the zone or the settings may have changed.
      for (const job of [SubmitClaims, CollectAcknowledgements, AskStatus]) {
        await this.jobs.cancelRecurring(job, key);
      }
      await this.jobs.enqueueRecurring(SubmitClaims, { ...zoned, times: submitTimes }, { key });
      await this.jobs.enqueueRecurring(
        CollectAcknowledgements,
        { practiceId, everyMinutes: collectMinutes },
        { key },
      );
      await this.jobs.enqueueRecurring(AskStatus, zoned, { key });
    }
  }

  @OnEvent(DenialUpdated)
  async denials(events: Event<typeof DenialUpdated>[], ctx: Context): Promise<void> {
    for (const [practiceId, group] of byPractice(events)) {
      const zone = await timeZoneOf(ctx, practiceId);
      await this.jobs.enqueueMany(
        FollowUp,
        group.flatMap(({ data: { denialId, followUpOn: dueOn, version } }) =>
          dueOn === null
            ? []
            : [
                {
                  data: { practiceId, denialId, dueOn },
                  id: `follow-up-${denialId}-${version}`,
                  runAt: followUpMoment(dueOn, zone),
                },
              ],
        ),
      );
    }
  }
}

/** The follow-up's morning in the practice's zone. */
function followUpMoment(dueOn: string, timeZone: string): Date {
  const dayBefore = new Date(Date.parse(`${dueOn}T12:00:00Z`) - 24 * 3_600_000);
  let moment = dailyAt(FOLLOW_UP_AT, timeZone)({}, dayBefore);
  while (wallClock(moment, timeZone).date < dueOn)
    moment = dailyAt(FOLLOW_UP_AT, timeZone)({}, moment);
  return moment;
}
