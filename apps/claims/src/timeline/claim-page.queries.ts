import { carc, placeOfService } from '@millrace/code-sets';
import type { ClaimPage, TimelineEntry } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { nextState } from '../claim/claim.js';
import { SUMMARY, SUMMARY_FROM, toSummary } from '../claim/claim.queries.js';
import { sentence } from '../denials/denial.js';
import { allowedCents, openCents } from '../money/money.js';
import { timeZoneOf } from '../reference/reference.store.js';
import { groupBy, rows } from '../sql.js';
import { wallClock } from '../submission/submission.js';
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
  const { locationName, acceptedOn, decidedAt, moneyAt, createdAt, submittedAt, ...row } = header;
  const summary = toSummary(row);
  const timeZone = await timeZoneOf(ctx, practiceId);
  const day = (at: Date): string => wallClock(at, timeZone).date;
  const { lines, claimLevel } = await loadLines(ctx, practiceId, claimId);
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
      closedOn: money.at(-1)?.on ?? null,
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
            c.accepted_on as "acceptedOn", c.decided_at as "decidedAt", c.money_at as "moneyAt"
       ${SUMMARY_FROM}
       join encounter e on e.practice_id = c.practice_id and e.id = c.encounter_id
       left join location_copy lo on lo.practice_id = c.practice_id and lo.location_id = c.location_id
      where c.practice_id = $1 and c.id = $2`,
    [practiceId, claimId],
  );
  return header ?? null;
}

type Line = ClaimPage['lines'][number];
type LineRow = Omit<Line, 'allowedCents' | 'openCents' | 'adjustments'>;
type AdjustmentRow = Omit<Line['adjustments'][number], 'words'> & { readonly lineNumber: number };

async function loadLines(
  ctx: Context,
  practiceId: number,
  claimId: number,
): Promise<Pick<ClaimPage, 'lines' | 'claimLevel'>> {
  const lines = await rows<LineRow>(
    ctx,
    `select l.line_number as "lineNumber", l.line_control_number as "lineControlNumber", l.procedure, l.modifiers,
            l.units, l.service_date as "serviceDate", l.pointers as "diagnosisPointers",
            l.charge_cents as "chargeCents", coalesce(m.paid, 0) as "paidCents",
            coalesce(m.patient, 0) as "patientCents", coalesce(m.written_off, 0) as "writtenOffCents"
       from claim_line l
       left join (select line_number, sum(paid_cents) as paid, sum(patient_cents) as patient,
                         sum(written_off_cents) as written_off
                    from money_line where practice_id = $1 and claim_id = $2 group by line_number) m
         on m.line_number = l.line_number
      where l.practice_id = $1 and l.claim_id = $2 order by l.line_number`,
    [practiceId, claimId],
  );
  const numbers = lines.map((line) => line.lineNumber);
  const [claimLevel] = await rows<ClaimPage['claimLevel']>(
    ctx,
    `select coalesce(sum(paid_cents), 0) as "paidCents", coalesce(sum(patient_cents), 0) as "patientCents",
            coalesce(sum(written_off_cents), 0) as "writtenOffCents"
       from money_line where practice_id = $1 and claim_id = $2 and line_number <> all($3)`,
    [practiceId, claimId, numbers],
  );
  const adjustments = groupBy(
    await rows<AdjustmentRow>(
      ctx,
      `select a.line_number as "lineNumber", a."group", a.reason, a.cents, a.posted, p.remittance_id as "remittanceId",
              p.posting_id as "postingId", p.posted_on as "postedOn",
              jsonb_build_object('sha256', a.sha256, 'segment', a.segment, 'offset', a."offset") as place
         from money_adjustment a
         join money_posting p on p.practice_id = $1 and p.claim_id = a.claim_id and p.version = a.version
        where a.practice_id = $1 and a.claim_id = $2 order by a.version, a.n`,
      [practiceId, claimId],
    ),
    (one) => one.lineNumber,
  );
  return {
    claimLevel: claimLevel!,
    lines: lines.map((line) => ({
      ...line,
      allowedCents: allowedCents(line),
      openCents: openCents(line),
      adjustments: (adjustments.get(line.lineNumber) ?? []).map(({ lineNumber: _n, ...one }) => ({
        ...one,
        words: carc(one.reason).words,
      })),
    })),
  };
}

/** billed = paid + patient + write-off + open, for the claim, and its lines make the claim. */
function addsUp(
  claim: ClaimPage['claim'] | ReturnType<typeof toSummary>,
  lines: readonly Line[],
  claimLevel: ClaimPage['claimLevel'],
): boolean {
  const sum = (key: 'chargeCents' | 'paidCents' | 'patientCents' | 'writtenOffCents'): number =>
    lines.reduce((total, line) => total + line[key], 0);
  return (
    openCents(claim) === claim.openCents &&
    sum('chargeCents') === claim.chargeCents &&
    sum('paidCents') + claimLevel.paidCents === claim.paidCents &&
    sum('patientCents') + claimLevel.patientCents === claim.patientCents &&
    sum('writtenOffCents') + claimLevel.writtenOffCents === claim.writtenOffCents
  );
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

interface MoneyRowStored {
  readonly kind: 'charges' | 'remittance' | 'write-off';
  readonly postedOn: string;
  readonly payerName: string | null;
  readonly status: string | null;
  readonly remittanceId: number | null;
  readonly postingId: number | null;
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly patientCents: number;
  readonly writtenOffCents: number;
  readonly place: { sha256: string; segment: number; offset: number } | null;
}

async function loadMoney(
  ctx: Context,
  practiceId: number,
  claimId: number,
): Promise<ClaimPage['money']> {
  const postings = await rows<MoneyRowStored>(
    ctx,
    `select kind, posted_on as "postedOn", payer_name as "payerName", status, remittance_id as "remittanceId",
            posting_id as "postingId", charge_cents as "chargeCents", paid_cents as "paidCents",
            patient_cents as "patientCents", written_off_cents as "writtenOffCents",
            case when sha256 is not null
              then jsonb_build_object('sha256', sha256, 'segment', segment, 'offset', "offset") end as place
       from money_posting where practice_id = $1 and claim_id = $2 order by version`,
    [practiceId, claimId],
  );
  let open = 0;
  return postings.map(({ kind, postedOn, payerName, status, ...row }) => {
    open += openCents(row);
    return { on: postedOn, words: moneyWords(kind, payerName, status), ...row, openCents: open };
  });
}

function moneyWords(
  kind: MoneyRowStored['kind'],
  payerName: string | null,
  status: string | null,
): string {
  if (kind === 'charges') return 'Charges';
  if (kind === 'write-off') return 'Written off by the practice';
  return status === '22' ? `${payerName}, reversal` : `${payerName}, decision`;
}

async function loadFiles(
  ctx: Context,
  practiceId: number,
  timeline: readonly TimelineEntry[],
): Promise<ClaimPage['files']> {
  const placed = timeline.filter((entry) => entry.place);
  const stored = await rows<{ sha256: string; name: string; direction: 'in' | 'out'; at: Date }>(
    ctx,
    'select sha256, name, direction, at from stored_file where practice_id = $1 and sha256 = any($2)',
    [practiceId, placed.map((entry) => entry.place!.sha256)],
  );
  const bySha = new Map(stored.map((file) => [file.sha256, file]));
  const files = new Map<string, ClaimPage['files'][number]>();
  for (const { place, fileKind, at } of placed) {
    const file = bySha.get(place!.sha256);
    files.set(`${place!.sha256}/${fileKind}`, {
      sha256: place!.sha256,
      kind: fileKind ?? '',
      name: file?.name ?? 'Remittance',
      direction: file?.direction ?? 'in',
      at: file?.at.toISOString() ?? at,
      place,
      here: file !== undefined,
    });
  }
  return [...files.values()];
}

/** What may be done now, and if not, why. */
function actionsFor(header: Header): ClaimPage['actions'] {
  const { state, payerClaimNumber } = header;
  const may = (
    action: ClaimPage['actions'][number]['action'],
    allowed: boolean,
    why: string,
  ): ClaimPage['actions'][number] => ({ action, allowed, why: allowed ? null : why });
  const correctable = nextState(state, 'correct') !== null && state !== 'held';
  return [
    may('amend', nextState(state, 'hold') !== null, 'It was sent: correct and resubmit it.'),
    may(
      'correct-and-resubmit',
      correctable,
      state === 'sent' ? 'The payer has not acknowledged it yet.' : 'It was not sent yet.',
    ),
    may(
      'void',
      nextState(state, 'void') !== null && payerClaimNumber !== null,
      payerClaimNumber
        ? 'The payer does not have it.'
        : 'The payer’s claim number is not known yet.',
    ),
    may(
      'ask-status',
      ['sent', 'accepted', 'denied', 'partly-paid', 'paid'].includes(state),
      'The payer does not have it.',
    ),
    may('submit', state === 'ready', 'It is not ready to be sent.'),
  ];
}
