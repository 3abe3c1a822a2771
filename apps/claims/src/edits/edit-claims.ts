import { ClaimHeld, ClaimReady, type EditFinding } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { nextState, type Claim } from '../claim/claim.js';
import { lockClaims } from '../claim/claim.store.js';
import {
  copiesById,
  coverageAnswers,
  coveragesOf,
  findPractice,
} from '../reference/reference.store.js';
import {
  coverageToBill,
  type LocationCopy,
  type PatientCopy,
  type PayerCopy,
  type ProviderCopy,
} from '../reference/reference.js';
import { groupBy, rows } from '../sql.js';
import { wallClock } from '../submission/submission.js';
import { tell } from '../timeline/tell.js';
import { findings, holds } from './edits.js';
import type { EditInput } from './rule.domain.js';

/** What the edits said of one claim. */
export interface Edited {
  readonly input: EditInput;
  readonly findings: readonly EditFinding[];
  readonly held: boolean;
}

/**
 * Runs the edits over held and ready claims and moves each to held or ready. A claim whose coverage or provider was
 * missing takes the one that is there by now. Claims in other states are left as they are.
 */
export async function editClaims(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<Map<number, Edited>> {
  const claims = (await lockClaims(ctx, practiceId, claimIds)).filter(
    (claim) => nextState(claim.state, 'hold') !== null,
  );
  const inputs = await loadEditInputs(ctx, practiceId, claims);
  const edited = new Map<number, Edited>();
  for (const input of inputs) {
    const found = findings(input);
    edited.set(input.claim.claimId, { input, findings: found, held: holds(found) });
  }
  await save(ctx, practiceId, [...edited.values()]);
  return edited;
}

/** Everything the edits look at, for a set of claims, in a handful of statements. */
export async function loadEditInputs(
  ctx: Context,
  practiceId: number,
  claims: readonly (Claim & { renderingNpi: string | null })[],
): Promise<EditInput[]> {
  if (claims.length === 0) return [];
  const practice = await findPractice(ctx, practiceId);
  const coverages = groupBy(
    await coveragesOf(
      ctx,
      practiceId,
      claims.map((claim) => claim.patientId),
    ),
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
        providerId,
        coverageId: coverage?.coverageId ?? null,
        payerId: coverage?.payerId ?? claim.payerId,
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
  const copies = await loadCopies(
    ctx,
    practiceId,
    settled.map(({ claim }) => claim),
  );
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

async function loadCopies(ctx: Context, practiceId: number, claims: readonly Claim[]) {
  const present = (ids: (number | null)[]): number[] => ids.filter((id) => id !== null);
  return {
    locations: await copiesById<LocationCopy>(
      ctx,
      practiceId,
      'location',
      present(claims.map((claim) => claim.locationId)),
    ),
    providers: await copiesById<ProviderCopy>(
      ctx,
      practiceId,
      'provider',
      present(claims.map((claim) => claim.providerId)),
    ),
    payers: await copiesById<PayerCopy>(
      ctx,
      practiceId,
      'payer',
      claims.map((claim) => claim.payerId),
    ),
    patients: await copiesById<PatientCopy>(
      ctx,
      practiceId,
      'patient',
      claims.map((claim) => claim.patientId),
    ),
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

async function save(ctx: Context, practiceId: number, edited: readonly Edited[]): Promise<void> {
  if (edited.length === 0) return;
  const next = edited.map(({ input: { claim }, findings: found, held }) => ({
    id: claim.claimId,
    state: held ? 'held' : 'ready',
    findings: found,
    coverageId: claim.coverageId,
    payerId: claim.payerId,
    providerId: claim.providerId,
  }));
  const changed = new Set(
    (
      await rows<{ id: number }>(
        ctx,
        `update claim c
            set state = n.state, findings = n.findings, coverage_id = n."coverageId", payer_id = n."payerId",
                provider_id = n."providerId", version = c.version + 1, changed_at = $3,
                held_at = case when n.state = 'held' then coalesce(c.held_at, $3) end
           from jsonb_to_recordset($2::jsonb) as n (id bigint, state text, findings jsonb, "coverageId" bigint,
                "payerId" text, "providerId" bigint)
          where c.practice_id = $1 and c.id = n.id
            and (c.state, c.findings, c.payer_id, coalesce(c.coverage_id, 0), coalesce(c.provider_id, 0))
                is distinct from (n.state, n.findings, n."payerId", coalesce(n."coverageId", 0), coalesce(n."providerId", 0))
         returning c.id`,
        [practiceId, JSON.stringify(next), ctx.now],
      )
    ).map((row) => row.id),
  );
  await announce(
    ctx,
    practiceId,
    edited.filter((one) => changed.has(one.input.claim.claimId)),
  );
}

async function announce(
  ctx: Context,
  practiceId: number,
  edited: readonly Edited[],
): Promise<void> {
  for (const { input, findings: found, held } of edited) {
    const { claimId, payerId } = input.claim;
    const editCodes = [...new Set(found.filter((one) => !one.overridden).map((one) => one.code))];
    if (held) ctx.emit(ClaimHeld, practiceId, { claimId, editCodes });
    else ctx.emit(ClaimReady, practiceId, { claimId, payerId });
  }
  await tell(
    ctx,
    practiceId,
    edited.map(({ input: { claim }, findings: found, held }) => ({
      claimId: claim.claimId,
      key: `edited/${claim.version}`,
      stage: 'submission' as const,
      kind: held ? 'held' : 'ready',
      icon: held ? ('look' as const) : ('good' as const),
      words: held ? 'Held before sending' : 'All checks passed',
      detail: held ? (found.find((one) => !one.overridden)?.message ?? null) : null,
    })),
  );
}
