import type { Delimiters } from '../core/segment.js';
import { remittanceSets } from '../read/remittances.js';
import { itemsOf } from '../read/table/run.js';
import type { KeptText, Written } from '../types/common.js';
import type { ClaimGroup } from '../types/remittance-parts.js';
import type {
  ProviderAdjustment,
  Remittance,
  RemittanceClaim,
  RemittanceItem,
} from '../types/remittance.js';
import { interchangeHeader, type Envelope } from './envelope.js';
import { isSame } from './same.js';

type Texts = readonly string[] | undefined;

const NO_CONTENT = new Set(['kind', 'set', 'at', 'segments', 'group', 'groupNumber']);
const GROUP = ['number', 'totals', 'inpatientTotals'];

/**
 * Finds out what of a remittance is as it was read: the segments it was kept with are read again, and what gives the same
 * fields may be written as it stood. Works for the separators of one writer; segments with others are of no use to it.
 */
export class KeptRemittance {
  private readonly separators: string;
  private readonly start: readonly string[];
  private readonly ending: string;

  constructor(envelope: Envelope, delimiters: Delimiters) {
    const { element, component, repetition, segment } = delimiters;
    this.separators = element + component + repetition + segment;
    const header = interchangeHeader(envelope, delimiters).join(element);
    this.start = [header, ['ST', '835', '0001'].join(element)];
    this.ending = segment;
  }

  header(remittance: Written<Remittance>): Texts {
    const texts = this.textsOf(remittance.segments);
    const before = texts && this.read(texts).find((item) => item.kind === 'remittance');
    return before && sameIn(remittance, before) ? texts : undefined;
  }

  /** LX, TS3 and TS2. */
  group(group: Written<ClaimGroup>): Texts {
    const texts = this.textsOf(group.segments);
    const claim = ['CLP'].concat(Array<string>(7).fill('1')).join(this.separators[0]);
    const items = texts ? this.read([...texts, claim]) : [];
    const before = items.find((item) => item.kind === 'claim')?.group;
    return before && sameIn(group, before, GROUP) ? texts : undefined;
  }

  claim(claim: Written<RemittanceClaim>): Texts {
    const texts = this.textsOf(claim.segments);
    const before = texts && this.read(texts).find((item) => item.kind === 'claim');
    return before && sameIn(claim, before) ? texts : undefined;
  }

  adjustments(
    adjustments: readonly Written<ProviderAdjustment>[],
    segments: Written<KeptText> | undefined,
  ): Texts {
    const texts = this.textsOf(segments);
    const before = texts && this.read(texts).find((item) => item.kind === 'end');
    return before && isSame(adjustments, before.providerAdjustments) ? texts : undefined;
  }

  private textsOf(kept: Written<KeptText> | undefined): Texts {
    return kept?.separators === this.separators ? kept.texts : undefined;
  }

  private read(segments: readonly string[]): readonly RemittanceItem[] {
    const text = [...this.start, ...segments, ''].join(this.ending);
    return itemsOf(Buffer.from(text), remittanceSets());
  }
}

function sameIn(a: object, b: object, keys?: readonly string[]): boolean {
  const [now, before] = [a, b] as Record<string, unknown>[];
  const all = keys ?? [...Object.keys(a), ...Object.keys(b)].filter((key) => !NO_CONTENT.has(key));
  return all.every((key) => isSame(now![key], before![key]));
}
