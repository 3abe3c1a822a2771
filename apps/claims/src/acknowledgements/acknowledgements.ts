import { statusSentence } from '@millrace/code-sets';
import type {
  ClaimAcknowledgement,
  ImplementationAck,
  Inspection,
  InterchangeAck,
  SetAcknowledgement,
  StatusInformation,
  StatusResponse,
} from '@millrace/x12';

/** What an acknowledgement file can be. */
export type AcknowledgementKind = 'TA1' | '999' | '277CA' | '277';

/** Which acknowledgements a file holds, in the order in which they are read. */
export function kindsOf(inspection: Inspection): AcknowledgementKind[] {
  const kinds = new Set<AcknowledgementKind>();
  if (inspection.interchanges.some((one) => one.groupCount === 0)) kinds.add('TA1');
  for (const { set } of inspection.sets) {
    if (set.type === '999') kinds.add('999');
    if (set.type === '277') kinds.add(set.guide.includes('X214') ? '277CA' : '277');
  }
  return (['TA1', '999', '277CA', '277'] as const).filter((kind) => kinds.has(kind));
}

/** TA104, AK901 and IK501: R, M, W and X reject; A and E accept; P needs a look at the sets. */
export function isRejected(status: string): boolean {
  return ['R', 'M', 'W', 'X'].includes(status);
}

/** What an interchange's or a group's acknowledgement says of a file of ours. */
export interface FileVerdict {
  readonly stage: 'TA1' | '999';
  /** TA1: ISA13; 999: GS06. Ours are equal. */
  readonly controlNumber: number;
  readonly rejectsAll: boolean;
  /** Sets (ST02) that were rejected, when not all were. */
  readonly rejectedSets: readonly number[];
  /** Codes of the errors: what to tell the ones who read the event. */
  readonly codes: readonly string[];
  readonly at: { readonly ordinal: number; readonly offset: number };
}

/** What a TA1 says of an interchange of ours. */
export function verdictOfInterchange(ack: InterchangeAck): FileVerdict {
  return {
    stage: 'TA1',
    controlNumber: Number(ack.controlNumber),
    rejectsAll: isRejected(ack.status),
    rejectedSets: [],
    codes: ack.note && ack.note !== '000' ? [`TA1:${ack.note}`] : [],
    at: ack.at,
  };
}

/** What a 999 says of a functional group of ours and the sets in it. */
export function verdictOfGroup(ack: ImplementationAck): FileVerdict {
  const rejected = ack.sets.filter((set) => isRejected(set.status));
  return {
    stage: '999',
    controlNumber: Number(ack.groupControlNumber),
    rejectsAll: isRejected(ack.status),
    rejectedSets: rejected.map((set) => Number(set.controlNumber)),
    codes: [...ack.codes.map((code) => `AK9:${code}`), ...rejected.flatMap(errorCodes)].slice(
      0,
      20,
    ),
    at: ack.at,
  };
}

/** `IK3:NM1:8`, `IK4:NM109:7`: which segment, which error; never the bad value. */
function errorCodes(set: SetAcknowledgement): string[] {
  return set.segments.flatMap((error) => [
    `IK3:${error.segment}:${error.code}`,
    ...error.elements.map(
      (one) => `IK4:${error.segment}${String(one.element).padStart(2, '0')}:${one.code}`,
    ),
  ]);
}

/** What a 277CA says of a claim. */
export type ClaimVerdict = 'accepted' | 'rejected' | 'other';

const REJECTED = new Set(['A3', 'A6', 'A7', 'A8']);
const ACCEPTED = new Set(['A1', 'A2']);

/** STC01 category: A1 and A2 accept, A3, A6, A7 and A8 reject (277CA TR3 2200D); U in STC03 rejects whatever the category. */
export function verdictOfClaim(ack: ClaimAcknowledgement): ClaimVerdict {
  if (ack.statuses.some(rejects)) return 'rejected';
  return codesOf(ack.statuses).some(({ category }) => ACCEPTED.has(category))
    ? 'accepted'
    : 'other';
}

function rejects({ action, codes }: StatusInformation): boolean {
  return action === 'U' || codes.some(({ category }) => REJECTED.has(category));
}

/** D0 and E0 to E4: no word about any claim, because the search found nothing or the system could not answer. */
const UNANSWERED = /^(D0|E\d)$/;

/**
 * The status by which a level above the claims (payer, receiver, provider) turns away what stands below it, or does not answer
 * (277CA TR3 005010X214 2200B and 2200C, 277 TR3 005010X212 2200B and 2200C); null where it does neither.
 */
export function refusalOf(ack: ClaimAcknowledgement | StatusResponse): StatusInformation | null {
  if (ack.level === 'claim') return null;
  const refuses = (status: StatusInformation): boolean =>
    rejects(status) || status.codes.some(({ category }) => UNANSWERED.test(category));
  return ack.statuses.find(refuses) ?? null;
}

/** Whether a level of a 277CA rejects its claims: none where it counts accepted ones (QTY*90, QTY*QA); then each has its own word. */
export function rejectsItsClaims(ack: ClaimAcknowledgement, refusal: StatusInformation): boolean {
  return rejects(refusal) && !ack.acceptedCount;
}

/** Whether a claim stands below a level of the same file: the reader gives what stands in one loop the same party. */
export function standsBelow(claim: ClaimAcknowledgement, level: ClaimAcknowledgement): boolean {
  if (level.level === 'payer') return claim.payer === level.payer;
  if (level.level === 'receiver') return claim.receiver === level.receiver;
  return claim.receiver === level.receiver && claim.provider === level.provider;
}

/** Whether it says that a claim goes into adjudication (A2), beyond being received (A1). */
export function isForAdjudication(ack: ClaimAcknowledgement): boolean {
  return codesOf(ack.statuses).some((code) => code.category === 'A2');
}

/** The patient control number that an acknowledgement names. */
export function claimNumberOf(ack: ClaimAcknowledgement | StatusResponse): string {
  return ack.patientControlNumber ?? ack.traceNumber ?? '';
}

/** All status codes of a claim: of its own level, then of its lines. */
export function codesOf(statuses: readonly StatusInformation[]): StatusInformation['codes'] {
  return statuses.flatMap((status) => status.codes);
}

/** `A7:562:82`: category, status, entity. */
export function codeNames(ack: Pick<ClaimAcknowledgement, 'statuses' | 'lines'>): string[] {
  const codes = [...codesOf(ack.statuses), ...ack.lines.flatMap((line) => codesOf(line.statuses))];
  return [
    ...new Set(
      codes.map((code) => [code.category, code.status, code.entity].filter(Boolean).join(':')),
    ),
  ];
}

/** The first statuses of a claim in plain words. */
export function statusWords(ack: Pick<ClaimAcknowledgement, 'statuses' | 'lines'>): string {
  const codes = [...codesOf(ack.statuses), ...ack.lines.flatMap((line) => codesOf(line.statuses))];
  const words = codes.map((code) => statusSentence(code.category, code.status, code.entity));
  return [...new Set(words)].slice(0, 3).join('; ');
}

/** What became of a file, in a sentence. */
export function fileWords(
  kind: AcknowledgementKind | null,
  counts: { accepted: number; rejected: number; unknown: number },
): string {
  if (!kind) return 'This is no TA1, 999, 277CA or 277: it is kept, and listed as an exception.';
  const parts = [
    `${counts.accepted} ${kind === '277' ? 'answered' : 'accepted'}`,
    ...(counts.rejected > 0 ? [`${counts.rejected} rejected`] : []),
    ...(counts.unknown > 0 ? [`${counts.unknown} not ours`] : []),
  ];
  return `${kind}: ${parts.join(', ')}.`;
}
