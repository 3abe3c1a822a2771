import { INPATIENT_TOTALS, PROVIDER_TOTALS } from '../layout/remittance.js';
import type { Fields } from '../layout/fields.js';
import type { KeptText, Written } from '../types/common.js';
import type { ClaimGroup } from '../types/remittance-parts.js';
import type { ProviderAdjustment, Remittance, RemittanceClaim } from '../types/remittance.js';
import { delimitersOf, type Envelope } from './envelope.js';
import {
  FLUSH_AT,
  writeInterchange,
  type FieldCheck,
  type Items,
  type SetBody,
  type X12Output,
} from './output.js';
import { writeClaim } from './remittance-claim.js';
import { writeRemittanceHeader } from './remittance-header.js';
import { KeptRemittance } from './remittance-kept.js';
import { isSame } from './same.js';
import { day, money, need, type ElementValue, type SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

const KIND = { functionalId: 'HP', type: '835', version: '005010X221A1', versionInSet: false };

type Claim = Written<RemittanceClaim>;

/** One check or EFT with its claims: becomes one transaction set. */
export interface RemittanceInput {
  remittance: Written<Remittance>;
  claims: Items<Claim>;
  providerAdjustments?: readonly Written<ProviderAdjustment>[];
  /** Those of the end item, when it was read with `keepSegments`: for provider adjustments that nobody changed. */
  segments?: Written<KeptText>;
}

/**
 * Writes remittances (835, 005010X221A1), one transaction set each. Claims are taken and written one by one. The
 * amounts are written as they are given: balance them with `balanceClaim` and `balanceCheck`. What was read with
 * `keepSegments` and not changed is written byte for byte as it was. Throws X12WriteError, naming the field, for what
 * cannot be written.
 */
export function writeRemittances(
  envelope: Envelope,
  remittances: Items<RemittanceInput>,
): X12Output {
  return writeInterchange(envelope, KIND, async function* (check) {
    let index = 0;
    let kept: KeptRemittance | undefined;
    const keptOf = () => (kept ??= new KeptRemittance(envelope, delimitersOf(envelope)));
    for await (const input of remittances)
      yield body(input, `remittances[${index++}]`, check, keptOf);
    if (index === 0) throw new X12WriteError('remittances', 'must not be empty');
  });
}

/** What tells which segments may be written as they were; made when there are some. */
type Kept = () => KeptRemittance;

function body(input: RemittanceInput, path: string, check: FieldCheck, kept: Kept): SetBody {
  return {
    async *write(out) {
      check(input.remittance, `${path}.remittance`);
      check(input.providerAdjustments, `${path}.providerAdjustments`);
      out.path = path;
      const { remittance, providerAdjustments = [], segments } = input;
      const header = remittance.segments && kept().header(remittance);
      if (header) writeTexts(out, header);
      else writeRemittanceHeader(out, remittance, `${path}.remittance`);
      const claims = new ClaimWriter(out, path, check, kept);
      if (Symbol.iterator in input.claims) {
        for (const claim of input.claims) {
          claims.write(claim);
          if (out.pending >= FLUSH_AT) yield;
        }
      } else {
        for await (const claim of input.claims) {
          claims.write(claim);
          if (out.pending >= FLUSH_AT) yield;
        }
      }
      out.path = path;
      const last = segments && kept().adjustments(providerAdjustments, segments);
      if (last) writeTexts(out, last);
      else writeProviderAdjustments(out, providerAdjustments, path);
      out.path = '';
    },
  };
}

function writeTexts(out: SegmentWriter, texts: readonly string[]): void {
  for (const text of texts) out.raw([text]);
}

/** Writes the claims of one set; an LX begins each group of them. */
class ClaimWriter {
  private index = 0;
  private number: string | undefined;
  private group: Written<ClaimGroup> | undefined;

  constructor(
    private readonly out: SegmentWriter,
    private readonly path: string,
    private readonly check: FieldCheck,
    private readonly kept: Kept,
  ) {}

  write(claim: Claim): void {
    const { out } = this;
    const path = (out.path = `${this.path}.claims[${this.index++}]`);
    const number = claim.groupNumber ?? claim.group?.number ?? this.number ?? '1';
    try {
      if (number !== this.number || (claim.group && !isSame(claim.group, this.group)))
        this.open(number, claim.group, `${path}.group`);
      const texts = claim.segments && this.kept().claim(claim);
      if (texts) writeTexts(out, texts);
      else writeClaim(out, claim, path);
    } catch (error) {
      // Names the field where a text or amount is what cannot be written.
      this.check(claim, path);
      throw error;
    }
  }

  /** LX, and the sums of the group where the claim tells them. */
  private open(number: string, group: Written<ClaimGroup> | undefined, path: string): void {
    const { out } = this;
    this.number = number;
    this.group = group;
    const own = group?.number === number ? group : undefined;
    const texts = own?.segments && this.kept().group(own);
    if (texts) return writeTexts(out, texts);
    out.segment('LX', number);
    const { totals, inpatientTotals } = own ?? {};
    if (totals)
      out.segment(
        'TS3',
        ...PROVIDER_TOTALS.valuesOf(totals as unknown as Fields, `${path}.totals`),
      );
    if (inpatientTotals)
      out.segment(
        'TS2',
        ...INPATIENT_TOTALS.valuesOf(inpatientTotals as Fields, `${path}.inpatientTotals`),
      );
  }
}

/** PLB: up to six adjustments of one provider and fiscal period share a segment. */
function writeProviderAdjustments(
  out: SegmentWriter,
  adjustments: readonly Written<ProviderAdjustment>[],
  path: string,
): void {
  let key = '';
  let head: ElementValue[] = [];
  let elements: ElementValue[] = [];
  const flush = () => {
    if (elements.length > 0) out.segment('PLB', ...head, ...elements);
    elements = [];
  };
  adjustments.forEach((adjustment, index) => {
    const at = `${path}.providerAdjustments[${index}]`;
    const next = `${adjustment.providerId} ${adjustment.fiscalPeriodEnd}`;
    if (next !== key || elements.length >= 12) flush();
    key = next;
    head = [
      need(adjustment.providerId, `${at}.providerId`),
      day(adjustment.fiscalPeriodEnd, `${at}.fiscalPeriodEnd`),
    ];
    elements.push(
      [need(adjustment.reason, `${at}.reason`), adjustment.reference],
      money(adjustment.cents, `${at}.cents`),
    );
  });
  flush();
}
