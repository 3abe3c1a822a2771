import type { Guide } from '../../guides/notation.js';
import { BracketRule } from './brackets.js';
import { ClaimRule } from './claim.js';
import type { ClaimKind } from './claim-situations.js';
import { CodeTableRule, type CodeTables } from './code-tables.js';
import { EligibilityRule } from './eligibility.js';
import { HierarchyRule } from './hierarchy.js';
import { RemittanceBalance } from './remittance-balance.js';
import { RemittanceRules } from './remittance-rules.js';
import { ReviewRule } from './review.js';
import type { Rule } from './rule.js';
import { SegmentRule } from './segments.js';
import { AcknowledgementRule, ClaimAcknowledgementRule, StatusRequestRule } from './status.js';

export interface RuleOptions {
  /** Code lists to check against (SNIP 5). */
  codeTables?: CodeTables;
}

/** Which of the claim guides a guide is, by its id. */
export const CLAIM_KINDS: Record<string, ClaimKind> = {
  '005010X222A1': 'professional',
  '005010X223A2': 'institutional',
  '005010X224A2': 'dental',
};

/** The rules of SNIP 3 to 5 for one set of a guide. They hold state: new ones for every set. */
export function rulesFor(guide: Guide, { codeTables }: RuleOptions): Rule[] {
  const rules: Rule[] = [new SegmentRule(guide.type === '837'), ...rulesOf(guide)];
  if (codeTables) rules.push(new CodeTableRule(codeTables));
  return rules;
}

/** The rules of a guide alone. */
export function rulesOf(guide: Guide): Rule[] {
  switch (guide.type) {
    case '270':
      return [new HierarchyRule(), new EligibilityRule(false)];
    case '271':
      return [new HierarchyRule(), new EligibilityRule(true), new BracketRule()];
    case '276':
      return [new HierarchyRule(), new StatusRequestRule()];
    case '277':
      return guide.id === '005010X214'
        ? [new HierarchyRule(), new ClaimAcknowledgementRule()]
        : [new HierarchyRule()];
    case '278':
      return [new HierarchyRule(), new ReviewRule()];
    case '835':
      return [new RemittanceBalance(), new RemittanceRules()];
    case '837':
      return [new HierarchyRule(), new ClaimRule(CLAIM_KINDS[guide.id]!)];
    case '999':
      return [new AcknowledgementRule()];
    default:
      return [];
  }
}
