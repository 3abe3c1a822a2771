import type { EditFinding } from '@millrace/contracts';
import { claimLevel, dates, diagnoses, duplicate, lines } from './content-rules.domain.js';
import { billingProvider, coverage, people, renderingProvider } from './party-rules.domain.js';
import type { EditInput, Rule } from './rule.domain.js';

const RULES: readonly Rule[] = [
  billingProvider,
  renderingProvider,
  people,
  coverage,
  dates,
  diagnoses,
  lines,
  claimLevel,
  duplicate,
];

/** All findings of a claim, in the rules' order; an overridden soft finding is kept and marked. */
export function findings(input: EditInput, rules: readonly Rule[] = RULES): EditFinding[] {
  const overrides = new Set(input.claim.overrides);
  return rules.flatMap((rule) =>
    [...rule(input)].map((draft) => ({
      ...draft,
      overridden: draft.severity === 'soft' && overrides.has(draft.code),
    })),
  );
}

/** Whether the findings hold the claim back. */
export function holds(found: readonly EditFinding[]): boolean {
  return found.some((finding) => !finding.overridden);
}
