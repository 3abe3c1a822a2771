import type { DatedFact, Party, Written } from '../types/common.js';
import type {
  Benefit,
  EligibilityInquiry,
  EligibilityPerson,
  EligibilityProvider,
  EligibilityResponse,
  Rejection,
  Trace,
} from '../types/eligibility.js';
import type { Envelope } from './envelope.js';
import { writeInterchange, type Items, type SetBody, type X12Output } from './output.js';
import {
  Hierarchy,
  procedureElement,
  writeAddress,
  writeContact,
  writeDates,
  writeDemographics,
  writeHeader,
  writeParty,
  writeReferences,
  type HeaderInput,
} from './parts.js';
import { money, need, quantity, type SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

export const ELIGIBILITY_GUIDE = '005010X279A1';
const INQUIRY = { functionalId: 'HS', type: '270', version: ELIGIBILITY_GUIDE, versionInSet: true };
const RESPONSE = {
  functionalId: 'HB',
  type: '271',
  version: ELIGIBILITY_GUIDE,
  versionInSet: true,
};

type Inquiry = Written<EligibilityInquiry>;
type Response = Written<EligibilityResponse>;

/** Writes eligibility questions (270) as one transaction set. Throws X12WriteError for what cannot be written. */
export function writeEligibilityInquiries(
  envelope: Envelope,
  header: HeaderInput,
  inquiries: Items<Inquiry>,
): X12Output {
  return writeInterchange(envelope, INQUIRY, (check) => {
    check(header, 'header');
    return [
      {
        async *write(out) {
          writeHeader(out, '0022', header, envelope, { purpose: '13' });
          const levels = new EligibilityLevels(out);
          let index = 0;
          for await (const inquiry of inquiries) {
            const path = (out.path = `inquiries[${index++}]`);
            check(inquiry, path);
            writeInquiry(out, levels, inquiry, path);
            yield;
          }
          out.path = '';
          if (index === 0) throw new X12WriteError('inquiries', 'must hold at least one inquiry');
        },
      } satisfies SetBody,
    ];
  });
}

/** Writes eligibility answers (271) as one transaction set. Throws X12WriteError for what cannot be written. */
export function writeEligibilityResponses(
  envelope: Envelope,
  header: HeaderInput,
  responses: Items<Response>,
): X12Output {
  return writeInterchange(envelope, RESPONSE, (check) => {
    check(header, 'header');
    return [
      {
        async *write(out) {
          writeHeader(out, '0022', header, envelope, { purpose: '11' });
          const levels = new EligibilityLevels(out);
          let index = 0;
          for await (const response of responses) {
            const path = (out.path = `responses[${index++}]`);
            check(response, path);
            writeResponse(out, levels, response, path);
            yield;
          }
          out.path = '';
          if (index === 0) throw new X12WriteError('responses', 'must hold at least one response');
        },
      } satisfies SetBody,
    ];
  });
}

/** The levels of payer, provider and subscriber; an equal one that is open is not written again. */
class EligibilityLevels {
  private readonly hierarchy = new Hierarchy();
  private readonly open = [
    { key: '', number: 0 },
    { key: '', number: 0 },
    { key: '', number: 0 },
  ];

  constructor(private readonly out: SegmentWriter) {}

  payer(payer: Written<Party>, hasChild: boolean): void {
    if (!this.enter(0, '20', [payer, hasChild], hasChild)) return;
    writeParty(this.out, 'PR', payer, 'PI');
  }

  provider(provider: Written<EligibilityProvider>, hasChild: boolean): void {
    if (!this.enter(1, '21', [provider, hasChild], hasChild)) return;
    writeParty(this.out, '1P', provider, 'XX');
    writeReferences(this.out, provider.references);
    writeAddress(this.out, provider.address);
    if (provider.taxonomy) this.out.segment('PRV', 'PE', 'PXC', provider.taxonomy);
  }

  /** The subscriber of dependents that follow. */
  subscriberOf(subscriber: Written<EligibilityPerson>, path: string): void {
    if (!this.enter(2, '22', [subscriber], true)) return;
    writePerson(this.out, 'IL', subscriber, path);
  }

  /** The person an answer is about: the subscriber without dependents, or a dependent. */
  patient(level: '22' | '23'): void {
    if (level === '22') this.open[2]!.key = '';
    this.hierarchy.add(this.out, this.open[level === '22' ? 1 : 2]!.number, level, false);
  }

  private enter(depth: 0 | 1 | 2, level: string, what: unknown[], hasChild: boolean): boolean {
    const key = JSON.stringify(what);
    const current = this.open[depth]!;
    if (current.key === key) return false;
    const parent = depth === 0 ? undefined : this.open[depth - 1]!.number;
    this.open[depth] = { key, number: this.hierarchy.add(this.out, parent, level, hasChild) };
    for (let below = depth + 1; below < 3; below++) this.open[below]!.key = '';
    return true;
  }
}

function writePerson(
  out: SegmentWriter,
  entity: string,
  person: Written<EligibilityPerson>,
  path: string,
): void {
  writeParty(out, entity, person, entity === 'IL' ? 'MI' : undefined);
  writeReferences(out, person.references);
  writeAddress(out, person.address);
  writeDemographics(out, person, path);
  if (person.relationship) out.segment('INS', 'N', person.relationship);
}

function writeTraces(
  out: SegmentWriter,
  type: '1' | '2',
  traces: readonly Trace[] | undefined,
): void {
  for (const { number, originatorId, additional } of traces ?? [])
    out.segment('TRN', type, number, originatorId, additional);
}

function writeInquiry(
  out: SegmentWriter,
  levels: EligibilityLevels,
  inquiry: Inquiry,
  path: string,
): void {
  need(inquiry.payer.name ?? inquiry.payer.id, `${path}.payer.name`);
  levels.payer(inquiry.payer, true);
  levels.provider(inquiry.provider, true);
  if (inquiry.dependent) {
    levels.subscriberOf(inquiry.subscriber, `${path}.subscriber`);
    levels.patient('23');
    writeTraces(out, '1', inquiry.traces);
    writePerson(out, '03', inquiry.dependent, `${path}.dependent`);
  } else {
    levels.patient('22');
    writeTraces(out, '1', inquiry.traces);
    writePerson(out, 'IL', inquiry.subscriber, `${path}.subscriber`);
  }
  writeDates(out, '291', inquiry.serviceDates, `${path}.serviceDates`);
  const serviceTypes = inquiry.serviceTypes ?? [];
  if (serviceTypes.length === 0 && !inquiry.procedure)
    throw new X12WriteError(`${path}.serviceTypes`, 'must hold a service type');
  out.segment('EQ', { repeat: serviceTypes }, procedureElement(inquiry.procedure));
}

function writeResponse(
  out: SegmentWriter,
  levels: EligibilityLevels,
  response: Response,
  path: string,
): void {
  const { level } = response;
  const rejectedAt = (which: Rejection['level']) =>
    (response.rejections ?? []).filter((rejection) => rejection.level === which);
  levels.payer(response.payer, level !== 'payer');
  if (level === 'payer') return writeRejections(out, rejectedAt('payer'));
  if (!response.provider)
    throw new X12WriteError(`${path}.provider`, 'is required below payer level');
  levels.provider(response.provider, level !== 'provider');
  if (level === 'provider') return writeRejections(out, rejectedAt('provider'));
  if (!response.subscriber)
    throw new X12WriteError(`${path}.subscriber`, 'is required at person level');
  const person = level === 'dependent' ? response.dependent : response.subscriber;
  if (!person) throw new X12WriteError(`${path}.dependent`, 'is required at dependent level');
  if (level === 'dependent') levels.subscriberOf(response.subscriber, `${path}.subscriber`);
  levels.patient(level === 'dependent' ? '23' : '22');
  writeTraces(out, '2', response.traces);
  writePersonAnswer(out, person, rejectedAt(level), level === 'dependent', path);
  for (const fact of response.dates ?? []) writeFact(out, fact, path);
  (response.benefits ?? []).forEach((benefit, index) =>
    writeBenefit(out, benefit, `${path}.benefits[${index}]`),
  );
  writeRejections(out, rejectedAt('benefit'));
}

/** In a 271 AAA stands between address and demographics. */
function writePersonAnswer(
  out: SegmentWriter,
  person: Written<EligibilityPerson>,
  rejections: readonly Written<Rejection>[],
  dependent: boolean,
  path: string,
): void {
  writeParty(out, dependent ? '03' : 'IL', person, dependent ? undefined : 'MI');
  writeReferences(out, person.references);
  writeAddress(out, person.address);
  writeRejections(out, rejections);
  writeDemographics(out, person, `${path}.${dependent ? 'dependent' : 'subscriber'}`);
  if (dependent && person.relationship) out.segment('INS', 'N', person.relationship);
}

function writeRejections(out: SegmentWriter, rejections: readonly Written<Rejection>[]): void {
  for (const { valid, reason, followUp } of rejections)
    out.segment('AAA', valid ? 'Y' : 'N', undefined, reason, followUp);
}

function writeFact(out: SegmentWriter, fact: Written<DatedFact>, path: string): void {
  writeDates(out, fact.qualifier, fact.dates, `${path}.dates`);
}

function writeBenefit(out: SegmentWriter, benefit: Written<Benefit>, path: string): void {
  out.segment(
    'EB',
    need(benefit.information, `${path}.information`),
    benefit.coverageLevel,
    { repeat: benefit.serviceTypes ?? [] },
    benefit.insuranceType,
    benefit.plan,
    benefit.timePeriod,
    money(benefit.cents, `${path}.cents`),
    quantity(benefit.percent, `${path}.percent`),
    benefit.quantityQualifier,
    quantity(benefit.quantity, `${path}.quantity`),
    benefit.authorizationRequired,
    benefit.inNetwork,
    procedureElement(benefit.procedure),
  );
  for (const delivery of benefit.deliveries ?? []) {
    out.segment(
      'HSD',
      delivery.quantityQualifier,
      quantity(delivery.quantity, `${path}.deliveries.quantity`),
      delivery.unit,
      quantity(delivery.frequency, `${path}.deliveries.frequency`),
      delivery.timePeriod,
      quantity(delivery.periodCount, `${path}.deliveries.periodCount`),
    );
  }
  writeReferences(out, benefit.references);
  for (const fact of benefit.dates ?? []) writeFact(out, fact, path);
  for (const message of benefit.messages ?? []) out.segment('MSG', message);
  for (const place of benefit.placesOfService ?? []) out.segment('III', 'ZZ', place);
  const parties = benefit.parties ?? [];
  if (parties.length === 0) return;
  out.segment('LS', '2120');
  for (const party of parties) {
    writeParty(out, party.entity, party);
    writeAddress(out, party.address);
    for (const contact of party.contacts ?? []) writeContact(out, 'IC', contact);
  }
  out.segment('LE', '2120');
}
