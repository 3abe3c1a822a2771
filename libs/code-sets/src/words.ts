import { STATUS_CATEGORIES, STATUS_CODES, STATUS_ENTITIES } from './data/claim-status.js';
import { FILING_INDICATORS, PLACES_OF_SERVICE, TAXONOMIES } from './data/places.js';
import { RARC } from './data/rarc.js';
import type { CodeWords, NextStep } from './types.js';

/** Words of a remittance advice remark code. */
export const rarc = wordsFrom(RARC, (code) => `Remark ${code}: look it up in the payer’s guide.`);
/** Words of a claim status category (507). */
export const statusCategory = wordsFrom(STATUS_CATEGORIES, (code) => `Status category ${code}`);
/** Words of a claim status code (508): the thing it is about. */
export const statusCode = wordsFrom(STATUS_CODES, (code) => `status code ${code}`);
/** Words of a place of service; `known` says whether CMS lists it. */
export const placeOfService = wordsFrom(PLACES_OF_SERVICE, (code) => `Place of service ${code}`);
/** Words of a provider taxonomy; an unknown one may be valid, see `isTaxonomy`. */
export const taxonomy = wordsFrom(TAXONOMIES, (code) => `Taxonomy ${code}`);
/** Words of a claim filing indicator (1032). */
export const filingIndicator = wordsFrom(FILING_INDICATORS, (code) => `Payer type ${code}`);

/** Whether it has the form of a taxonomy code: ten characters, an `X` last (NUCC). */
export function isTaxonomy(code: string): boolean {
  return /^[0-9]{2,3}[0-9A-Z]{6,7}X$/.test(code) && code.length === 10;
}

/** One status (STC01) as a sentence: "Rejected: information is invalid: NPI (rendering provider)". */
export function statusSentence(category: string, status: string, entity?: string): string {
  const who = entity ? STATUS_ENTITIES[entity] : undefined;
  const what = statusCode(status).words;
  return `${statusCategory(category).words}: ${what}${who ? ` (${who})` : ''}`;
}

/** The next step as the button says it. */
export function nextStepWords(step: NextStep): string {
  return NEXT_STEPS[step];
}

const NEXT_STEPS: Readonly<Record<NextStep, string>> = {
  'correct-and-resubmit': 'Correct and resubmit',
  appeal: 'Appeal with proof',
  'send-documents': 'Send the documents',
  'bill-other-payer': 'Bill the other payer',
  'fix-coverage': 'Fix the coverage',
  'ask-provider': 'Ask the provider',
  'check-and-close': 'Check and close',
};

function wordsFrom(
  table: Readonly<Record<string, string>>,
  unknown: (code: string) => string,
): (code: string) => CodeWords {
  return (code) => {
    const words = table[code];
    return words === undefined
      ? { code, words: unknown(code), known: false }
      : { code, words, known: true };
  };
}
