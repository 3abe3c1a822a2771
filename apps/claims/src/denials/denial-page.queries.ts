import { carc, nextStepWords, rarc, type NextStep } from '@millrace/code-sets';
import type { DenialPage } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { addDays, daysBetween } from '../claim/claim.js';
import { allowedCents } from '../money/money.js';
import { timeZoneOf } from '../reference/reference.store.js';
import { rows } from '../sql.js';
import { wallClock } from '../submission/submission.js';
import { formatDollars } from '../timeline/words.js';
import {
  DENIAL,
  DENIAL_FROM,
  loadOdds,
  loadSummaries,
  oddsOf,
  type StoredDenial,
} from './denial.queries.js';
import { sentence } from './denial.js';
import type { Odds } from './priority.js';

interface CaseFacts extends StoredDenial {
  readonly paidOn: string;
  readonly dueSource: string;
  readonly nextReasons: string[];
  readonly acceptedOn: string | null;
  readonly submittedAt: Date | null;
  readonly payerClaimNumber: string | null;
  readonly claimState: string;
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly patientCents: number;
  readonly writtenOffCents: number;
  readonly timelyFilingDays: number;
  readonly termsSource: string;
}

/** Who looks at the case, and what this person may do. */
export interface CaseViewer {
  readonly manager: boolean;
  readonly writeOffLimitCents: number;
}

/** Everything that the case page shows, or null where the practice has no such denial. */
export async function denialPage(
  ctx: Context,
  practiceId: number,
  denialId: number,
  viewer: CaseViewer,
): Promise<DenialPage | null> {
  const facts = await findFacts(ctx, practiceId, denialId);
  if (!facts) return null;
  const timeZone = await timeZoneOf(ctx, practiceId);
  const today = wallClock(ctx.now, timeZone).date;
  const odds = await loadOdds(ctx, practiceId, today);
  const denial = (await loadSummaries(ctx, practiceId, [denialId], today, odds)).get(denialId)!;
  return {
    denial,
    sentence: sentence(facts.payerName, facts.lineNumber, facts.words),
    explanation: facts.reasons.map(reasonWords),
    remarks: facts.remarkCodes.map((code) => ({ code, words: rarc(code).words })),
    deadline: deadlineOf(facts, today),
    filing: filingOf(facts, timeZone),
    money: await moneyOf(ctx, practiceId, facts),
    evidence: await evidenceOf(ctx, practiceId, facts),
    nextStep: {
      step: facts.nextStep,
      words: nextStepWords(facts.nextStep),
      reasons: [...facts.nextReasons, ...oddsWords(oddsOf(odds, facts))],
    },
    otherWays: otherWays(facts, viewer),
    history: await historyOf(ctx, practiceId, denialId),
    siblings: await siblingsOf(ctx, practiceId, facts),
  };
}

async function findFacts(
  ctx: Context,
  practiceId: number,
  denialId: number,
): Promise<CaseFacts | null> {
  const [facts] = await rows<CaseFacts>(
    ctx,
    `select ${DENIAL}, d.paid_on as "paidOn", d.due_source as "dueSource", d.next_reasons as "nextReasons",
            c.accepted_on as "acceptedOn", c.submitted_at as "submittedAt", c.payer_claim_number as "payerClaimNumber",
            c.state as "claimState", c.charge_cents as "chargeCents", c.paid_cents as "paidCents",
            c.patient_cents as "patientCents", c.written_off_cents as "writtenOffCents",
            coalesce((py.data->>'timelyFilingDays')::int, 90) as "timelyFilingDays",
            coalesce(py.data->>'termsSource', 'no terms on file, assumed') as "termsSource"
       ${DENIAL_FROM} where d.practice_id = $1 and d.id = $2`,
    [practiceId, denialId],
  );
  return facts ?? null;
}

/** "CO-29: it came too late. The group CO binds the practice, not the patient." */
function reasonWords(reason: string): string {
  const [group = '', code = ''] = reason.split('-');
  const groups: Record<string, string> = {
    CO: 'Group CO binds the practice: the patient may not be billed.',
    OA: 'Group OA settles nothing yet.',
    PI: 'Group PI is the payer’s own decision.',
    PR: 'Group PR leaves it to the patient.',
  };
  return `${reason}: ${carc(code).words}. ${groups[group] ?? ''}`.trim();
}

function deadlineOf(facts: CaseFacts, today: string): DenialPage['deadline'] {
  if (!facts.dueOn || !facts.dueFor) return null;
  const from = facts.dueFor === 'appeal' ? facts.paidOn : facts.serviceDate;
  return {
    on: facts.dueOn,
    for: facts.dueFor,
    daysLeft: daysBetween(today, facts.dueOn),
    dayNumber: daysBetween(from, today),
    ofDays: daysBetween(from, facts.dueOn),
    from,
    source: facts.dueSource,
  };
}

function filingOf(facts: CaseFacts, timeZone: string): DenialPage['filing'] {
  const { serviceDate, timelyFilingDays, acceptedOn, submittedAt, termsSource } = facts;
  return {
    serviceDate,
    limitOn: addDays(serviceDate, timelyFilingDays),
    limitDays: timelyFilingDays,
    sentOn: submittedAt && wallClock(submittedAt, timeZone).date,
    acceptedOn,
    acceptedDay: acceptedOn === null ? null : daysBetween(serviceDate, acceptedOn),
    source: termsSource,
  };
}

async function moneyOf(
  ctx: Context,
  practiceId: number,
  facts: CaseFacts,
): Promise<DenialPage['money']> {
  const [refused] = await rows<{ cents: number }>(
    ctx,
    `select coalesce(sum(cents), 0) as cents from money_adjustment
      where practice_id = $1 and claim_id = $2 and posted = 'open' and ($3 = 0 or line_number = $3)`,
    [practiceId, facts.claimId, facts.lineNumber],
  );
  const { chargeCents, paidCents, patientCents, writtenOffCents, atStakeCents } = facts;
  return {
    chargeCents,
    allowedCents: allowedCents(facts),
    paidCents,
    patientCents,
    writtenOffCents,
    refusedCents: refused!.cents,
    atStakeCents,
  };
}

interface EvidenceRow {
  readonly kind: string;
  readonly words: string;
  readonly detail: string | null;
  readonly fileKind: string;
  readonly at: Date;
  readonly sha256: string;
  readonly segment: number;
  readonly offset: number;
  readonly here: boolean;
}

const EVIDENCE_WORDS: Readonly<Record<string, string>> = {
  sent: 'We sent the claim',
  'file-accepted': 'Their system took the file',
  accepted: 'They accepted the claim itself',
  status: 'They said where it stands',
  denied: 'They refused it',
  decided: 'They decided',
  rejected: 'They turned it away',
  voided: 'They took it back',
};

/** A to Z, then AA, AB: exhibits of an appeal are called by their letters. */
function letterOf(index: number): string {
  const before = index < 26 ? '' : letterOf(Math.floor(index / 26) - 1);
  return before + String.fromCharCode(65 + (index % 26));
}

/** What stands in stored files about the claim, in time: the proof of an appeal. */
async function evidenceOf(
  ctx: Context,
  practiceId: number,
  facts: CaseFacts,
): Promise<DenialPage['evidence']> {
  const found = await rows<EvidenceRow>(
    ctx,
    `select t.kind, t.words, t.detail, t.file_kind as "fileKind", t.at, t.sha256, t.segment, t."offset",
            exists (select from stored_file f where f.practice_id = $1 and f.sha256 = t.sha256) as here
       from timeline_entry t
      where t.practice_id = $1 and t.claim_id = $2 and t.sha256 is not null and t.file_kind <> '276'
      order by t.at, t.id`,
    [practiceId, facts.claimId],
  );
  return found.map((row, index) => ({
    letter: letterOf(index),
    words: EVIDENCE_WORDS[row.kind] ?? row.words,
    detail: row.detail ? `${row.words.replace(/\.$/, '')}, ${row.detail}` : row.words,
    fileKind: row.fileKind,
    at: row.at.toISOString(),
    place: { sha256: row.sha256, segment: row.segment, offset: row.offset },
    here: row.here,
  }));
}

function oddsWords({ won, ended }: Odds): string[] {
  return ended === 0 ? [] : [`${won} of ${ended} such cases were won in 12 months.`];
}

/** What else could be done; what is not allowed says why and who can. */
function otherWays(facts: CaseFacts, viewer: CaseViewer): DenialPage['otherWays'] {
  const over = !viewer.manager && facts.atStakeCents > viewer.writeOffLimitCents;
  const unprocessable = facts.appealBy === null;
  const bound = facts.reasons.some((reason) => reason.startsWith('CO-'));
  const ways: DenialPage['otherWays'] = [
    {
      way: 'correct-and-resubmit',
      words: 'Correct and resubmit',
      allowed: facts.payerClaimNumber !== null,
      why: facts.payerClaimNumber
        ? null
        : 'The payer’s claim number is not known: enter it with the correction.',
    },
    {
      way: 'appeal',
      words: 'Appeal',
      allowed: !unprocessable,
      why: unprocessable ? 'There is no right to appeal: correct it and send it again.' : null,
    },
    {
      way: 'bill-patient',
      words: 'Bill the patient',
      allowed: false,
      why: bound
        ? 'Not allowed: group CO binds the practice, not the patient.'
        : 'Not until the payer leaves it to the patient (group PR).',
    },
    {
      way: 'write-off',
      words: `Write off ${formatDollars(facts.atStakeCents)}`,
      allowed: !over,
      why: over
        ? `Your limit is ${formatDollars(viewer.writeOffLimitCents)}. A manager can write it off.`
        : null,
    },
    { way: 'not-a-denial', words: 'It is right as it is', allowed: true, why: null },
  ];
  return ways.filter((one) => (one.way as NextStep) !== facts.nextStep);
}

async function historyOf(
  ctx: Context,
  practiceId: number,
  denialId: number,
): Promise<DenialPage['history']> {
  const found = await rows<{
    id: number;
    kind: 'note' | 'change';
    words: string;
    by: string | null;
    at: Date;
  }>(
    ctx,
    `select id, kind, words, by_name as by, at from denial_history
      where practice_id = $1 and denial_id = $2 order by id desc`,
    [practiceId, denialId],
  );
  return found.map((row) => ({ ...row, id: String(row.id), at: row.at.toISOString() }));
}

async function siblingsOf(
  ctx: Context,
  practiceId: number,
  facts: CaseFacts,
): Promise<DenialPage['siblings']> {
  return rows(
    ctx,
    `select id as "denialId", nullif(line_number, 0) as "lineNumber", state from denial
      where practice_id = $1 and claim_id = $2 and id <> $3 order by id`,
    [practiceId, facts.claimId, facts.denialId],
  );
}
