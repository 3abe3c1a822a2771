import type { FileCheck, FileContents, FileFinding, FindingKind } from '@millrace/contracts';
import { summarize, validate, type FileSummary, type Finding } from '@millrace/x12';
import { setImmediate } from 'node:timers/promises';

/** Findings that are listed, and the first of each kind behind them; all are counted. */
const LISTED = 500;
/** Kinds of findings, and kinds of sets, that are told apart: a damaged file may make up new ones without end. */
const KINDS = 100;
/** Bytes that are read in one go: others wait so long. */
const PIECE = 65_536;

/** What is known of a file so far. */
export interface Overview {
  contents: FileContents | null;
  check: FileCheck;
}

export function newOverview(): Overview {
  return {
    contents: null,
    check: {
      state: 'running',
      checkedBytes: 0,
      errors: 0,
      warnings: 0,
      kinds: [],
      findings: [],
      more: 0,
    },
  };
}

/**
 * Reads a file twice as a stream, first for what it holds, then for what is wrong in it, and writes both into `overview` as they
 * become known. Lets others work between the pieces.
 * @throws what reading throws, and the signal's reason when it is aborted
 */
export async function readOverview(
  read: () => AsyncIterable<Uint8Array>,
  overview: Overview,
  signal: AbortSignal,
): Promise<void> {
  const { check } = overview;
  overview.contents = contentsOf(await summarize(inPieces(read(), signal), { maxSets: 1 }));
  const found = new Findings(check);
  await validate(
    inPieces(read(), signal, (bytes) => (check.checkedBytes += bytes)),
    { maxFindings: 0, onFinding: (finding) => found.take(finding) },
  );
  check.state = 'done';
}

async function* inPieces(
  source: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const part of source) {
    for (let at = 0; at < part.length; at += PIECE) {
      const piece = part.subarray(at, at + PIECE);
      yield piece;
      onBytes?.(piece.length);
      await setImmediate(undefined, { signal });
    }
  }
}

class Findings {
  private readonly kinds = new Map<string, FindingKind>();

  constructor(private readonly check: FileCheck) {}

  take(finding: Finding): void {
    const { check } = this;
    if (finding.severity === 'error') check.errors++;
    else check.warnings++;
    const shown = shownFinding(finding);
    // A balance names its amounts: without them all that are off are one kind.
    const message = finding.amounts ? beforeColon(shown.message) : shown.message;
    const isNew = this.count({ ...shown, message });
    if (isNew || check.findings.length < LISTED) check.findings.push(shown);
    else check.more++;
  }

  /** Counts a finding with its kind; whether the kind is a new one. */

  private count({ level, severity, code, message, place, segment }: FileFinding): boolean {
    const key = `${severity} ${code} ${place} ${message}`;
    const known = this.kinds.get(key);
    if (known) known.count++;
    const isNew = !known && this.kinds.size < KINDS;
    if (isNew) {
      const kind = { level, severity, code, message, place, segment, count: 1 };
      this.kinds.set(key, kind);
      this.check.kinds.push(kind);
    }
    return isNew;
  }
}

function beforeColon(message: string): string {
  return message.replace(/:.*$/s, '.');
}

function shownFinding(finding: Finding): FileFinding {
  const { level, severity, code, message, ordinal, offset, segment, element, component } = finding;
  const place =
    segment && element
      ? `${segment}${String(element).padStart(2, '0')}${component ? `-${component}` : ''}`
      : (segment ?? null);
  return {
    level,
    severity,
    code,
    message,
    segment: ordinal,
    offset,
    place,
  };
}

function contentsOf({ segments, sets, complete, interchanges, totals }: FileSummary): FileContents {
  const [first] = interchanges;
  return {
    segments,
    sets,
    complete,
    interchanges: interchanges.length,
    sender: first?.senderId ?? null,
    receiver: first?.receiverId ?? null,
    controlNumber: first?.controlNumber ?? null,
    isTest: first?.usage === 'T',
    totals: totals.slice(0, KINDS).map((one) => ({
      type: one.type,
      guide: one.guide,
      name: one.name ?? null,
      sets: one.sets,
      claims: one.claims,
      chargeCents: one.chargeCents ?? null,
      paidCents: one.paidCents ?? null,
      paymentCents: one.paymentCents ?? null,
    })),
  };
}
