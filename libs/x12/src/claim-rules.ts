import type { Position } from './types/common.js';
import type { Finding } from './types/finding.js';

/** 837, SNIP 4: a claim that replaces or voids another names it by the payer's number. Undefined when it does. */
export function originalNumberMissing(
  frequency: string,
  claim: { payerClaimNumber?: string; at: Position },
): Finding | undefined {
  if ((frequency !== '7' && frequency !== '8') || claim.payerClaimNumber) return undefined;
  return {
    ...rule('original-claim-number-missing', 'REF', '2300', claim.at),
    message: "A replacement or void needs the payer's number of the original claim (REF*F8).",
    ack: { level: 'segment', code: 'I6' },
  };
}

const NOTHING: readonly Finding[] = [];

/** 837, SNIP 4: the diagnosis pointers of the lines point to diagnoses of the claim. A finding per line where one does not. */
export function pointerFindings(claim: {
  diagnoses: readonly unknown[];
  lines: readonly { pointers: readonly number[]; at: Position }[];
}): readonly Finding[] {
  const count = claim.diagnoses.length;
  let findings = NOTHING;
  if (count === 0) return findings;
  for (const line of claim.lines) {
    if (!pointsBeyond(line.pointers, count)) continue;
    const finding: Finding = {
      ...rule('diagnosis-pointer-invalid', 'LX', '2400', line.at),
      message: 'A diagnosis pointer of the service line points to no diagnosis of the claim.',
      ack: { level: 'segment', code: '8' },
    };
    findings = [...findings, finding];
  }
  return findings;
}

function pointsBeyond(pointers: readonly number[], count: number): boolean {
  for (const pointer of pointers) if (pointer > count) return true;
  return false;
}

function rule(code: string, segment: string, loop: string, at: Position) {
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
