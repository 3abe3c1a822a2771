import { readSegments } from '@millrace/x12';
import { createReadStream } from 'node:fs';

/** Which door a file belongs to, told by its first transaction set or interchange acknowledgement. */
export type ImportKind =
  | { readonly door: 'remittances' | 'acknowledgements' }
  /** X12, but nothing that is imported. */
  | {
      readonly door: null;
      readonly type: string;
      readonly segment: number;
      readonly offset: number;
    };

const ACKNOWLEDGEMENTS = new Set(['999', '277']);
/** Transaction sets that people take for the ones that are imported. */
const OTHERS: Readonly<Record<string, string>> = {
  '270': 'eligibility question',
  '271': 'eligibility answer',
  '276': 'claim status question',
  '278': 'authorization',
  '820': 'premium payment',
  '834': 'enrollment',
  '837': 'claims',
  '997': 'functional acknowledgement',
};
/** A set header stands in the first few segments; a damaged file is not searched to its end. */
const SEARCHED = 1_000;

/**
 * Looks at the beginning only. A file without any header goes to the remittances: it is kept there, refused with its place,
 * and listed for a person.
 */
export async function kindOf(file: string): Promise<ImportKind> {
  for await (const batch of readSegments(createReadStream(file))) {
    for (const segment of batch) {
      if (segment.tag === 'TA1') return { door: 'acknowledgements' };
      if (segment.tag === 'ST') {
        const type = segment.element(1);
        if (type === '835') return { door: 'remittances' };
        if (ACKNOWLEDGEMENTS.has(type)) return { door: 'acknowledgements' };
        return { door: null, type, segment: segment.ordinal, offset: segment.offset };
      }
      if (segment.ordinal >= SEARCHED) return { door: 'remittances' };
    }
  }
  return { door: 'remittances' };
}

/** `270 (eligibility question)`. */
export function typeWords(type: string): string {
  const words = OTHERS[type];
  return words ? `${type} (${words})` : `set of type ${type || 'unknown'}`;
}
