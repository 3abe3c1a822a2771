import type { Segment } from './segment.js';
import type { TransactionSet } from '../types/common.js';
import type { AckCode, Finding, ReportFinding } from '../types/finding.js';
import type { Group, Interchange, SetTrailer } from '../types/inspection.js';
import {
  groupProblems,
  interchangeProblems,
  setProblems,
  type HeaderProblem,
} from './envelope-checks.js';
import { readGroup, readInterchange, readSet } from './envelope-parts.js';

/** What goes on inside the envelopes; called in the order of the file. */
export interface EnvelopeHandler {
  interchange?(interchange: Interchange, segment: Segment): void;
  interchangeEnd?(interchange: Interchange): void;
  group?(group: Group, segment: Segment): void;
  groupEnd?(group: Group): void;
  setStart?(set: TransactionSet, segment: Segment): void;
  /** A segment between ST and SE; `position` counts ST as 1. */
  segment?(segment: Segment, set: TransactionSet, position: number): void;
  setEnd?(set: TransactionSet, trailer: SetTrailer, segment: Segment | undefined): void;
  /** A segment between groups or sets, such as TA1. */
  outside?(segment: Segment, interchange: Interchange | undefined): void;
}

/** Follows interchanges, groups and sets, and checks their control numbers and counts (SNIP 1). */
export class EnvelopeTracker {
  private interchange: Interchange | undefined;
  private group: Group | undefined;
  private set: TransactionSet | undefined;
  private segmentsInSet = 0;
  private interchangeCount = 0;
  private strayReported = false;

  constructor(
    private readonly report: ReportFinding,
    private readonly handler: EnvelopeHandler,
  ) {}

  push(segment: Segment): void {
    switch (segment.tag) {
      case 'ISA':
        return this.openInterchange(segment);
      case 'GS':
        return this.openGroup(segment);
      case 'ST':
        return this.openSet(segment);
      case 'SE':
        return this.closeSet(segment);
      case 'GE':
        return this.closeGroup(segment);
      case 'IEA':
        return this.closeInterchange(segment);
      default:
        return this.inside(segment);
    }
  }

  /** So many segments of the open set were read without the tracker. */
  passed(count: number): void {
    this.segmentsInSet += count;
  }

  /** The file ends here. */
  end(last: { ordinal: number; offset: number }): void {
    if (this.interchange) this.abandonInterchange(last, 'The file ends');
    else this.abandonGroup(last, 'The file ends');
  }

  private inside(segment: Segment): void {
    if (this.set) {
      this.segmentsInSet++;
      this.handler.segment?.(segment, this.set, this.segmentsInSet);
      return;
    }
    this.handler.outside?.(segment, this.interchange);
    if (segment.tag === 'TA1' && this.interchange && !this.group) return;
    if (this.strayReported) return;
    this.strayReported = true;
    this.finding(
      segment,
      'segment-outside-set',
      'A segment stands outside of any transaction set.',
      {
        level: this.interchange ? 'group' : 'interchange',
        code: this.interchange ? '6' : '024',
      },
    );
  }

  private openInterchange(segment: Segment): void {
    this.strayReported = false;
    if (this.interchange) this.abandonInterchange(segment, 'A new interchange begins');
    else this.abandonGroup(segment, 'A new interchange begins');
    this.interchange = readInterchange(segment, this.interchangeCount++);
    this.handler.interchange?.(this.interchange, segment);
    for (const problem of interchangeProblems(this.interchange)) {
      this.problem(segment, 'interchange', problem);
    }
  }

  private openGroup(segment: Segment): void {
    this.abandonGroup(segment, 'A new group begins');
    if (!this.interchange && this.interchangeCount > 0) {
      this.finding(
        segment,
        'missing-interchange-header',
        'A group stands outside of any interchange.',
        { level: 'interchange', code: '024' },
      );
    }
    if (this.interchange) this.interchange.groupCount++;
    this.group = readGroup(segment);
    this.handler.group?.(this.group, segment);
    for (const problem of groupProblems(this.group)) this.problem(segment, 'group', problem);
  }

  private openSet(segment: Segment): void {
    this.abandonSet(segment, 'A new transaction set begins');
    if (!this.group && this.interchange) {
      this.finding(
        segment,
        'missing-group-header',
        'A transaction set stands outside of any group.',
        { level: 'interchange', code: '024' },
      );
    }
    if (this.group) this.group.setCount++;
    this.segmentsInSet = 1;
    const set = readSet(segment, this.group, this.interchange);
    this.set = set;
    this.handler.setStart?.(set, segment);
    for (const problem of setProblems(set, this.group)) this.problem(segment, 'set', problem);
  }

  private closeSet(segment: Segment): void {
    if (!this.set) {
      this.finding(
        segment,
        'missing-set-header',
        'A set trailer stands where no transaction set is open.',
        { level: 'group', code: '6' },
      );
      return;
    }
    this.segmentsInSet++;
    const countOk = segment.element(1) !== '' && Number(segment.element(1)) === this.segmentsInSet;
    const controlOk = segment.element(2) === this.set.controlNumber;
    if (!countOk) {
      this.finding(
        segment,
        'segment-count-mismatch',
        `The set trailer counts another number of segments than the ${this.segmentsInSet} that are there.`,
        { level: 'set', code: '4' },
        1,
      );
    }
    if (!controlOk) {
      this.finding(
        segment,
        'set-control-mismatch',
        'The control numbers of set header and trailer differ.',
        { level: 'set', code: '3' },
        2,
      );
    }
    const trailer = {
      complete: true,
      countsOk: countOk && controlOk,
      segmentCount: this.segmentsInSet,
    };
    this.handler.setEnd?.(this.set, trailer, segment);
    this.set = undefined;
  }

  private closeGroup(segment: Segment): void {
    this.abandonSet(segment, 'The group ends');
    const group = this.group;
    if (!group) {
      this.finding(
        segment,
        'missing-group-header',
        'A group trailer stands where no group is open.',
        { level: 'interchange', code: '024' },
      );
      return;
    }
    if (Number(segment.element(1)) !== group.setCount) {
      this.finding(
        segment,
        'set-count-mismatch',
        `The group trailer counts another number of transaction sets than the ${group.setCount} that are there.`,
        { level: 'group', code: '5' },
        1,
      );
    }
    if (segment.element(2) !== group.controlNumber) {
      this.finding(
        segment,
        'group-control-mismatch',
        'The control numbers of group header and trailer differ.',
        { level: 'group', code: '4' },
        2,
      );
    }
    group.complete = true;
    this.handler.groupEnd?.(group);
    this.group = undefined;
  }

  private closeInterchange(segment: Segment): void {
    this.abandonGroup(segment, 'The interchange ends');
    const interchange = this.interchange;
    if (!interchange) {
      this.finding(
        segment,
        'missing-interchange-header',
        'An interchange trailer stands where no interchange is open.',
        { level: 'interchange', code: '024' },
      );
      return;
    }
    if (Number(segment.element(1)) !== interchange.groupCount) {
      this.finding(
        segment,
        'group-count-mismatch',
        `The interchange trailer counts another number of groups than the ${interchange.groupCount} that are there.`,
        { level: 'interchange', code: '021' },
        1,
      );
    }
    if (segment.element(2) !== interchange.controlNumber) {
      this.finding(
        segment,
        'interchange-control-mismatch',
        'The control numbers of interchange header and trailer differ.',
        { level: 'interchange', code: '001' },
        2,
      );
    }
    interchange.complete = true;
    this.handler.interchangeEnd?.(interchange);
    this.interchange = undefined;
  }

  private abandonInterchange(at: { ordinal: number; offset: number }, why: string): void {
    this.abandonGroup(at, why);
    if (!this.interchange) return;
    this.finding(
      at,
      'missing-interchange-trailer',
      `${why} before the interchange trailer (IEA).`,
      { level: 'interchange', code: '023' },
    );
    this.handler.interchangeEnd?.(this.interchange);
    this.interchange = undefined;
  }

  private abandonGroup(at: { ordinal: number; offset: number }, why: string): void {
    this.abandonSet(at, why);
    if (!this.group) return;
    this.finding(at, 'missing-group-trailer', `${why} before the group trailer (GE).`, {
      level: 'group',
      code: '3',
    });
    this.handler.groupEnd?.(this.group);
    this.group = undefined;
  }

  private abandonSet(at: { ordinal: number; offset: number }, why: string): void {
    if (!this.set) return;
    this.finding(at, 'missing-set-trailer', `${why} before the set trailer (SE).`, {
      level: 'set',
      code: '2',
    });
    this.handler.setEnd?.(
      this.set,
      { complete: false, countsOk: false, segmentCount: this.segmentsInSet },
      undefined,
    );
    this.set = undefined;
  }

  private problem(
    segment: Segment,
    level: AckCode['level'],
    { code, message, ack, element }: HeaderProblem,
  ): void {
    this.finding(segment, code, message, { level, code: ack }, element);
  }

  private finding(
    at: { ordinal: number; offset: number; tag?: string },
    code: string,
    message: string,
    ack: AckCode,
    element?: number,
  ): void {
    const finding: Finding = {
      code,
      level: 1,
      severity: 'error',
      ordinal: at.ordinal,
      offset: at.offset,
      message,
      ack,
    };
    if (at.tag) finding.segment = at.tag;
    if (element) finding.element = element;
    this.report(finding);
  }
}
