import type { Segment } from '../core/segment.js';
import type { AckCode, Finding, ReportFinding } from '../types/finding.js';

/** A finding of the validator. */
export interface GuideFinding extends Finding {
  /** Ids of the loops from the outermost to `loop`, joined by '/': '2000A/2000B/2300/2400'. */
  path?: string;
  /** The text that is wrong; only when values were asked for. */
  value?: string;
}

/** Where in the guide a segment stands. */
export interface Place {
  segment: Pick<Segment, 'tag' | 'ordinal' | 'offset'>;
  /** Id of the innermost loop; empty outside of any. */
  loop: string;
  path: string;
  report: ReportFinding;
}

export interface Detail {
  code: string;
  message: string;
  ack?: AckCode;
  element?: number;
  component?: number;
  level?: Finding['level'];
  severity?: Finding['severity'];
  /** The text that is wrong; dropped unless values were asked for. */
  value?: string;
}

/** Reports a finding of SNIP level 2 unless told otherwise. */
export function reportAt({ segment, loop, path, report }: Place, detail: Detail): void {
  const finding: GuideFinding = {
    code: detail.code,
    level: detail.level ?? 2,
    severity: detail.severity ?? 'error',
    segment: segment.tag,
    ordinal: segment.ordinal,
    offset: segment.offset,
    message: detail.message,
  };
  if (loop) finding.loop = loop;
  if (path) finding.path = path;
  if (detail.element) finding.element = detail.element;
  if (detail.component) finding.component = detail.component;
  if (detail.ack) finding.ack = detail.ack;
  if (detail.value) finding.value = detail.value;
  report(finding);
}

/** An error in an element; `ack` is its IK403 code. Always false, so that a check can end with it. */
export function elementError(
  place: Place,
  [element, component]: readonly [number, number?],
  code: string,
  ack: string,
  message: string,
  rest: Partial<Detail> = {},
): false {
  reportAt(place, {
    code,
    message,
    element,
    ...(component && { component }),
    ack: { level: 'element', code: ack },
    ...rest,
  });
  return false;
}
