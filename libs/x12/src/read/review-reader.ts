import { unexpectedSet, type SetReader } from '../core/item-stream.js';
import type { Segment } from '../core/segment.js';
import type { Fields } from '../layout/fields.js';
import { begin, into, type Loop } from '../layout/loop.js';
import { LoopReader } from '../layout/loop-reader.js';
import type { ReviewLayout } from '../layout/review.js';
import type { SetEnd, TransactionSet } from '../types/common.js';
import type { ReportFinding } from '../types/finding.js';
import type { ReviewEvent, ReviewRequest, ReviewResponse } from '../types/review.js';
import { keptText, type LevelOptions } from './level-reader.js';
import { readSetHeader } from './parts.js';

type Parties = Record<'organization' | 'requester' | 'subscriber' | 'dependent', object>;

/** HL03 of the levels above the event. */
const PARTIES: Record<string, keyof Parties> = {
  '20': 'organization',
  '21': 'requester',
  '22': 'subscriber',
  '23': 'dependent',
};

/** Builds the item of one 278 set. */
export class ReviewReader<
  Item extends ReviewRequest | ReviewResponse | SetEnd,
> implements SetReader<Item> {
  readonly items: Item[] = [];
  private readonly review: ReviewRequest | ReviewResponse;
  private readonly loops = new LoopReader();
  private event: ReviewEvent | undefined;
  private kept: ReturnType<typeof keptText> | undefined;
  /** True for a set that is none of this kind. */
  private passedOver = false;

  constructor(
    kind: 'request' | 'response',
    private readonly layout: ReviewLayout,
    private readonly set: TransactionSet,
    private readonly report: ReportFinding,
    private readonly options: LevelOptions,
  ) {
    const common = { set, purpose: '', reference: '', organization: { person: false }, events: [] };
    const { at } = set;
    this.review =
      kind === 'request'
        ? {
            kind,
            ...common,
            requester: { person: false, references: [] },
            subscriber: { person: true, references: [] },
            at,
          }
        : { kind, ...common, rejections: [], at };
  }

  segment(segment: Segment): void {
    if (this.passedOver) return;
    if (this.options.keepSegments) this.keep(segment);
    if (segment.tag === 'BHT') this.header(segment);
    else if (segment.tag === 'HL') this.enter(segment);
    else this.loops.take(segment);
  }

  private keep(segment: Segment): void {
    this.kept ??= keptText(segment);
    this.kept.texts.push(segment.raw);
    this.review.segments = this.kept;
  }

  end(end: SetEnd): void {
    if (!this.passedOver) this.items.push(this.review as Item, end as Item);
  }

  /** BHT02 tells a response from a request: both have one guide. */
  private header(segment: Segment): void {
    const { kind: _kind, ...header } = readSetHeader(segment, this.set);
    if (header.purpose !== '' && !this.layout.isPurpose(header.purpose)) {
      this.passedOver = true;
      this.report(unexpectedSet(this.set.at));
      return;
    }
    Object.assign(this.review, header);
  }

  private enter(segment: Segment): void {
    const level = segment.element(3);
    const party = PARTIES[level];
    if (party) return this.enterParty(party);
    if (level === 'EV') {
      const patient = this.review.dependent ? 'dependent' : 'subscriber';
      const rest = { rejections: [], services: [], at: segment.at };
      const event = { patient, ...begin(this.layout.event), ...rest };
      this.event = event as unknown as ReviewEvent;
      this.review.events.push(this.event);
      this.loops.open(this.layout.event, event);
    } else if (level === 'SS' && this.event) {
      const service = { ...begin(this.layout.service), rejections: [], at: segment.at };
      this.event.services.push(service as unknown as ReviewEvent['services'][number]);
      this.loops.open(this.layout.service, service);
    }
  }

  private enterParty(party: keyof Parties): void {
    const { layout, review } = this;
    this.event = undefined;
    const entries = layout[party] as Loop<never>;
    const person = party === 'subscriber' || party === 'dependent';
    const object: Fields = { person, ...begin(entries) };
    (review as unknown as Fields)[party] = object;
    const own = into<Record<string, never>, never>(party, entries) as Loop<never>[number];
    this.loops.open(
      party === 'organization' ? [...(layout.whole as Loop<never>), own] : [own],
      review as unknown as Fields,
    );
  }
}
