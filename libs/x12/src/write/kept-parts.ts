import type { Delimiters } from '../core/segment.js';
import type { ClaimBase, ClaimBatch, KeptHeader, KeptSegments } from '../types/claim-parts.js';
import type { SetEnd, Written } from '../types/common.js';
import { interchangeHeader, type Envelope } from './envelope.js';
import { isSame } from './same.js';

/** The segments of a claim that are written as they were read, because nothing in them was changed. */
export interface KeptParts {
  billing?: readonly string[];
  subscriber?: readonly string[];
  patient?: readonly string[];
  claim?: readonly string[];
  /** HL04 of the subscriber. */
  hasChild: boolean;
}

export const NOTHING_KEPT: KeptParts = Object.freeze({ hasChild: false });

const BILLING = ['billingProvider', 'currency', 'payToAddress', 'payToPerson', 'payToPlan'];
const SUBSCRIBER = ['coverage', 'subscriber', 'payer', 'payerAddress', 'payerReferences'];
const PATIENT = ['patient'];
const LEVELS = new Set([...BILLING, ...SUBSCRIBER, ...PATIENT]);
const NO_CONTENT = new Set(['kind', 'set', 'at', 'segments']);

/**
 * Finds out what of a claim is as it was read: the segments it was kept with are read again, and what gives the same
 * fields may be written as it stood. Works for the separators of one writer; segments with others are of no use to it.
 */
export class KeptReader {
  private readonly separators: string;
  private readonly start: readonly string[];
  private readonly ending: string;

  constructor(
    envelope: Envelope,
    delimiters: Delimiters,
    guide: string,
    private readonly readBytes: (bytes: Uint8Array) => readonly AnyItem[],
  ) {
    const { element, component, repetition, segment } = delimiters;
    this.separators = element + component + repetition + segment;
    const header = interchangeHeader(envelope, delimiters).join(element);
    this.start = [header, ['ST', '837', '0001', guide].join(element)];
    this.ending = segment;
  }

  /** What of the claim is as it was read. */
  partsOf(claim: { segments?: Written<KeptSegments> }): KeptParts {
    const kept = claim.segments;
    if (!kept || kept.separators !== this.separators) return NOTHING_KEPT;
    const { billing, subscriber, patient, claim: own } = kept;
    const segments = [billing, subscriber, patient, own].flatMap((list) => list ?? []);
    const again = this.read(segments).find((item) => item.kind === 'claim');
    if (!again) return NOTHING_KEPT;
    const [now, before] = [claim, again] as unknown as Fields[];
    const samePatient = (now!['patient'] === undefined) === (before!['patient'] === undefined);
    const content = new Set([...Object.keys(now!), ...Object.keys(before!)].filter(isContent));
    return {
      billing: sameIn(now!, before!, BILLING) ? billing : undefined,
      subscriber: samePatient && sameIn(now!, before!, SUBSCRIBER) ? subscriber : undefined,
      patient: sameIn(now!, before!, PATIENT) ? patient : undefined,
      claim: sameIn(now!, before!, content) ? own : undefined,
      hasChild: subscriber?.[0]?.split(this.separators[0]!)[4] === '1',
    };
  }

  /** The segments before the first level, when they are as they were read. */
  headerOf(batch: { segments?: Written<KeptHeader> }): readonly string[] | undefined {
    const kept = batch.segments;
    if (!kept || kept.separators !== this.separators || !kept.header) return undefined;
    const again = this.read(kept.header).find((item) => item.kind === 'header');
    const [now, before] = [batch, again] as unknown as Fields[];
    const keys = new Set([...Object.keys(now!), ...Object.keys(before ?? {})]);
    for (const key of NO_CONTENT) keys.delete(key);
    return before && sameIn(now!, before, keys) ? kept.header : undefined;
  }

  private read(segments: readonly string[]): readonly AnyItem[] {
    const text = [...this.start, ...segments, ''].join(this.ending);
    return this.readBytes(Buffer.from(text));
  }
}

/** An item of any of the three guides. */
export type AnyItem = ClaimBase | ClaimBatch | SetEnd;

type Fields = Record<string, unknown>;

function isContent(key: string): boolean {
  return !LEVELS.has(key) && !NO_CONTENT.has(key);
}

function sameIn(a: Fields, b: Fields, keys: Iterable<string>): boolean {
  for (const key of keys) if (!isSame(a[key], b[key])) return false;
  return true;
}
