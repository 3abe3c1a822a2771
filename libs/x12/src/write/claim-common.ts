import type { Diagnosis } from '../types/claim-parts.js';
import { bareCode } from './claim-parts.js';
import { segmentForm } from './segment-form.js';
import type { SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

const HI = segmentForm('HI');
const LX = segmentForm('LX');

/** Throws when the claim replaces or voids one that it does not name. */
export function checkFrequency(
  frequency: string,
  claim: { payerClaimNumber?: string },
  path: string,
): void {
  if ((frequency === '7' || frequency === '8') && !claim.payerClaimNumber)
    throw new X12WriteError(`${path}.payerClaimNumber`, 'is required to replace or void a claim');
}

/** Throws when the charge is not that of the lines. */
export function checkCharges(
  claim: { chargeCents: number; lines?: readonly { chargeCents: number }[] },
  path: string,
): void {
  let charges = 0;
  const lines = claim.lines ?? [];
  for (let index = 0; index < lines.length; index++) charges += lines[index]!.chargeCents;
  if (charges !== claim.chargeCents)
    throw new X12WriteError(`${path}.chargeCents`, 'is not the sum of the line charges');
}

/** Throws when a line has other than `least` to four pointers to so many diagnoses. */
export function checkPointers(
  lines: readonly { pointers?: readonly number[] }[],
  diagnoses: number,
  least: number,
  path: string,
): void {
  for (let index = 0; index < lines.length; index++) {
    const pointers = lines[index]!.pointers ?? [];
    if (pointers.length >= least && pointers.length <= 4 && pointTo(pointers, diagnoses)) continue;
    const reason = `must be ${least} to 4 pointers to diagnoses of the claim`;
    throw new X12WriteError(`${path}.lines[${index}].pointers`, reason);
  }
}

function pointTo(pointers: readonly number[], diagnoses: number): boolean {
  for (const pointer of pointers) if (pointer < 1 || pointer > diagnoses) return false;
  return true;
}

/** CLM11. */
export function writeCauses(
  out: SegmentWriter,
  claim: {
    relatedCauses?: readonly string[];
    accidentState?: string;
    accidentCountry?: string;
  },
): void {
  const causes = claim.relatedCauses;
  if (!causes?.[0]) return out.nothing();
  out.open();
  for (let index = 0; index < 3; index++) out.component(causes[index]);
  out.component(claim.accidentState);
  out.component(claim.accidentCountry);
  out.close();
}

/** HI with the diagnoses of an 837P or 837D; nothing without one. */
export function writeDiagnoses(out: SegmentWriter, diagnoses: readonly Diagnosis[]): void {
  if (diagnoses.length === 0) return;
  out.begin(HI);
  for (let index = 0; index < diagnoses.length; index++) {
    const { qualifier, code } = diagnoses[index]!;
    out.open();
    out.component(qualifier ?? (index === 0 ? 'ABK' : 'ABF'));
    out.component(bareCode(code));
    out.close();
  }
  out.end();
}

/** LX. */
export function writeLineNumber(out: SegmentWriter, number: number): void {
  out.begin(LX);
  out.quantity(number);
  out.end();
}

/** Pointers to diagnoses as the next element. */
export function writePointers(out: SegmentWriter, pointers: readonly number[] | undefined): void {
  out.open();
  if (pointers) for (let index = 0; index < pointers.length; index++) out.number(pointers[index]!);
  out.close();
}
