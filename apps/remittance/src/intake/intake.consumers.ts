import { PracticeSaved, RemittanceFileReceived, type Event } from '@millrace/contracts';
import { JobServer } from '@millrace/jobs';
import { Consumer, OnEvent, type Context } from '@millrace/messaging';
import { SETTINGS } from '@millrace/runtime';
import { Inject } from '@nestjs/common';
import type { RemittanceSettings } from '../settings.js';
import { CollectRemittances, ReadRemittanceFile } from './intake.jobs.js';

/** Keeps what remittance needs to know of practices. */
@Consumer('remittance.practices')
export class PracticeCopies {
  @OnEvent(PracticeSaved)
  async keep(events: Event<typeof PracticeSaved>[], ctx: Context): Promise<void> {
    const latest = [...new Map(events.map((event) => [event.practiceId, event.data])).values()];
    await ctx.tx.query(
      `insert into practice (practice_id, name, npi, time_zone)
       select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[])
       on conflict (practice_id) do update set name = excluded.name, npi = excluded.npi, time_zone = excluded.time_zone`,
      [
        latest.map((practice) => practice.practiceId),
        latest.map((practice) => practice.name),
        latest.map((practice) => practice.npi),
        latest.map((practice) => practice.timeZone),
      ],
    );
  }
}

/** Turns events into jobs, and does nothing else. */
@Consumer('remittance.jobs')
export class IntakeEnqueuer {
  constructor(
    private readonly jobs: JobServer,
    @Inject(SETTINGS) private readonly settings: RemittanceSettings,
  ) {}

  @OnEvent(PracticeSaved)
  async startCollecting(events: Event<typeof PracticeSaved>[]): Promise<void> {
    if (!this.settings.clearinghouseUrl) return;
    for (const practiceId of new Set(events.map((event) => event.practiceId))) {
      const data = { practiceId, everyMinutes: this.settings.collectMinutes };
      await this.jobs.enqueueRecurring(CollectRemittances, data, { key: `practice-${practiceId}` });
    }
  }

  @OnEvent(RemittanceFileReceived)
  async read(events: Event<typeof RemittanceFileReceived>[]): Promise<void> {
    await this.jobs.enqueueMany(
      ReadRemittanceFile,
      events.map(({ practiceId, data }) => ({
        data: { practiceId, fileId: data.fileId },
        id: `read-file-${data.fileId}-${data.attempt}`,
      })),
    );
  }
}
