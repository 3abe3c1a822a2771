import type { Written } from '../types/common.js';
import type { ClaimBatch, ProfessionalClaim } from '../types/claim.js';
import { writeClaim } from './claim.js';
import { BillingLevels } from './claim-levels.js';
import type { Envelope } from './envelope.js';
import {
  FLUSH_AT,
  iteratorOf,
  writeInterchange,
  type FieldCheck,
  type Items,
  type SetBody,
  type X12Output,
} from './output.js';
import { writeContact, writeHeader, writeParty, type HeaderInput } from './parts.js';
import { X12WriteError } from './write-error.js';

export const CLAIM_GUIDE = '005010X222A1';
const KIND = { functionalId: 'HC', type: '837', version: CLAIM_GUIDE, versionInSet: true };

/** Header of an 837P: purpose 00 (original) and type CH (chargeable) unless told. */
export type ClaimBatchInput = HeaderInput &
  Pick<Written<ClaimBatch>, 'submitter' | 'submitterContact' | 'receiver'>;

export interface WriteClaimsOptions {
  /** A new transaction set begins after so many claims; 5000 unless told, the most the guide recommends. */
  claimsPerSet?: number;
}

/**
 * Writes professional claims (837P, 005010X222A1) as one interchange. Claims that follow each other with equal billing
 * provider, subscriber and payer share their hierarchy levels. Claims are taken and written one by one, so a batch of
 * any size streams. Throws X12WriteError, naming the field, for what the guide or the separators do not allow.
 */
export function writeClaims(
  envelope: Envelope,
  batch: ClaimBatchInput,
  claims: Items<Written<ProfessionalClaim>>,
  options: WriteClaimsOptions = {},
): X12Output {
  const limit = options.claimsPerSet ?? 5000;
  if (!Number.isInteger(limit) || limit < 1)
    throw new X12WriteError('options.claimsPerSet', 'must be a positive integer');
  return writeInterchange(envelope, KIND, (check) => split(envelope, batch, claims, limit, check));
}

/** Cuts the claims into sets of at most `limit`; each set's body takes its claims from the shared iterator. */
async function* split(
  envelope: Envelope,
  batch: ClaimBatchInput,
  claims: Items<Written<ProfessionalClaim>>,
  limit: number,
  check: FieldCheck,
): AsyncGenerator<SetBody> {
  check(batch, 'batch');
  const source = iteratorOf(claims);
  const taken = { index: 0, next: await source.next() };
  if (taken.next.done) throw new X12WriteError('claims', 'must hold at least one claim');
  for (let set = 0; !taken.next.done; set++) {
    const reference = set === 0 ? batch.reference : `${batch.reference}-${set + 1}`;
    yield {
      async *write(out) {
        writeBatchHeader(out, { ...batch, reference }, envelope);
        const levels = new BillingLevels(out);
        for (let inSet = 0; inSet < limit && !taken.next.done; inSet++) {
          const path = `claims[${taken.index}]`;
          out.path = path;
          try {
            levels.enter(taken.next.value, path);
            writeClaim(out, taken.next.value, path);
          } catch (error) {
            // Names the field where a text or amount is what cannot be written.
            check(taken.next.value, path);
            throw error;
          }
          taken.index++;
          const next = source.next();
          taken.next = 'done' in next ? next : await next;
          if (out.pending >= FLUSH_AT) yield;
        }
        out.path = '';
      },
    };
  }
}

function writeBatchHeader(
  out: Parameters<SetBody['write']>[0],
  batch: ClaimBatchInput,
  envelope: Envelope,
): void {
  writeHeader(out, '0019', batch, envelope, { purpose: '00', typeCode: 'CH' });
  writeParty(out, '41', batch.submitter, '46');
  if (!batch.submitterContact) throw new X12WriteError('batch.submitterContact', 'is required');
  writeContact(out, 'IC', batch.submitterContact);
  writeParty(out, '40', batch.receiver, '46');
}
