import type { AckCode, Finding } from '../types/finding.js';
import type { SetValidation, Validation } from '../types/validation.js';

/** A finding with every field there: null where it has none. */
export interface ReportedFinding {
  level: Finding['level'];
  code: string;
  severity: Finding['severity'];
  loop: string | null;
  segment: string | null;
  ordinal: number;
  offset: number;
  element: number | null;
  message: string;
  ack: AckCode | null;
}

export interface ReportedSet {
  /** ST01. */
  type: string;
  /** ST03, else GS08. */
  guide: string;
  /** ST02. */
  control: string;
  segments: number;
  /** No finding of severity error. */
  ok: boolean;
  findings: ReportedFinding[];
}

export interface ReportedInterchange {
  /** ISA13. */
  control: string;
  sender: string;
  receiver: string;
  groups: number;
  ok: boolean;
}

/** The result of `validate` for one file, to be printed as JSON. */
export interface ValidationReport {
  file: string;
  bytes: number;
  interchanges: ReportedInterchange[];
  sets: ReportedSet[];
  /** Findings of interchanges, groups and the file, which stand in no set. */
  findings: ReportedFinding[];
  /** How many findings were counted; more than are listed when there are very many. */
  findingCount: number;
  ok: boolean;
  seconds: number;
}

/** Puts a validation in the order of the file, set by set. */
export function validationReport(
  validation: Validation,
  { file, bytes, seconds }: { file: string; bytes: number; seconds: number },
): ValidationReport {
  const sets = validation.groups.flatMap((group) => group.sets);
  const filed = new Set(sets.flatMap((set) => set.findings));
  return {
    file,
    bytes,
    interchanges: validation.interchanges.map(({ interchange, errorCount }) => ({
      control: interchange.controlNumber,
      sender: interchange.senderId,
      receiver: interchange.receiverId,
      groups: interchange.groupCount,
      ok: errorCount === 0,
    })),
    sets: sets.map(reportedSet),
    findings: validation.findings.filter((finding) => !filed.has(finding)).map(reported),
    findingCount: validation.findingCount,
    ok: validation.valid,
    seconds,
  };
}

function reportedSet({ set, segmentCount, errorCount, findings }: SetValidation): ReportedSet {
  return {
    type: set.type,
    guide: set.guide,
    control: set.controlNumber,
    segments: segmentCount,
    ok: errorCount === 0,
    findings: findings.map(reported),
  };
}

function reported(finding: Finding): ReportedFinding {
  const { level, code, severity, loop, segment, ordinal, offset, element, message, ack } = finding;
  return {
    level,
    code,
    severity,
    loop: loop ?? null,
    segment: segment ?? null,
    ordinal,
    offset,
    element: element ?? null,
    message,
    ack: ack ?? null,
  };
}
