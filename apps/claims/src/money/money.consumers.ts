import { ChargesPosted, RemittancePosted, WriteOffPosted, type Event } from '@millrace/contracts';
import { Consumer, OnEvent, type Context } from '@millrace/messaging';
import { byPractice } from '../sql.js';
import { takeCharges, takeRemittances, takeWriteOffs } from './post-money.handler.js';

/** Keeps the claims' copy of their money; denials follow from it in the same transaction. */
@Consumer('claims.money')
export class MoneyConsumer {
  @OnEvent(ChargesPosted)
  async charges(events: Event<typeof ChargesPosted>[], ctx: Context): Promise<void> {
    for (const [practiceId, group] of byPractice(events)) await takeCharges(ctx, practiceId, group);
  }

  @OnEvent(RemittancePosted)
  async remittances(events: Event<typeof RemittancePosted>[], ctx: Context): Promise<void> {
    for (const [practiceId, group] of byPractice(events)) {
      await takeRemittances(ctx, practiceId, group);
    }
  }

  @OnEvent(WriteOffPosted)
  async writeOffs(events: Event<typeof WriteOffPosted>[], ctx: Context): Promise<void> {
    for (const [practiceId, group] of byPractice(events)) {
      await takeWriteOffs(ctx, practiceId, group);
    }
  }
}
