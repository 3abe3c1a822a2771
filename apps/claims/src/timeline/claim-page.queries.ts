import { placeOfService } from '@millrace/code-sets';
import type { ClaimPage, TimelineEntry } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { SUMMARY, SUMMARY_FROM, toSummary } from '../claim/claim.queries.js';
import { sentence } from '../denials/denial.js';
import { timeZoneOf } from '../reference/reference.store.js';
import { rows } from '../sql.js';
import { wallClock } from '../submission/submission.js';
import { actionsFor } from './actions.js';
import { loadFiles } from './claim-files.queries.js';
import { addsUp, loadLines, loadMoney } from './claim-money.queries.js';
import { stations } from './stations.js';

type Header = Parameters<typeof toSummary>[0] & {
  readonly encounterExternalId: string;
  readonly appointmentId: number | null;
  readonly coverageId: number | null;
  readonly providerId: number | null;
  readonly locationId: number | null;
  readonly locationName: string | null;
  readonly placeOfService: string;
  readonly diagnoses: string[];
  readonly priorAuthorization: string | null;
  readonly patientPaidCents: number;
  readonly frequency: '1' | '7' | '8';
  readonly payerClaimNumber: string | null;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly acceptedOn: string | null;
  readonly voidedOn: string | null;
  readonly decidedAt: Date | null;
  readonly moneyAt: Date | null;
};

/** Everything that the claim page shows, or null where the practice has no such claim. */
export async function claimPage(
  ctx: Context,
  practiceId: number,
  claimId: number,
): Promise<ClaimPage | null> {
  const header = await findHeader(ctx, practiceId, claimId);
  if (!header) return null;
  const { locationName, acceptedOn, voidedOn, decidedAt, moneyAt, createdAt, submittedAt, ...row } =
    header;
  const summary = toSummary(row);
  const timeZone = await timeZoneOf(ctx, practiceId);
  const day = (at: Date): string => wallClock(at, timeZone).date;
  const { lines, claimLevel } = await loadLines(
    ctx,
    practiceId,
    claimId,
    summary.state === 'voided',
  );
  const denials = await loadDenials(ctx, practiceId, claimId, summary.payerName);
  const timeline = await loadTimeline(ctx, practiceId, claimId, header);
  const open = denials.filter((one) => one.state !== 'resolved');
  const booked = timeline.find((entry) => entry.kind === 'appointment-booked');
  const money = await loadMoney(ctx, practiceId, claimId);
  return {
    claim: {
      ...summary,
      ...detailsOf(header),
      locationName,
      placeOfServiceWords: placeOfService(header.placeOfService).words,
      createdAt: createdAt.toISOString(),
      submittedAt: submittedAt?.toISOString() ?? null,
    },
    findings: row.findings as ClaimPage['findings'],
    stations: stations({
      state: summary.state,
      bookedOn: booked ? day(new Date(booked.at)) : null,
      serviceDate: summary.serviceDate,
      createdOn: day(createdAt),
      submittedOn: submittedAt && day(submittedAt),
      acceptedOn,
      decidedOn: decidedAt && day(decidedAt),
      deniedOn: denials.at(0)?.openedOn ?? null,
      openDenial: open.length > 0,
      dueOn:
        open
          .map((one) => one.dueOn)
          .filter((on) => on !== null)
          .sort()[0] ?? null,
      closedOn: voidedOn ?? money.at(-1)?.on ?? null,
    }),
    lines,
    claimLevel,
    addsUp: addsUp(summary, lines, claimLevel),
    timeline,
    money,
    files: await loadFiles(ctx, practiceId, timeline),
    denials: denials.map(({ openedOn: _openedOn, dueOn: _dueOn, ...one }) => one),
    actions: actionsFor(header),
    moneyAsOf: moneyAt?.toISOString() ?? null,
  };
}

function detailsOf(header: Header) {
  return {
    encounterExternalId: header.encounterExternalId,
    appointmentId: header.appointmentId,
    coverageId: header.coverageId,
    providerId: header.providerId,
    locationId: header.locationId,
    placeOfService: header.placeOfService,
    diagnoses: header.diagnoses,
    priorAuthorization: header.priorAuthorization,
    patientPaidCents: header.patientPaidCents,
    frequency: header.frequency,
    payerClaimNumber: header.payerClaimNumber,
  };
}

async function findHeader(
  ctx: Context,
  practiceId: number,
  claimId: number,
): Promise<Header | null> {
  const [header] = await rows<Header>(
    ctx,
    `select ${SUMMARY}, e.external_id as "encounterExternalId", c.appointment_id as "appointmentId",
            c.coverage_id as "coverageId", c.provider_id as "providerId", c.location_id as "locationId",
            lo.data->>'name' as "locationName", c.place_of_service as "placeOfService", c.diagnoses,
            c.prior_authorization as "priorAuthorization", c.patient_paid_cents as "patientPaidCents", c.frequency,
            c.payer_claim_number as "payerClaimNumber", c.created_at as "createdAt", c.submitted_at as "submittedAt",
            c.accepted_on as "acceptedOn", c.voided_on as "voidedOn", c.decided_at as "decidedAt", c.money_at as "moneyAt"
       ${SUMMARY_FROM}
       join encounter e on e.practice_id = c.practice_id and e.id = c.encounter_id
       left join location_copy lo on lo.practice_id = c.practice_id and lo.location_id = c.location_id
      where c.practice_id = $1 and c.id = $2`,
    [practiceId, claimId],
  );
  return header ?? null;
}

type DenialRow = ClaimPage['denials'][number] & {
  readonly openedOn: string;
  readonly dueOn: string | null;
};

async function loadDenials(
  ctx: Context,
  practiceId: number,
  claimId: number,
  payerName: string,
): Promise<DenialRow[]> {
  const denials = await rows<DenialRow>(
    ctx,
    `select id as "denialId", line_number as "lineNumber", state, words, at_stake_cents as "atStakeCents",
            appeal_by as "appealBy", opened_on as "openedOn", due_on as "dueOn"
       from denial where practice_id = $1 and claim_id = $2 order by id`,
    [practiceId, claimId],
  );
  return denials.map((one) => ({
    ...one,
    lineNumber: one.lineNumber || null,
    words: sentence(payerName, one.lineNumber ?? 0, one.words),
  }));
}

type EntryRow = Omit<TimelineEntry, 'at' | 'place'> & {
  readonly at: Date;
  readonly sha256: string | null;
  readonly segment: number | null;
  readonly offset: number | null;
};

async function loadTimeline(
  ctx: Context,
  practiceId: number,
  claimId: number,
  claim: Pick<Header, 'appointmentId' | 'coverageId' | 'serviceDate'>,
): Promise<TimelineEntry[]> {
  const entries = await rows<EntryRow>(
    ctx,
    `select 'c' || id as id, stage as "group", kind, icon, words, detail, at, cents, file_kind as "fileKind", sha256,
            segment, "offset", 1 as rank, id as n
       from timeline_entry where practice_id = $1 and claim_id = $2
      union all
     select 'v' || id, stage, kind, icon, words, detail, at, cents, null, null, null, null, 0, id
       from visit_entry
      where practice_id = $1
        and (appointment_id = $3 or (appointment_id is null and coverage_id = $4 and service_date = $5))
      order by at, rank, n`,
    [practiceId, claimId, claim.appointmentId, claim.coverageId, claim.serviceDate],
  );
  return entries.map((entry) => ({
    id: entry.id,
    group: entry.group,
    kind: entry.kind,
    icon: entry.icon,
    words: entry.words,
    detail: entry.detail,
    at: entry.at.toISOString(),
    cents: entry.cents,
    fileKind: entry.fileKind,
    place: entry.sha256
      ? { sha256: entry.sha256, segment: entry.segment!, offset: entry.offset! }
      : null,
  }));
}
