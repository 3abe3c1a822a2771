import type { Context } from '@millrace/messaging';
import { addressedTo, nextState, type Claim } from '../claim/claim.js';
import { coverageToBill } from '../reference/reference.js';
import {
  copiesById,
  coverageAnswers,
  coveragesOf,
  findPractice,
} from '../reference/reference.store.js';
import { column, groupBy, rows } from '../sql.js';
import { wallClock } from '../submission/submission.js';
import type { EditInput } from './rule.domain.js';

/** Everything the edits look at, for a set of claims, in a handful of statements. */
export async function loadEditInputs(
  ctx: Context,
  practiceId: number,
  claims: readonly (Claim & { renderingNpi: string | null })[],
): Promise<EditInput[]> {
  if (claims.length === 0) return [];
  const practice = await findPractice(ctx, practiceId);
  const coverages = groupBy(
    await coveragesOf(ctx, practiceId, column(claims, 'patientId')),
    (coverage) => coverage.patientId,
  );
  const providersByNpi = await providersFor(ctx, practiceId, claims);
  const settled = claims.map((claim) => {
    const coverage = coverageToBill(
      coverages.get(claim.patientId) ?? [],
      claim.serviceDate,
      claim.coverageId,
    );
    const providerId = claim.providerId ?? providersByNpi.get(claim.renderingNpi ?? '') ?? null;
    return {
      coverage,
      claim: {
        ...claim,
        ...addressedTo(claim, (mayChangePayer(claim) && coverage?.payerId) || claim.payerId),
        providerId,
        coverageId: coverage?.coverageId ?? null,
      },
    };
  });
  const answers = await coverageAnswers(
    ctx,
    practiceId,
    settled.flatMap(({ claim }) =>
      claim.coverageId === null
        ? []
        : [{ coverageId: claim.coverageId, serviceDate: claim.serviceDate }],
    ),
  );
  const answerOf = new Map(answers.map((one) => [`${one.coverageId}/${one.serviceDate}`, one]));
  const copies = await loadCopies(ctx, practiceId, column(settled, 'claim'));
  const duplicates = await findDuplicates(ctx, practiceId, claims);
  const today = wallClock(ctx.now, practice?.timeZone ?? 'UTC').date;
  return settled.map(({ claim, coverage }) => ({
    claim,
    practice,
    coverage,
    location: copies.locations.get(claim.locationId ?? 0) ?? null,
    provider: copies.providers.get(claim.providerId ?? 0) ?? null,
    payer: copies.payers.get(claim.payerId) ?? null,
    patient: copies.patients.get(claim.patientId) ?? null,
    coverageAnswer: answerOf.get(`${claim.coverageId}/${claim.serviceDate}`) ?? null,
    duplicateOf: duplicates.get(claim.claimId) ?? null,
    today,
  }));
}

/** A void, and a question about what is out, go to the payer that has the claim, whatever the coverage says by now. */
function mayChangePayer({ state, frequency }: Claim): boolean {
  return nextState(state, 'hold') !== null && frequency !== '8';
}

async function loadCopies(ctx: Context, practiceId: number, claims: readonly Claim[]) {
  return {
    locations: await copiesById(ctx, practiceId, 'location', column(claims, 'locationId')),
    providers: await copiesById(ctx, practiceId, 'provider', column(claims, 'providerId')),
    payers: await copiesById(ctx, practiceId, 'payer', column(claims, 'payerId')),
    patients: await copiesById(ctx, practiceId, 'patient', column(claims, 'patientId')),
  };
}

async function providersFor(
  ctx: Context,
  practiceId: number,
  claims: readonly { providerId: number | null; renderingNpi: string | null }[],
): Promise<Map<string, number>> {
  const npis = claims.flatMap((claim) =>
    claim.providerId === null && claim.renderingNpi ? [claim.renderingNpi] : [],
  );
  if (npis.length === 0) return new Map();
  const found = await rows<{ npi: string; providerId: number }>(
    ctx,
    `select npi, min(provider_id) as "providerId" from provider_copy
      where practice_id = $1 and npi = any($2) group by npi`,
    [practiceId, npis],
  );
  return new Map(found.map((row) => [row.npi, row.providerId]));
}

interface VisitClaim {
  readonly claimId: number;
  readonly number: string;
  /** Patient, date and provider. */
  readonly visit: string;
}

/** Per claim, the number of an earlier claim of the same patient, date, provider and procedures with modifiers. */
async function findDuplicates(
  ctx: Context,
  practiceId: number,
  claims: readonly Claim[],
): Promise<Map<number, string>> {
  const visits = await rows<VisitClaim>(
    ctx,
    `select id as "claimId", patient_control_number as number,
            concat_ws('/', patient_id, service_date, coalesce(provider_id, 0)) as visit
       from claim where practice_id = $1 and patient_id = any($2) and frequency <> '8' order by id`,
    [practiceId, [...new Set(claims.map((claim) => claim.patientId))]],
  );
  const shared = [...groupBy(visits, (one) => one.visit).values()].filter(
    (group) => group.length > 1,
  );
  if (shared.length === 0) return new Map();
  const procedures = await proceduresOf(
    ctx,
    practiceId,
    shared.flat().map((one) => one.claimId),
  );
  const duplicates = new Map<number, string>();
  for (const group of shared) {
    const first = new Map<string, string>();
    for (const { claimId, number } of group) {
      const same = procedures.get(claimId) ?? '';
      const earlier = first.get(same);
      if (earlier === undefined) first.set(same, number);
      else duplicates.set(claimId, earlier);
    }
  }
  return duplicates;
}

/** The procedures of claims with their modifiers, as one comparable text each. */
async function proceduresOf(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<Map<number, string>> {
  const found = await rows<{ claimId: number; procedures: string }>(
    ctx,
    `select claim_id as "claimId", string_agg(procedure || ':' || array_to_string(modifiers, ','), '|'
              order by procedure, array_to_string(modifiers, ',')) as procedures
       from claim_line where practice_id = $1 and claim_id = any($2) group by claim_id`,
    [practiceId, claimIds],
  );
  return new Map(found.map((row) => [row.claimId, row.procedures]));
}
