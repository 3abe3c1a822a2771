import type { Fields } from '../layout/fields.js';
import { LayoutOutput } from '../layout/layout-output.js';
import { writeLoop, type Loop } from '../layout/loop.js';
import { REVIEW_REQUEST, REVIEW_RESPONSE, type ReviewLayout } from '../layout/review.js';
import type { Written } from '../types/common.js';
import type { ReviewEvent, ReviewRequest, ReviewResponse } from '../types/review.js';
import { delimitersOf, type Envelope } from './envelope.js';
import { writeInterchange, type Items, type SetBody, type X12Output } from './output.js';
import { Hierarchy, writeHeader } from './parts.js';
import { X12WriteError } from './write-error.js';

const KIND = { functionalId: 'HI', type: '278', version: '005010X217', versionInSet: true };

/** A request as the writer takes it; `purpose` is 13, and date and time are the envelope's, unless told. */
export type ReviewRequestInput = Omit<Written<ReviewRequest>, 'purpose'> & { purpose?: string };
/** A response as the writer takes it; `purpose` is 11, and date and time are the envelope's, unless told. */
export type ReviewResponseInput = Omit<Written<ReviewResponse>, 'purpose'> & { purpose?: string };

type Review = ReviewRequestInput | ReviewResponseInput;

/** Writes requests for authorization (278), one transaction set each. Throws X12WriteError for what cannot be written. */
export function writeReviewRequests(
  envelope: Envelope,
  requests: Items<ReviewRequestInput>,
): X12Output {
  return writeReviews(envelope, 'requests', requests, REVIEW_REQUEST, '13');
}

/**
 * Writes answers to requests for authorization (278), one transaction set each. An answer ends with the level that it
 * rejects: what stands below is left out. Throws X12WriteError for what cannot be written.
 */
export function writeReviewResponses(
  envelope: Envelope,
  responses: Items<ReviewResponseInput>,
): X12Output {
  return writeReviews(envelope, 'responses', responses, REVIEW_RESPONSE, '11');
}

function writeReviews(
  envelope: Envelope,
  name: string,
  reviews: Items<Review>,
  layout: ReviewLayout,
  purpose: string,
): X12Output {
  return writeInterchange(envelope, KIND, async function* (check) {
    const delimiters = delimitersOf(envelope);
    let index = 0;
    for await (const review of reviews) {
      const path = `${name}[${index++}]`;
      check({ ...review, segments: undefined }, path);
      yield {
        write(out) {
          out.path = path;
          writeHeader(out, '0007', review, envelope, { purpose });
          const to = new LayoutOutput(out, delimiters);
          to.keep(review.segments);
          new ReviewWriter(to, layout, review, path).write();
          out.path = '';
        },
      } satisfies SetBody;
    }
    if (index === 0) throw new X12WriteError(name, 'must not be empty');
  });
}

/** Writes the levels of one set. */
class ReviewWriter {
  private readonly hierarchy = new Hierarchy();

  constructor(
    private readonly out: LayoutOutput,
    private readonly layout: ReviewLayout,
    private readonly review: Review,
    private readonly path: string,
  ) {}

  write(): void {
    const { layout, review } = this;
    const { requester, subscriber, dependent } = review;
    this.refuseGaps();
    const first = this.level(undefined, '20', requester !== undefined);
    writeLoop(this.out, layout.whole, review as unknown as Fields, this.path);
    this.party('organization');
    if (!requester) return;
    const second = this.level(first, '21', subscriber !== undefined);
    this.party('requester');
    if (!subscriber) return;
    const [own, below] = [this.eventsOf('subscriber'), this.eventsOf('dependent')];
    const third = this.level(second, '22', own.length > 0 || dependent !== undefined);
    this.party('subscriber');
    for (const [event, path] of own) this.event(third, event, path);
    if (!dependent) return;
    const fourth = this.level(third, '23', below.length > 0);
    this.party('dependent');
    for (const [event, path] of below) this.event(fourth, event, path);
  }

  /** A level cannot stand without the one above it. */
  private refuseGaps(): void {
    const { requester, subscriber, dependent, events = [] } = this.review;
    const missing = (field: string) => new X12WriteError(`${this.path}.${field}`, 'is required');
    if (!this.review.organization) throw missing('organization');
    if (subscriber && !requester) throw missing('requester');
    if ((dependent || events.length > 0) && !subscriber) throw missing('subscriber');
    if (!dependent && this.eventsOf('dependent').length > 0) throw missing('dependent');
    if (this.layout !== REVIEW_REQUEST) return;
    if (!requester) throw missing('requester');
    if (!subscriber) throw missing('subscriber');
    events.forEach(({ subject }, index) => {
      if (!subject) throw missing(`events[${index}].subject`);
    });
  }

  private eventsOf(patient: ReviewEvent['patient']): [Written<ReviewEvent>, string][] {
    return (this.review.events ?? []).flatMap((event, index): [Written<ReviewEvent>, string][] =>
      event.patient === patient ? [[event, `${this.path}.events[${index}]`]] : [],
    );
  }

  private event(parent: number, event: Written<ReviewEvent>, path: string): void {
    const { out, layout } = this;
    const services = event.services ?? [];
    const number = this.hierarchy.add(out.out, parent, 'EV', services.length > 0);
    writeLoop(out, layout.event, event as unknown as Fields, path);
    services.forEach((service, index) => {
      this.hierarchy.add(out.out, number, 'SS', false);
      writeLoop(out, layout.service, service as unknown as Fields, `${path}.services[${index}]`);
    });
  }

  private level(parent: number | undefined, code: string, leads: boolean): number {
    return this.hierarchy.add(this.out.out, parent, code, leads || this.layout.childless === '1');
  }

  private party(key: 'organization' | 'requester' | 'subscriber' | 'dependent'): void {
    const object = this.review[key] as unknown as Fields;
    writeLoop(this.out, this.layout[key] as Loop<never>, object, `${this.path}.${key}`);
  }
}
