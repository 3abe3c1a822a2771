import type { Segment } from '../../core/segment.js';
import type { Place } from '../report.js';
import { situation, WARNING, type Rule } from './rule.js';

/** 278 response: what was granted has a number (SNIP 4). */
export class ReviewRule implements Rule {
  segment(segment: Segment, place: Place): void {
    if (segment.tag !== 'HCR' || !/^A[126]$/.test(segment.element(1)) || segment.element(2) !== '')
      return;
    situation(
      place,
      'authorization-number-missing',
      2,
      'An authorization that was granted has no number.',
      WARNING,
    );
  }
}
