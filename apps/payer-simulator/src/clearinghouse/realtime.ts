import {
  inspect,
  readEligibilityInquiries,
  writeEligibilityResponses,
  writeStatusResponses,
  type EligibilityResponse,
  type Written,
} from '@millrace/x12';
import type { EntityManager } from 'typeorm';
import { answerInquiry } from '../eligibility/eligibility.js';
import type { Scenario } from '../scenario.js';
import { answerStatusRequests } from './claim-status.js';
import { envelopeTo } from './envelopes.js';
import { NotAnInterchange } from './receive-file.js';

/**
 * Answers a 270 or 276 at once; null = the payer stays silent, which the server says as 504.
 * @throws NotAnInterchange for anything else
 */
export async function answerRealtime(
  tx: EntityManager,
  scenario: Scenario,
  bytes: Uint8Array,
  now: Date,
): Promise<Uint8Array | null> {
  const { interchanges, sets } = await inspect(bytes);
  const interchange = interchanges[0];
  if (!interchange) throw new NotAnInterchange('The question has no ISA segment.');
  const control = Number(interchange.controlNumber) || 1;
  const envelope = envelopeTo(interchange.senderId.trim(), control, now);
  const header = { reference: `RT${control}` };
  switch (sets[0]?.set.type) {
    case '270': {
      const responses: Written<EligibilityResponse>[] = [];
      for await (const item of readEligibilityInquiries(bytes)) {
        if (item.kind !== 'inquiry') continue;
        const response = answerInquiry(scenario, item, now.toISOString().slice(0, 10));
        if (!response) return null;
        responses.push(response);
      }
      return writeEligibilityResponses(envelope, header, responses).bytes();
    }
    case '276':
      return writeStatusResponses(
        envelope,
        header,
        await answerStatusRequests(tx, bytes, now),
      ).bytes();
    default:
      throw new NotAnInterchange('Real-time questions are 270 or 276.');
  }
}
