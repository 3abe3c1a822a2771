import type { ElementError, SegmentError } from '../types/acknowledgement.js';
import type { Finding } from '../types/finding.js';
import type {
  GroupValidation,
  InterchangeValidation,
  SetValidation,
  Validation,
} from '../types/validation.js';
import type { ImplementationAckInput, InterchangeAckInput } from '../write/acknowledgements.js';

/**
 * The 999s for what was validated: one per functional group, with an IK3 for every segment in error and an IK4 for every
 * element. A set with errors is rejected; warnings are not reported. Values are never copied into IK404.
 */
export function buildImplementationAcks(validation: Validation): ImplementationAckInput[] {
  return validation.groups.filter((group) => group.group !== undefined).map(groupAck);
}

function groupAck({ group, sets, findings }: GroupValidation): ImplementationAckInput {
  const accepted = sets.filter((set) => set.errorCount === 0).length;
  const codes = codesOf(findings, 'group');
  const status = codes.length > 0 || accepted === 0 ? 'R' : accepted < sets.length ? 'P' : 'A';
  return {
    functionalId: group!.functionalId,
    groupControlNumber: group!.controlNumber,
    version: group!.version || undefined,
    sets: sets.map(setAck),
    status,
    setsIncluded: group!.setCount,
    setsReceived: sets.length,
    setsAccepted: status === 'R' ? 0 : accepted,
    codes,
  };
}

function setAck({ set, findings, errorCount }: SetValidation) {
  const errors = findings.filter((finding) => finding.severity === 'error');
  const codes = codesOf(errors, 'set');
  const inSegments = errors.some(({ ack }) => ack?.level === 'segment' || ack?.level === 'element');
  if (inSegments)
    codes.push(
      errors.every(({ ack }) => ack?.level === 'set' || ack?.code.startsWith('I')) ? 'I5' : '5',
    );
  // The findings of a set that came behind the limit are not kept, but it is in error all the same.
  if (errorCount > 0 && codes.length === 0) codes.push('5');
  return {
    type: set.type,
    controlNumber: set.controlNumber,
    guide: set.guide || undefined,
    segments: segmentErrors(errors),
    status: errorCount > 0 ? 'R' : 'A',
    codes: codes.slice(0, 5),
  };
}

/** One entry per segment and segment code; element errors of a segment share the entry with code 8. */
function segmentErrors(errors: readonly Finding[]): SegmentError[] {
  const entries = new Map<string, SegmentError>();
  for (const { ack, segment, segmentInSet, loop, element, component } of errors) {
    if (!ack || !segment || !segmentInSet || (ack.level !== 'segment' && ack.level !== 'element'))
      continue;
    const code = ack.level === 'element' ? '8' : ack.code;
    const key = `${segmentInSet} ${segment} ${code}`;
    const entry = entries.get(key) ?? {
      segment,
      position: segmentInSet,
      loop: loop || undefined,
      code,
      contexts: [],
      elements: [],
    };
    entries.set(key, entry);
    if (ack.level === 'segment') continue;
    const error: ElementError = { element: element ?? 0, code: ack.code };
    if (component) error.component = component;
    entry.elements.push(error);
  }
  return [...entries.values()].sort((a, b) => a.position - b.position);
}

function codesOf(findings: readonly Finding[], level: 'group' | 'set' | 'interchange'): string[] {
  const codes = findings
    .filter(({ ack, severity }) => severity === 'error' && ack?.level === level)
    .map(({ ack }) => ack!.code);
  return [...new Set(codes)].slice(0, 5);
}

/** The TA1s for what was validated: one per interchange; accepted (A) without, rejected (R) with an envelope error. */
export function buildInterchangeAcks(validation: Validation): InterchangeAckInput[] {
  return validation.interchanges.map(interchangeAck);
}

function interchangeAck({ interchange, findings }: InterchangeValidation): InterchangeAckInput {
  const [note = '000'] = codesOf(findings, 'interchange');
  return {
    controlNumber: interchange.controlNumber,
    date: interchange.date ?? '',
    time: interchange.time ?? '',
    status: note === '000' ? 'A' : 'R',
    note,
  };
}
