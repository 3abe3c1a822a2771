import { dentalSets, institutionalSets, professionalSets } from '../read/claims.js';
import { itemsOf } from '../read/table/run.js';
import type { Written } from '../types/common.js';
import type { ClaimItem, ProfessionalClaim } from '../types/claim.js';
import type { DentalClaim, DentalClaimItem } from '../types/claim-dental.js';
import type { InstitutionalClaim, InstitutionalClaimItem } from '../types/claim-institutional.js';
import { writeClaim } from './claim.js';
import {
  ClaimSets,
  startOf,
  type AnyWritten,
  type ClaimBatchInput,
  type ClaimGuide,
  type Progress,
} from './claim-sets.js';
import { writeDentalClaim } from './dental-claim.js';
import type { Envelope } from './envelope.js';
import { writeInstitutionalClaim } from './institutional-claim.js';
import {
  writeInterchange,
  X12Output,
  type FieldCheck,
  type Items,
  type SetBody,
} from './output.js';
import { X12WriteError } from './write-error.js';

export type { ClaimBatchInput };

export const CLAIM_GUIDE = '005010X222A1';

const PROFESSIONAL: ClaimGuide<Written<ProfessionalClaim>> = {
  version: CLAIM_GUIDE,
  write: writeClaim,
  read: (bytes) => itemsOf(bytes, professionalSets()),
};

const INSTITUTIONAL: ClaimGuide<Written<InstitutionalClaim>> = {
  version: '005010X223A2',
  write: writeInstitutionalClaim,
  read: (bytes) => itemsOf(bytes, institutionalSets()),
};

const DENTAL: ClaimGuide<Written<DentalClaim>> = {
  version: '005010X224A2',
  write: writeDentalClaim,
  read: (bytes) => itemsOf(bytes, dentalSets()),
};

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
  return writeAs(PROFESSIONAL, envelope, batch, claims, options);
}

/** Writes institutional claims (837I, 005010X223A2) as `writeClaims` writes professional ones. */
export function writeInstitutionalClaims(
  envelope: Envelope,
  batch: ClaimBatchInput,
  claims: Items<Written<InstitutionalClaim>>,
  options: WriteClaimsOptions = {},
): X12Output {
  return writeAs(INSTITUTIONAL, envelope, batch, claims, options);
}

/** Writes dental claims (837D, 005010X224A2) as `writeClaims` writes professional ones. */
export function writeDentalClaims(
  envelope: Envelope,
  batch: ClaimBatchInput,
  claims: Items<Written<DentalClaim>>,
  options: WriteClaimsOptions = {},
): X12Output {
  return writeAs(DENTAL, envelope, batch, claims, options);
}

/** What the readers of claims give. */
type AnyItem = ClaimItem | InstitutionalClaimItem | DentalClaimItem;

/**
 * Writes sets as `readClaims`, `readInstitutionalClaims` or `readDentalClaims` gave them, all of one guide: every header
 * begins a set, in which the claims that follow stand. The version is that of the first set unless the envelope tells
 * one. What was read with `keepSegments` and not changed is written byte for byte as it was.
 */
export function writeClaimSets(envelope: Envelope, items: Items<AnyItem>): X12Output {
  return new X12Output(async function* () {
    const progress = await startOf(items);
    if (progress.next.done) throw new X12WriteError('items', 'must hold at least one set');
    const { guide: version } = progress.next.value.set;
    yield* writeInterchange({ version, ...envelope }, kindOf(version), (check) =>
      version.includes('X223')
        ? asRead(new ClaimSets(INSTITUTIONAL, envelope, check), version, progress)
        : version.includes('X224')
          ? asRead(new ClaimSets(DENTAL, envelope, check), version, progress)
          : asRead(new ClaimSets(PROFESSIONAL, envelope, check), version, progress),
    );
  });
}

async function* asRead<Claim extends AnyWritten>(
  sets: ClaimSets<Claim>,
  version: string,
  progress: Progress<AnyItem>,
): AsyncGenerator<SetBody> {
  const claimOf = (item: AnyItem) =>
    item.kind === 'claim' ? (item as unknown as Claim) : undefined;
  while (!progress.next.done) {
    const item = progress.next.value;
    if (item.kind === 'claim')
      throw new X12WriteError(
        `claims[${progress.index}]`,
        'must stand behind the header of its set',
      );
    if (item.set.guide !== version)
      throw new X12WriteError('items', 'must be sets of one guide and version');
    progress.next = await progress.source.next();
    if (item.kind === 'header') yield sets.set(item, progress, claimOf, Infinity);
  }
}

function writeAs<Claim extends AnyWritten>(
  guide: ClaimGuide<Claim>,
  envelope: Envelope,
  batch: ClaimBatchInput,
  claims: Items<Claim>,
  options: WriteClaimsOptions,
): X12Output {
  const limit = options.claimsPerSet ?? 5000;
  if (!Number.isInteger(limit) || limit < 1)
    throw new X12WriteError('options.claimsPerSet', 'must be a positive integer');
  return writeInterchange(envelope, kindOf(guide.version), (check) =>
    split(new ClaimSets(guide, envelope, check), batch, claims, limit, check),
  );
}

const kindOf = (version: string) => ({
  functionalId: 'HC',
  type: '837',
  version,
  versionInSet: true,
});

/** Cuts the claims into sets of at most `limit`; each set's body takes its claims from the shared iterator. */
async function* split<Claim extends AnyWritten>(
  sets: ClaimSets<Claim>,
  batch: ClaimBatchInput,
  claims: Items<Claim>,
  limit: number,
  check: FieldCheck,
): AsyncGenerator<SetBody> {
  check(batch, 'batch');
  const progress = await startOf(claims);
  if (progress.next.done) throw new X12WriteError('claims', 'must hold at least one claim');
  for (let set = 0; !progress.next.done; set++) {
    const reference = set === 0 ? batch.reference : `${batch.reference}-${set + 1}`;
    yield sets.set({ ...batch, reference }, progress, (claim) => claim, limit);
  }
}
