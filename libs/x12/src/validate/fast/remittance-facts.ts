import { FIRST, LAST } from '../../core/tokens.js';
import { pack, packedOf, scanner } from '../../read/table/values.js';
import { CENTS, DAYS } from './clean.js';
import { oncePerTable, type GuideTable } from './guide-table.js';
import type { UnitFacts } from './unit-rules.js';

const { segments, elements } = scanner.tokens;

const OTHER = 0;
const CLAIM = 1;
const LINE = 2;
const ADJUSTMENT = 3;
const DATE = 4;
const LINE_DATE = 5;
const KINDS: Record<string, number> = { CLP: CLAIM, SVC: LINE, CAS: ADJUSTMENT, DTM: DATE };
const PATIENT_RESPONSIBILITY = pack('PR');
const DENIED = pack('4');
const REVERSAL = pack('22');
const FORWARDED = new Set(['19', '20', '21', '23'].map(pack));
const PERIOD = new Set(['232', '233']);
const CLAIM_BEGIN = pack('232');
const CLAIM_END = pack('233');
const SERVICE_BEGIN = pack('150');
const SERVICE_END = pack('151');

const kindsOf = oncePerTable((table) =>
  table.byNode((tag, path, codes) => {
    const kind = KINDS[tag] ?? OTHER;
    if (kind !== DATE) return kind;
    if (path.includes('2110')) return LINE_DATE;
    return !codes || codes.some((code) => PERIOD.has(code)) ? DATE : OTHER;
  }),
);
const insideClaim = oncePerTable((table) =>
  table.byNode((_, path) => Number(path.includes('2100'))),
);

/** The claims of a remittance as the rules of balance (SNIP 3) and situation (SNIP 4) see them. */
export class RemittanceFacts implements UnitFacts {
  readonly loop = '2100';
  readonly inside: Uint8Array;
  readonly segments: Uint8Array;
  readonly loops: Uint8Array;
  private readonly kinds: Uint8Array;
  private readonly lineLoop: number;
  private charge = 0;
  private paid = 0;
  /** Σ CAS of the claim and its lines, of group PR, and of the open line. */
  private adjusted = 0;
  private patient = 0;
  private lineAdjusted = 0;
  private statedPatient = 0;
  private lines = 0;
  private lineCharges = 0;
  private lineCharge = 0;
  private linePaid = 0;
  private begin = 0;
  private finish = 0;
  private lineBegin = 0;
  private lineEnd = 0;
  private lineDated = false;
  private undated = false;
  private inLine = false;

  /** @param count adds what was paid and charged to the sums of group and check */
  constructor(
    table: GuideTable,
    private readonly count: (paidCents: number, chargeCents: number) => void,
  ) {
    this.kinds = this.segments = kindsOf(table);
    this.inside = insideClaim(table);
    this.lineLoop = table.loopNamed('2110');
    this.loops = this.inside.map((_, node) => Number(node === this.lineLoop));
  }

  start(): void {
    this.adjusted = this.patient = this.lineAdjusted = 0;
    this.lines = this.lineCharges = 0;
    this.begin = this.finish = 0;
    this.undated = this.inLine = false;
  }

  segment(node: number, row: number, clean: boolean): boolean {
    if (!clean && this.kinds[node] !== OTHER) return false;
    switch (this.kinds[node]) {
      case CLAIM:
        return this.claim(row);
      case LINE:
        return this.line();
      case ADJUSTMENT:
        return this.adjust(row);
      case DATE:
        return this.date(row);
      case LINE_DATE:
        return this.lineDate(row);
      default:
        return true;
    }
  }

  closed(loop: number): boolean {
    if (loop !== this.lineLoop) return true;
    this.inLine = false;
    if (!this.lineDated) this.undated = true;
    return (
      this.lineCharge - this.lineAdjusted === this.linePaid &&
      (this.lineBegin === 0) === (this.lineEnd === 0) &&
      this.lineBegin <= this.lineEnd
    );
  }

  end(): boolean {
    const { charge, paid } = this;
    if (charge - this.adjusted !== paid || this.statedPatient !== this.patient) return false;
    if (this.lines > 0 && this.lineCharges !== charge) return false;
    if (this.begin > this.finish && this.finish !== 0) return false;
    if (this.begin === 0 && this.undated) return false;
    this.count(paid, charge);
    return true;
  }

  private claim(row: number): boolean {
    const status = packedOf(row, 2);
    const charge = (this.charge = CENTS[3]!);
    const paid = (this.paid = CENTS[4]!);
    this.statedPatient = packedOf(row, 5) === 0 ? 0 : CENTS[5]!;
    if (charge < 0 || status === REVERSAL || FORWARDED.has(status)) return false;
    return status !== DENIED || paid <= 0;
  }

  private line(): boolean {
    const charge = (this.lineCharge = CENTS[2]!);
    this.linePaid = CENTS[3]!;
    this.lines++;
    this.lineCharges += charge;
    this.lineAdjusted = this.lineBegin = this.lineEnd = 0;
    this.lineDated = false;
    this.inLine = true;
    return true;
  }

  private adjust(row: number): boolean {
    const first = segments[row + FIRST]!;
    const last = segments[row + LAST]!;
    let sum = CENTS[3]!;
    for (let n = 6; first + n <= last; n += 3)
      if (elements[first + n]! - elements[first + n - 1]! > 1) sum += CENTS[n]!;
    this.adjusted += sum;
    if (this.inLine) this.lineAdjusted += sum;
    if (packedOf(row, 1) === PATIENT_RESPONSIBILITY) this.patient += sum;
    return true;
  }

  private date(row: number): boolean {
    const qualifier = packedOf(row, 1);
    if (qualifier === CLAIM_BEGIN) this.begin = DAYS[2]!;
    if (qualifier === CLAIM_END) this.finish = DAYS[2]!;
    return true;
  }

  private lineDate(row: number): boolean {
    const qualifier = packedOf(row, 1);
    this.lineDated = true;
    if (qualifier === SERVICE_BEGIN) this.lineBegin = DAYS[2]!;
    if (qualifier === SERVICE_END) this.lineEnd = DAYS[2]!;
    return true;
  }
}
