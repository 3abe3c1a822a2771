import type { Segment } from '../../core/segment.js';
import type { Place } from '../report.js';
import { readPeriod, type Period } from '../periods.js';
import { adjustmentsOf, pin, type AdjustmentFact } from './rule.js';

/** What another payer decided about a line (2430). */
export interface DecisionFacts {
  place: Place;
  payerId: string;
  paidCents: number | undefined;
  adjustments: AdjustmentFact[] | undefined;
}

/** A service line (2400). */
export interface LineFacts {
  place: Place;
  number: string;
  /** SV1, SV2 or SV3. */
  service?: {
    place: Place;
    chargeCents: number | undefined;
    pointers: string[];
    pointerElement: number;
  };
  dates: { place: Place; qualifier: string; period: Period }[];
  decisions: DecisionFacts[];
  entities: Set<string>;
}

/** Another coverage of the patient (2320). */
export interface OtherFacts {
  place: Place;
  sequence: string;
  payerId: string;
  /** AMT*D. */
  paid?: { cents: number | undefined };
  adjustments: AdjustmentFact[] | undefined;
  decidedOn: boolean;
}

/** A claim (2300) with what is below it. */
export interface ClaimFacts {
  place: Place;
  chargeCents: number | undefined;
  facility: string;
  frequency: string;
  causes: string[];
  accidentState: string;
  accidentCountry: string;
  dates: { place: Place; qualifier: string; period: Period }[];
  references: Set<string>;
  /** Qualifiers of HI, in order. */
  codes: string[];
  /** Tags of segments of the claim itself. */
  tags: Set<string>;
  entities: Set<string>;
  others: OtherFacts[];
  lines: LineFacts[];
}

export function startClaim(segment: Segment, place: Place): ClaimFacts {
  return {
    place: pin(place),
    chargeCents: segment.cents(2),
    facility: segment.component(5, 1),
    frequency: segment.component(5, 3),
    causes: segment.components(11).slice(0, 3),
    accidentState: segment.component(11, 4),
    accidentCountry: segment.component(11, 5),
    dates: [],
    references: new Set(),
    codes: [],
    tags: new Set(),
    entities: new Set(),
    others: [],
    lines: [],
  };
}

/** Takes a segment of a claim, or of what is below it, by the loop it stands in. */
export function addToClaim(claim: ClaimFacts, segment: Segment, place: Place): void {
  const { loop } = place;
  if (loop === '2300') addFact(claim, segment, place);
  else if (loop.startsWith('2310')) addEntity(claim.entities, segment);
  else if (loop.startsWith('2320') || loop.startsWith('2330')) addOther(claim, segment, place);
  else addLine(claim, segment, place);
}

function addFact(claim: ClaimFacts, segment: Segment, place: Place): void {
  claim.tags.add(segment.tag);
  if (segment.tag === 'DTP') addDate(claim.dates, segment, place);
  if (segment.tag === 'REF') claim.references.add(segment.element(1));
  if (segment.tag === 'HI')
    for (let n = 1; n <= segment.count; n++) claim.codes.push(segment.component(n, 1));
}

function addEntity(entities: Set<string>, segment: Segment): void {
  if (segment.tag === 'NM1') entities.add(segment.element(1));
}

function addDate(dates: ClaimFacts['dates'], segment: Segment, place: Place): void {
  const period = readPeriod(segment.element(2), segment.element(3));
  if (period && period.from !== '')
    dates.push({ place: pin(place), qualifier: segment.element(1), period });
}

function addOther(claim: ClaimFacts, segment: Segment, place: Place): void {
  if (segment.tag === 'SBR') {
    claim.others.push({
      place: pin(place),
      sequence: segment.element(1),
      payerId: '',
      adjustments: [],
      decidedOn: false,
    });
    return;
  }
  const other = claim.others[claim.others.length - 1];
  if (!other) return;
  if (segment.tag === 'CAS') other.adjustments = concat(other.adjustments, segment);
  if (segment.tag === 'AMT' && segment.element(1) === 'D') other.paid = { cents: segment.cents(2) };
  if (place.loop !== '2330B') return;
  if (segment.tag === 'NM1') other.payerId = segment.element(9);
  if (segment.tag === 'DTP') other.decidedOn = true;
}

function addLine(claim: ClaimFacts, segment: Segment, place: Place): void {
  if (segment.tag === 'LX') {
    claim.lines.push({
      place: pin(place),
      number: segment.element(1),
      dates: [],
      decisions: [],
      entities: new Set(),
    });
    return;
  }
  const line = claim.lines[claim.lines.length - 1];
  if (!line) return;
  const decision = line.decisions[line.decisions.length - 1];
  switch (segment.tag) {
    case 'SV1':
      line.service = service(segment, place, 2, 7);
      return;
    case 'SV2':
      line.service = service(segment, place, 3, 0);
      return;
    case 'SV3':
      line.service = service(segment, place, 2, 11);
      return;
    case 'DTP':
      if (place.loop === '2400') addDate(line.dates, segment, place);
      return;
    case 'NM1':
      return addEntity(line.entities, segment);
    case 'SVD':
      line.decisions.push({
        place: pin(place),
        payerId: segment.element(1),
        paidCents: segment.cents(2),
        adjustments: [],
      });
      return;
    case 'CAS':
      if (decision) decision.adjustments = concat(decision.adjustments, segment);
      return;
    default:
  }
}

function service(segment: Segment, place: Place, charge: number, pointerElement: number) {
  return {
    place: pin(place),
    chargeCents: segment.cents(charge),
    pointers: pointerElement ? segment.components(pointerElement) : [],
    pointerElement,
  };
}

function concat(
  list: AdjustmentFact[] | undefined,
  segment: Segment,
): AdjustmentFact[] | undefined {
  const more = adjustmentsOf(segment);
  return list && more && [...list, ...more];
}
