import type { Context } from '@millrace/messaging';
import { column, groupBy, rows } from '../sql.js';
import type { BilledLine, Claim } from './claim.js';

type StoredClaim = Omit<Claim, 'lines'> & { readonly renderingNpi: string | null };
type StoredLine = BilledLine & { readonly claimId: number };

const CLAIM = `c.id as "claimId", c.encounter_id as "encounterId", c.patient_id as "patientId",
  c.appointment_id as "appointmentId", c.payer_id as "payerId", c.coverage_id as "coverageId",
  c.provider_id as "providerId", c.location_id as "locationId", c.rendering_npi as "renderingNpi",
  c.patient_control_number as "patientControlNumber", c.service_date as "serviceDate",
  c.place_of_service as "placeOfService", c.diagnoses, c.prior_authorization as "priorAuthorization",
  c.patient_paid_cents as "patientPaidCents", c.charge_cents as "chargeCents", c.state, c.frequency,
  c.payer_claim_number as "payerClaimNumber", c.earlier_payer as "earlierPayer", c.overrides, c.version`;

const LINE = `claim_id as "claimId", line_number as "lineNumber", line_control_number as "lineControlNumber",
  procedure, modifiers, pointers as "diagnosisPointers", units, charge_cents as "chargeCents",
  service_date as "serviceDate", note`;

/** Claims by their ids, locked against other changes, with their lines; of another practice: nothing. */
export async function lockClaims(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<(Claim & { renderingNpi: string | null })[]> {
  if (claimIds.length === 0) return [];
  const claims = await rows<StoredClaim>(
    ctx,
    `select ${CLAIM} from claim c where practice_id = $1 and id = any($2) order by id for update`,
    [practiceId, claimIds],
  );
  return withLines(ctx, practiceId, claims);
}

/** One claim, or null. */
export async function lockClaim(
  ctx: Context,
  practiceId: number,
  claimId: number,
): Promise<Claim | null> {
  return (await lockClaims(ctx, practiceId, [claimId]))[0] ?? null;
}

async function withLines(
  ctx: Context,
  practiceId: number,
  claims: readonly StoredClaim[],
): Promise<(Claim & { renderingNpi: string | null })[]> {
  const lines = groupBy(
    await rows<StoredLine>(
      ctx,
      `select ${LINE} from claim_line where practice_id = $1 and claim_id = any($2)
        order by claim_id, line_number`,
      [practiceId, column(claims, 'claimId')],
    ),
    (line) => line.claimId,
  );
  return claims.map((claim) => ({ ...claim, lines: lines.get(claim.claimId) ?? [] }));
}

/** What a new claim is made of. */
export type NewClaim = Omit<
  Claim,
  'claimId' | 'state' | 'version' | 'overrides' | 'payerClaimNumber' | 'earlierPayer'
> & {
  readonly renderingNpi: string | null;
};

/** Stores a new claim as held; the edits decide at once. Returns its id. */
export async function insertClaim(
  ctx: Context,
  practiceId: number,
  claim: NewClaim,
): Promise<number> {
  const [row] = await rows<{ id: number }>(
    ctx,
    `insert into claim (practice_id, encounter_id, patient_id, appointment_id, payer_id, coverage_id, provider_id,
       location_id, rendering_npi, patient_control_number, service_date, place_of_service, diagnoses,
       prior_authorization, patient_paid_cents, charge_cents, open_cents, state, frequency, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, 'held', $17, $18, $18)
     returning id`,
    [
      practiceId,
      claim.encounterId,
      claim.patientId,
      claim.appointmentId,
      claim.payerId,
      claim.coverageId,
      claim.providerId,
      claim.locationId,
      claim.renderingNpi,
      claim.patientControlNumber,
      claim.serviceDate,
      claim.placeOfService,
      claim.diagnoses,
      claim.priorAuthorization,
      claim.patientPaidCents,
      claim.chargeCents,
      claim.frequency,
      ctx.now,
    ],
  );
  await insertLines(ctx, practiceId, row!.id, claim.lines);
  return row!.id;
}

/** Puts other lines in the place of a claim's lines. */
export async function replaceLines(
  ctx: Context,
  practiceId: number,
  claimId: number,
  lines: readonly BilledLine[],
): Promise<void> {
  await ctx.tx.query('delete from claim_line where practice_id = $1 and claim_id = $2', [
    practiceId,
    claimId,
  ]);
  await insertLines(ctx, practiceId, claimId, lines);
}

async function insertLines(
  ctx: Context,
  practiceId: number,
  claimId: number,
  lines: readonly BilledLine[],
): Promise<void> {
  // Arrays of different lengths cannot be unnested together: they travel as JSON.
  await ctx.tx.query(
    `insert into claim_line (practice_id, claim_id, line_number, line_control_number, procedure, modifiers, pointers,
       units, charge_cents, service_date, note)
     select $1, $2, l."lineNumber", l."lineControlNumber", l.procedure, l.modifiers, l."diagnosisPointers", l.units,
            l."chargeCents", l."serviceDate", l.note
       from jsonb_to_recordset($3::jsonb) as l ("lineNumber" int, "lineControlNumber" text, procedure text,
            modifiers text[], "diagnosisPointers" int[], units numeric, "chargeCents" bigint, "serviceDate" date,
            note text)`,
    [practiceId, claimId, JSON.stringify(lines)],
  );
}

/** Lets the held claims of visits go to the coverage that the visit has now. */
export async function coverHeldClaims(
  ctx: Context,
  practiceId: number,
  visits: readonly { readonly appointmentId: number; readonly coverageId: number | null }[],
): Promise<void> {
  await ctx.tx.query(
    `update claim c set coverage_id = v.coverage_id
       from unnest($2::bigint[], $3::bigint[]) v (appointment_id, coverage_id)
      where c.practice_id = $1 and c.appointment_id = v.appointment_id and c.state = 'held'`,
    [
      practiceId,
      visits.map(({ appointmentId }) => appointmentId),
      visits.map(({ coverageId }) => coverageId),
    ],
  );
}
