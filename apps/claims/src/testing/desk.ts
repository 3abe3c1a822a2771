import type { Answered } from '@millrace/testing';
import { ack277 } from './answers.js';
import { startHarness, type Harness } from './harness.js';
import { encounter, openPractice, register } from './sample.js';

/** A practice at work, with what tests of claims do again and again. */
export interface Desk extends Harness {
  /** Sends an encounter of patient `n` as the clinic software does. */
  send(n: number, changes?: object): Promise<Answered>;
  /** The claim's page. */
  claim(claimId: number): Promise<Answered['body']>;
  /** Sends an encounter and its claim, and lets the payer accept it on June 12; returns the encounter's answer. */
  accepted(n?: number): Promise<Answered['body']>;
}

/** Number under which the payer of `accepted` keeps a claim. */
export const PAYER_NUMBER = 'FH26180004412';

/** Two practices on the morning of June 10, the first with patient 1. */
export async function openDesk(): Promise<Desk> {
  const h = await startHarness('2026-06-10T12:00:00Z');
  await h.tell('scheduling', [1, 2], (ctx) => {
    openPractice(ctx);
    openPractice(ctx, 2);
    register(ctx, 1);
  });
  const send = (n: number, changes: object = {}): Promise<Answered> =>
    h.request('POST', '/encounters', encounter(n, changes), { role: 'service', userId: 0 });
  return {
    ...h,
    send,
    claim: async (claimId) => (await h.request('GET', `/claims/${claimId}`)).body,
    accepted: async (n = 1) => {
      const { body } = await send(n);
      await h.request('POST', '/claims/submissions', {});
      const said = { number: body.patientControlNumber, category: 'A2', status: '20' };
      h.clearinghouse.put('277CA', await ack277([{ ...said, payerClaimNumber: PAYER_NUMBER }]));
      await h.advanceTo('2026-06-12T12:45:00Z');
      return body;
    },
  };
}
