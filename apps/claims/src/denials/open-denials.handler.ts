import { DenialOpened } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { copiesById, timeZoneOf } from '../reference/reference.store.js';
import { column, groupBy } from '../sql.js';
import { wallClock } from '../submission/submission.js';
import { tell } from '../timeline/tell.js';
import { formatDay } from '../timeline/words.js';
import { open, refusals, statement, type Opening, type Refusal } from './denial.js';
import {
  insertDenials,
  loadClaims,
  loadDecided,
  loadExisting,
  updateDenials,
  type Existing,
  type NewDenial,
} from './denial.store.js';
import { endDenials } from './end-denials.js';
import { addHistory } from './history.js';
import { compare, news } from './later-decisions.js';

/** Terms for a payer whose contract is not known: the shortest commercial ones, said as such. */
const UNKNOWN_TERMS = {
  name: 'The payer',
  appealDays: 60,
  timelyFilingDays: 90,
  termsSource: 'no terms on file, assumed',
};

/** Opens, changes and ends the denials of claims whose money changed: all claims together. */
export async function decideDenials(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<void> {
  const claims = await loadClaims(ctx, practiceId, claimIds);
  if (claims.length === 0) return;
  const ids = column(claims, 'claimId');
  const decided = await loadDecided(ctx, practiceId, claims);
  const all = await loadExisting(ctx, practiceId, ids);
  const existing = groupBy(all, (one) => one.claimId);
  const payers = await copiesById(ctx, practiceId, 'payer', column(claims, 'payerId'));
  const today = wallClock(ctx.now, await timeZoneOf(ctx, practiceId)).date;
  const openings: OpeningOf[] = [];
  const changes: ChangeOf[] = [];
  const overturned: Existing[] = [];
  for (const claim of claims) {
    const known = existing.get(claim.claimId) ?? [];
    const had = known.filter((one) => !one.ended);
    const together = had.every((one) => one.lineNumber === 0);
    const refused = refusals(decided.get(claim.claimId)!, together);
    const result = compare(refused, had);
    const payer = payers.get(claim.payerId) ?? UNKNOWN_TERMS;
    const asOpening = (refusal: Refusal): Opening => open(refusal, { ...claim, ...payer });
    openings.push(
      ...news(
        result.opened,
        known.filter((one) => one.ended),
      ).map((one) => ({ claim, payerName: payer.name, opening: asOpening(one) })),
    );
    for (const { denialId, refusal } of result.changed) {
      const before = had.find((one) => one.denialId === denialId)!;
      const same =
        before.atStakeCents === refusal.atStakeCents &&
        before.reasons.join() === refusal.reasons.join();
      if (!same) changes.push({ denialId, before, claim, opening: asOpening(refusal) });
    }
    overturned.push(...had.filter((one) => result.overturned.includes(one.denialId)));
  }
  await endDenials(ctx, practiceId, overturned, {
    outcome: 'overturned',
    reason: 'the payer decided again and owes nothing more for it',
  });
  await change(ctx, practiceId, changes);
  await insert(ctx, practiceId, openings, today);
}

type OpeningOf = NewDenial & { readonly payerName: string };
type ChangeOf = NewDenial & { readonly denialId: number; readonly before: Existing };

async function insert(
  ctx: Context,
  practiceId: number,
  openings: readonly OpeningOf[],
  today: string,
): Promise<void> {
  if (openings.length === 0) return;
  const denialIds = await insertDenials(ctx, practiceId, openings, today);
  for (const [index, { claim, opening }] of openings.entries()) {
    ctx.emit(DenialOpened, practiceId, {
      denialId: denialIds[index]!,
      claimId: claim.claimId,
      lineNumber: opening.lineNumber || null,
      payerId: claim.payerId,
      category: opening.category,
      reasons: [...opening.reasons],
      remarkCodes: [...opening.remarkCodes],
      atStakeCents: opening.atStakeCents,
      appealBy: opening.appealBy,
      nextStep: opening.nextStep,
      remittanceId: claim.remittanceId,
    });
  }
  await tell(
    ctx,
    practiceId,
    openings.map(({ claim, payerName, opening }) => ({
      claimId: claim.claimId,
      key: `denied/${claim.moneyVersion}/${opening.lineNumber}`,
      stage: 'decision',
      kind: 'denied',
      icon: 'refused',
      words: statement(payerName, opening.lineNumber, opening.words),
      detail: [...opening.reasons, ...opening.remarkCodes].join(' '),
      cents: opening.atStakeCents,
      fileKind: '835',
      place: opening.place,
    })),
  );
  await addHistory(
    ctx,
    practiceId,
    openings.map(({ claim }, index) => ({
      denialId: denialIds[index]!,
      kind: 'change',
      words: `Opened from the remittance of ${formatDay(claim.paidOn)}`,
    })),
  );
}

async function change(
  ctx: Context,
  practiceId: number,
  changes: readonly ChangeOf[],
): Promise<void> {
  if (changes.length === 0) return;
  await updateDenials(ctx, practiceId, changes);
  await addHistory(
    ctx,
    practiceId,
    changes.map(({ denialId, claim, before, opening }) => {
      const news = `The remittance of ${formatDay(claim.paidOn)}`;
      const [now, earlier] = [opening.reasons.join(', '), before.reasons.join(', ')];
      return {
        denialId,
        kind: 'change',
        words:
          now === earlier
            ? `${news} changed the amount`
            : `${news} gives another reason: ${now}, before ${earlier}`,
      };
    }),
  );
}
