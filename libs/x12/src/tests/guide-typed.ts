import {
  readClaimAcknowledgements,
  readClaims,
  readDentalClaims,
  readEligibilityInquiries,
  readEligibilityResponses,
  readImplementationAcks,
  readInstitutionalClaims,
  readInterchangeAcks,
  readRemittances,
  readReviewRequests,
  readReviewResponses,
  readStatusRequests,
  readStatusResponses,
  writeClaimAcknowledgements,
  writeClaims,
  writeDentalClaims,
  writeEligibilityInquiries,
  writeEligibilityResponses,
  writeImplementationAcks,
  writeInstitutionalClaims,
  writeInterchangeAcks,
  writeRemittances,
  writeReviewRequests,
  writeReviewResponses,
  writeStatusRequests,
  writeStatusResponses,
  type ClaimBatch,
  type ClaimBatchInput,
  type ClaimReadOptions,
  type Envelope,
  type ItemStream,
  type ReadOptions,
  type SetEnd,
  type Source,
  type X12Output,
} from '../index.js';
import { ACKNOWLEDGEMENT_277CA } from '../guides/acknowledgement-277ca.js';
import { ACKNOWLEDGEMENT_999 } from '../guides/acknowledgement-999.js';
import { ACKNOWLEDGEMENT_TA1 } from '../guides/acknowledgement-ta1.js';
import { CLAIM_837D } from '../guides/claim-837d.js';
import { CLAIM_837I } from '../guides/claim-837i.js';
import { CLAIM_837P } from '../guides/claim-837p.js';
import { ELIGIBILITY_270 } from '../guides/eligibility-270.js';
import { ELIGIBILITY_271 } from '../guides/eligibility-271.js';
import type { Guide } from '../guides/notation.js';
import { REMITTANCE_835 } from '../guides/remittance-835.js';
import { REVIEW_REQUEST_278, REVIEW_RESPONSE_278 } from '../guides/review-278.js';
import { STATUS_276, STATUS_277 } from '../guides/status-276-277.js';
import { CONTROL, ENVELOPE_OF_FILES, fileOf, fileOfInterchange, makeSet } from './guide-sets.js';
import { Chance } from './made-set.js';
import { dropEmptyLevels } from './usual-form.js';

/** A transaction that is read as objects and written from them. */
export interface TypedTransaction {
  name: string;
  /** A file that obeys the guide; the seed decides which. */
  make(seed: number): string;
  read(source: Source, options?: KeepOptions): ItemStream<object>;
  /** Writes numbers as they were when the segments were kept. */
  keepsForms?: boolean;
  /** Writes what was read from one set. */
  write: (items: readonly object[], envelope: Envelope) => X12Output;
}

type Kinds<Item> = Item extends { kind: infer K } ? K : never;
type OfKind<Item, K> = Extract<Item, { kind: K }>;

interface KeepOptions extends ReadOptions {
  keepSegments?: boolean;
}

interface Written<Item> {
  first<K extends Kinds<Item>>(kind: K): OfKind<Item, K>;
  all<K extends Kinds<Item>>(kind: K): OfKind<Item, K>[];
}

const madeOf = (guide: Guide) => (seed: number) => fileOf(guide, makeSet(guide, new Chance(seed)));

/** One line per transaction: its guide, its reader, and how the writer takes what the reader gave. */
function typed<Item extends { kind: string }>(
  name: string,
  guide: Guide,
  read: (source: Source, options?: KeepOptions) => ItemStream<Item>,
  write: (envelope: Envelope, items: Written<Item>) => X12Output,
): TypedTransaction {
  return {
    name,
    make: madeOf(guide),
    keepsForms: name !== '999',
    read,
    write(items, envelope) {
      const all = <K extends Kinds<Item>>(kind: K) =>
        (items as readonly Item[]).filter((item) => item.kind === kind) as OfKind<Item, K>[];
      return write(envelope, { all, first: (kind) => all(kind)[0]! });
    },
  };
}

/** Claims, with their segments. A level without claims is in no claim, so there is none in these files. */
function claims<Claim extends { kind: 'claim' }>(
  name: string,
  guide: Guide,
  read: (source: Source, options: ClaimReadOptions) => ItemStream<ClaimBatch | Claim | SetEnd>,
  write: (envelope: Envelope, batch: ClaimBatchInput, claims: Claim[]) => X12Output,
): TypedTransaction {
  const make = (seed: number): string => {
    const set = makeSet(guide, new Chance(seed));
    dropEmptyLevels(set);
    const text = fileOf(guide, set);
    return text.includes('\nCLM*') ? text : make(seed + 1);
  };
  return {
    ...typed<ClaimBatch | Claim | SetEnd>(
      name,
      guide,
      (source) => read(source, { keepSegments: true }),
      (envelope, { first, all }) =>
        write(
          { ...envelope, version: guide.id },
          first('header'),
          all('claim' as Kinds<Claim>) as Claim[],
        ),
    ),
    make,
  };
}

export const TYPED_TRANSACTIONS: readonly TypedTransaction[] = [
  typed('270', ELIGIBILITY_270, readEligibilityInquiries, (envelope, { first, all }) =>
    writeEligibilityInquiries(envelope, first('header'), all('inquiry')),
  ),
  typed('271', ELIGIBILITY_271, readEligibilityResponses, (envelope, { first, all }) =>
    writeEligibilityResponses(envelope, first('header'), all('response')),
  ),
  typed('276', STATUS_276, readStatusRequests, (envelope, { first, all }) =>
    writeStatusRequests(envelope, first('header'), all('request')),
  ),
  typed('277', STATUS_277, readStatusResponses, (envelope, { first, all }) =>
    writeStatusResponses(envelope, first('header'), all('response')),
  ),
  typed('277CA', ACKNOWLEDGEMENT_277CA, readClaimAcknowledgements, (envelope, { first, all }) => {
    const { receivedDate = '', processedDate = '', ...header } = first('header');
    const dated = { ...header, receivedDate, processedDate };
    return writeClaimAcknowledgements(envelope, dated, all('acknowledgement'));
  }),
  typed('278 request', REVIEW_REQUEST_278, readReviewRequests, (envelope, { all }) =>
    writeReviewRequests(envelope, all('request')),
  ),
  typed('278 response', REVIEW_RESPONSE_278, readReviewResponses, (envelope, { all }) =>
    writeReviewResponses(envelope, all('response')),
  ),
  typed(
    '835',
    REMITTANCE_835,
    (source) => readRemittances(source, { keepSegments: true }),
    (envelope, { first, all }) => {
      const { providerAdjustments, segments } = first('end');
      const [remittance, claims] = [first('remittance'), all('claim')];
      return writeRemittances(envelope, [{ remittance, claims, providerAdjustments, segments }]);
    },
  ),
  claims('837P', CLAIM_837P, readClaims, writeClaims),
  claims('837I', CLAIM_837I, readInstitutionalClaims, writeInstitutionalClaims),
  claims('837D', CLAIM_837D, readDentalClaims, writeDentalClaims),
  typed('999', ACKNOWLEDGEMENT_999, readImplementationAcks, (envelope, { all }) =>
    writeImplementationAcks(envelope, all('acknowledgement')),
  ),
  {
    name: 'TA1',
    make: (seed) => fileOfInterchange(ACKNOWLEDGEMENT_TA1, new Chance(seed)),
    read: readInterchangeAcks,
    write: (items, envelope) => writeInterchangeAcks(envelope, items as never),
  },
];

/** The envelope around the files of `make`. */
export const MADE_ENVELOPE: Envelope = { ...ENVELOPE_OF_FILES, interchangeControlNumber: CONTROL };
