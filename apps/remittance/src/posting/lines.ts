import type { RemittanceLine } from '@millrace/x12';

/** A line of our claim, as its ClaimCreated said. */
export interface BilledLine {
  readonly lineNumber: number;
  readonly lineControlNumber: string;
  readonly procedure: string;
  readonly modifiers: readonly string[];
  readonly chargeCents: number;
}

type PaidLine = Pick<
  RemittanceLine,
  'lineControlNumber' | 'procedure' | 'billedProcedure' | 'chargeCents'
>;

/**
 * Finds our line for each line of the payer: by the line control number (REF*6R), else among the lines not yet taken by
 * procedure, modifiers and charge, then without the modifiers (payers drop them), then by the charge alone where only one has it.
 * Null where none fits. Several payer lines may carry the same line control number: a line that was split.
 */
export function matchLines(
  billed: readonly BilledLine[],
  paid: readonly PaidLine[],
): (number | null)[] {
  const taken = new Set<number>();
  const found = paid.map((line): number | null => {
    const own = billed.find(
      ({ lineControlNumber }) =>
        lineControlNumber !== '' && lineControlNumber === line.lineControlNumber,
    );
    if (own) taken.add(own.lineNumber);
    return own?.lineNumber ?? null;
  });
  const rules = [sameService, sameProcedure, sameCharge];
  for (const [strength, rule] of rules.entries()) {
    paid.forEach((line, i) => {
      if (found[i] !== null) return;
      const fits = billed.filter((own) => !taken.has(own.lineNumber) && rule(own, line));
      const own = strength === rules.length - 1 && fits.length > 1 ? undefined : fits[0];
      if (!own) return;
      taken.add(own.lineNumber);
      found[i] = own.lineNumber;
    });
  }
  return found;
}

/** SVC06 holds what was billed, where the payer adjudicated something else. */
function billedAs(line: PaidLine): { code: string; modifiers: readonly string[] } {
  return line.billedProcedure ?? line.procedure;
}

function sameService(own: BilledLine, line: PaidLine): boolean {
  return (
    sameProcedure(own, line) &&
    [...own.modifiers].sort().join() === [...billedAs(line).modifiers].sort().join()
  );
}

function sameProcedure(own: BilledLine, line: PaidLine): boolean {
  return own.procedure === billedAs(line).code && sameCharge(own, line);
}

function sameCharge(own: BilledLine, line: PaidLine): boolean {
  return own.chargeCents === line.chargeCents;
}
