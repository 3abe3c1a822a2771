import type { Segment } from '../core/segment.js';
import type { AckCode, Finding, ReportFinding } from '../types/finding.js';

/** Where in the guide a segment stands. */
export interface Place {
  segment: Pick<Segment, 'tag' | 'ordinal' | 'offset'>;
  loop: string;
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
}

/** Reports a finding of SNIP level 2 unless told otherwise. */
export function reportAt({ segment, loop, report }: Place, detail: Detail): void {
  const finding: Finding = {
    code: detail.code,
    level: detail.level ?? 2,
    severity: detail.severity ?? 'error',
    segment: segment.tag,
    ordinal: segment.ordinal,
    offset: segment.offset,
    message: detail.message,
  };
  if (loop) finding.loop = loop;
  if (detail.element) finding.element = detail.element;
  if (detail.component) finding.component = detail.component;
  if (detail.ack) finding.ack = detail.ack;
  report(finding);
}
