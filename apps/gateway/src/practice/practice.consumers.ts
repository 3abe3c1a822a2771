import { PracticeSaved, type Event } from '@millrace/contracts';
import { Consumer, OnEvent, type Context } from '@millrace/messaging';

/** The gateway's copy of the practices' names, for the session. */
@Consumer('gateway.practices')
export class PracticesConsumer {
  @OnEvent(PracticeSaved)
  async save(events: Event<typeof PracticeSaved>[], { tx }: Context): Promise<void> {
    const latest = [...new Map(events.map((event) => [event.practiceId, event])).values()];
    await tx.query(
      `insert into practice (practice_id, name, time_zone)
       select * from unnest($1::bigint[], $2::text[], $3::text[])
       on conflict (practice_id) do update set name = excluded.name, time_zone = excluded.time_zone`,
      [
        latest.map((e) => e.practiceId),
        latest.map((e) => e.data.name),
        latest.map((e) => e.data.timeZone),
      ],
    );
  }
}
