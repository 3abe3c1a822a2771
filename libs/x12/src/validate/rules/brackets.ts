import type { Segment } from '../../core/segment.js';
import type { GuideLoop } from '../../guides/notation.js';
import type { Place } from '../report.js';
import { missingAt, pin, segmentMissing, segmentNotAllowed, type Rule } from './rule.js';

/** 271: the entities of a benefit (loop 2120) stand between LS and LE (SNIP 4). */
export class BracketRule implements Rule {
  private begin: Place | undefined;
  private entity: Place | undefined;
  private end: Place | undefined;

  segment(segment: Segment, place: Place): void {
    if (segment.tag === 'LS') this.begin = pin(place);
    if (segment.tag === 'LE') this.end = pin(place);
    if (segment.tag === 'NM1' && /^2120[CD]$/.test(place.loop)) this.entity ??= pin(place);
  }

  close(loop: GuideLoop): void {
    if (!/^2110[CD]$/.test(loop.id)) return;
    const { begin, entity, end } = this;
    this.begin = this.entity = this.end = undefined;
    const somewhere = begin ?? entity ?? end;
    if (!somewhere) return;
    if (!entity)
      segmentNotAllowed(
        somewhere,
        'loop-bracket-empty',
        'LS and LE stand around no entity (loop 2120).',
      );
    else if (!begin)
      segmentMissing(
        missingAt(entity, 'LS'),
        'loop-bracket-missing',
        'The entities of a benefit begin with LS.',
      );
    else if (!end)
      segmentMissing(
        missingAt(begin, 'LE'),
        'loop-bracket-missing',
        'The entities of a benefit end with LE.',
      );
  }
}
