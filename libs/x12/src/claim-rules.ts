import type { Finding } from './types/finding.js';
import type { ProfessionalClaim } from './types/claim.js';

/** Rules of the 837P that depend on the situation (SNIP 4): what a claim needs to be understood by its payer. */
export function claimRuleFindings(claim: ProfessionalClaim): Finding[] {
  const findings: Finding[] = [];
  if (/^[78]$/.test(claim.frequency) && !claim.payerClaimNumber) {
    findings.push({
      ...rule('original-claim-number-missing', 'REF', '2300', claim.at),
      message: "A replacement or void needs the payer's number of the original claim (REF*F8).",
      ack: { level: 'segment', code: 'I6' },
    });
  }
  for (const line of claim.lines) {
    if (
      claim.diagnoses.length === 0 ||
      line.pointers.every((pointer) => pointer <= claim.diagnoses.length)
    )
      continue;
    findings.push({
      ...rule('diagnosis-pointer-invalid', 'LX', '2400', line.at),
      message: 'A diagnosis pointer of the service line points to no diagnosis of the claim.',
      ack: { level: 'segment', code: '8' },
    });
  }
  return findings;
}

function rule(
  code: string,
  segment: string,
  loop: string,
  at: { ordinal: number; offset: number },
) {
  return {
    code,
    level: 4,
    severity: 'error',
    segment,
    loop,
    ordinal: at.ordinal,
    offset: at.offset,
  } as const;
}
