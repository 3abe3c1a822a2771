import type { Segment } from '../../core/segment.js';
import type { GuideLoop } from '../../guides/notation.js';
import type { Place } from '../report.js';
import { AcknowledgedTotals } from './acknowledged-totals.js';
import { missingAt, pin, segmentMissing, situation, WARNING, type Rule } from './rule.js';

/** 276: a subscriber without dependents is the patient and has a claim to be asked about (SNIP 4). */
export class StatusRequestRule implements Rule {
  private subscriber: Place | undefined;
  private asked = false;

  segment(segment: Segment, place: Place): void {
    if (segment.tag === 'HL' && place.loop === '2000D') {
      this.subscriber = pin(place);
      this.asked = false;
    }
    if (segment.tag === 'TRN' || (segment.tag === 'HL' && place.loop === '2000E'))
      this.asked = true;
  }

  close(loop: GuideLoop): void {
    if (loop.id !== '2000D') return;
    const { subscriber, asked } = this;
    this.subscriber = undefined;
    if (!subscriber || asked) return;
    segmentMissing(
      missingAt(subscriber, 'TRN', '2200D'),
      'question-missing',
      'The subscriber is the patient, but no claim is asked about (TRN).',
    );
  }
}

/** 277CA: the totals (SNIP 3), and the action says the same as the category of the status (SNIP 4). */
export class ClaimAcknowledgementRule implements Rule {
  private readonly totals = new AcknowledgedTotals();

  segment(segment: Segment, place: Place): void {
    this.totals.segment(segment, place);
    if (segment.tag !== 'STC') return;
    const category = segment.component(1, 1);
    const action = segment.element(3);
    const rejected = /^A[3678]$/.test(category);
    if ((rejected && action === 'WQ') || (/^A[012]$/.test(category) && action === 'U'))
      situation(
        place,
        'status-action-mismatch',
        3,
        'The action (accepted or rejected) contradicts the status category.',
        WARNING,
      );
  }

  close(loop: GuideLoop): void {
    this.totals.close(loop);
  }
}

/** 999: what AK9 counts and says fits what stands before it (SNIP 4). */
export class AcknowledgementRule implements Rule {
  private sets = 0;

  segment(segment: Segment, place: Place): void {
    if (segment.tag === 'AK2') this.sets++;
    if (segment.tag !== 'AK9') return;
    const [received, accepted] = [segment.decimal(3), segment.decimal(4)];
    if (received === undefined || accepted === undefined) return;
    if (accepted > received || this.sets > received || (segment.element(1) === 'R' && accepted > 0))
      situation(
        place,
        'acknowledgement-counts',
        4,
        'The counts of the group contradict each other or its sets.',
        WARNING,
      );
  }
}
