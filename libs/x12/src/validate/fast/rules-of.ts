import type { Guide } from '../../guides/notation.js';
import { ClaimRule } from '../rules/claim.js';
import { CLAIM_KINDS, rulesOf } from '../rules/index.js';
import { RemittanceBalance } from '../rules/remittance-balance.js';
import { RemittanceRules } from '../rules/remittance-rules.js';
import { ClaimUnitFacts } from './claim-facts.js';
import { HierarchyFacts } from './hierarchy-facts.js';
import type { GuideTable } from './guide-table.js';
import type { Places } from './places.js';
import { RemittanceFacts } from './remittance-facts.js';
import { RuleFeed, type SetRules } from './set-rules.js';
import { UnitRules } from './unit-rules.js';

/** The rules of a guide for one set; those of remittances and claims look at facts first. */
export function setRulesOf(guide: Guide, table: GuideTable, places: Places): SetRules {
  switch (guide.type) {
    case '835':
      return remittanceRules(table, places);
    case '837':
      return claimRules(guide, table, places);
    default:
      return new RuleFeed(table, places, rulesOf(guide));
  }
}

function remittanceRules(table: GuideTable, places: Places): SetRules {
  const balance = new RemittanceBalance();
  const feed = new RuleFeed(table, places, [balance, new RemittanceRules()]);
  const facts = new RemittanceFacts(table, (paid, charge) => balance.addClaim(paid, charge));
  return new UnitRules(table, facts, feed);
}

function claimRules(guide: Guide, table: GuideTable, places: Places): SetRules {
  const kind = CLAIM_KINDS[guide.id]!;
  const rule = new ClaimRule(kind);
  const feed = new RuleFeed(table, places, [rule]);
  const hierarchy = new HierarchyFacts(table, places);
  const facts = new ClaimUnitFacts(table, kind, () => rule.fileDay);
  return new UnitRules(table, facts, feed, hierarchy);
}
