import {
  ClaimCreated,
  ClaimSubmitted,
  ClaimVoided,
  DenialResolved,
  type Event,
} from '@millrace/contracts';
import { Consumer, OnEvent, type Context } from '@millrace/messaging';
import { correctCharges, voidCharges } from './correct-charges.handler.js';
import { postCharges } from './post-charges.handler.js';
import { postWriteOffs } from './write-off.handler.js';

/** Charges and decided write-offs enter the ledger in the order in which claims told them. */
@Consumer('remittance.ledger')
export class LedgerConsumers {
  @OnEvent(ClaimCreated)
  async charge(events: Event<typeof ClaimCreated>[], ctx: Context): Promise<void> {
    await postCharges(ctx, events);
  }

  @OnEvent(ClaimSubmitted)
  async correct(events: Event<typeof ClaimSubmitted>[], ctx: Context): Promise<void> {
    await correctCharges(ctx, events);
  }

  @OnEvent(ClaimVoided)
  async takeBack(events: Event<typeof ClaimVoided>[], ctx: Context): Promise<void> {
    await voidCharges(ctx, events);
  }

  @OnEvent(DenialResolved)
  async writeOff(events: Event<typeof DenialResolved>[], ctx: Context): Promise<void> {
    await postWriteOffs(ctx, events);
  }
}
