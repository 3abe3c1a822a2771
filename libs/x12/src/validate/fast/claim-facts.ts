import { COMPONENT, FIRST, LAST } from '../../core/tokens.js';
import type { ClaimKind } from '../rules/claim-situations.js';
import { decimalOf, pack, packedAt, packedOf, scanner } from '../../read/table/values.js';
import { claimLoops, insideSubscriber, KIND, kindsOf, ofPatient } from './claim-kinds.js';
import { CENTS, DAYS, FROM } from './clean.js';
import type { GuideTable } from './guide-table.js';
import type { UnitFacts } from './unit-rules.js';

const { tokens } = scanner;
const { segments, elements, components, bytes } = tokens;

const SELF = pack('18');
const PERSON = pack('1');
const SECOND_PAYER = pack('S');
const ORIGINAL_NUMBER = pack('F8');
const SERVICE = pack('472');
const ADMISSION = pack('435');
const DISCHARGE = pack('096');
const STATEMENT = pack('434');
const CAUSES = new Set(['431', '439', '484'].map(pack));
const REPLACEMENT = pack('7');
const VOID = pack('8');
const FIRST_DIAGNOSIS = pack('ABK');
const DIAGNOSIS = pack('ABF');
const ADMITTING = new Set(['BJ', 'ABJ'].map(pack));
const DIAGNOSES = new Set(['BK', 'BF', 'ABK', 'ABF', 'TQ'].map(pack));
const OLD_CODES = new Set(['BF', 'BJ', 'BK', 'BN', 'BQ', 'BR', 'PR'].map(pack));
const RECENT_CODES = new Set(['ABF', 'ABJ', 'ABK', 'ABN', 'APR', 'BBQ', 'BBR'].map(pack));
const LATER = 99_999_999;

/** Subscribers with their claims as the rules of balance (SNIP 3) and situation (SNIP 4) see them. */
export class ClaimUnitFacts implements UnitFacts {
  readonly loop = '2000B';
  readonly inside: Uint8Array;
  readonly segments: Uint8Array;
  readonly loops: Uint8Array;
  private readonly kinds: Uint8Array;
  private readonly ofPatient: Uint8Array;
  private readonly chargeElement: number;
  private readonly pointerElement: number;
  private readonly inpatient: number;

  private subscriberIsPatient = false;
  private isSecond = false;
  private isPerson = true;
  /** 1 name, 2 street, 4 city, 8 birth date. */
  private facts = 0;
  private hasClaim = false;
  private hasPatient = false;
  private birth = 0;
  private fileDay = 0;

  private charge = 0;
  private needsOriginal = false;
  private hasOriginal = false;
  private facility = 0;
  private admitted = 0;
  private discharged = 0;
  private cause = 0;
  private statementFrom = 0;
  private statementTo = LATER;
  private diagnoses = 0;
  private old = false;
  private recent = false;
  private admittingDiagnosis = false;
  private lines = 0;
  private services = 0;
  private lineCharges = 0;
  private highestPointer = 0;
  private firstService = LATER;
  private lastFrom = 0;
  private firstTo = LATER;
  private lastTo = 0;

  /** @param fileDate BHT04 as the integer CCYYMMDD, or 0 when it is none */
  constructor(
    table: GuideTable,
    private readonly kind: ClaimKind,
    private readonly fileDate: () => number,
  ) {
    this.kinds = this.segments = kindsOf(table);
    this.inside = insideSubscriber(table);
    this.loops = claimLoops(table);
    this.ofPatient = ofPatient(table);
    this.chargeElement = kind === 'institutional' ? 3 : 2;
    this.pointerElement = kind === 'institutional' ? 0 : kind === 'dental' ? 11 : 7;
    this.inpatient = pack(kind === 'institutional' ? '11' : kind === 'professional' ? '21' : '?');
  }

  start(): void {
    this.subscriberIsPatient = this.isSecond = false;
    this.isPerson = true;
    this.facts = 0;
    this.hasClaim = this.hasPatient = false;
    this.birth = 0;
    this.fileDay = this.fileDate();
  }

  segment(node: number, row: number, clean: boolean): boolean {
    if (!clean && this.kinds[node] !== KIND.other) return false;
    switch (this.kinds[node]) {
      case KIND.coverage:
        this.subscriberIsPatient = packedOf(row, 2) === SELF;
        this.isSecond = packedOf(row, 1) === SECOND_PAYER;
        return true;
      case KIND.subscriberName:
        this.facts |= 1;
        this.isPerson = packedOf(row, 2) === PERSON;
        return true;
      case KIND.subscriberStreet:
        this.facts |= 2;
        return true;
      case KIND.subscriberCity:
        this.facts |= 4;
        return true;
      case KIND.birth:
        if (!this.ofPatient[node]) this.facts |= 8;
        this.birth = DAYS[2]!;
        return true;
      case KIND.patient:
        this.hasPatient = true;
        this.birth = 0;
        return !this.subscriberIsPatient;
      case KIND.claim:
        return this.claim(node, row);
      case KIND.claimDate:
        return this.claimDate(row);
      case KIND.claimReference:
        if (packedOf(row, 1) === ORIGINAL_NUMBER) this.hasOriginal = true;
        return true;
      case KIND.codes:
        return this.codes(row);
      case KIND.line:
        return decimalOf(row, 1) === ++this.lines;
      case KIND.service:
        return this.service(row);
      case KIND.lineDate:
        return this.lineDate(row);
      case KIND.rare:
        return false;
      default:
        return true;
    }
  }

  closed(loop: number): boolean {
    return !this.loops[loop] || this.claimIsClean();
  }

  end(): boolean {
    const { subscriberIsPatient, hasClaim, facts } = this;
    if (!hasClaim) return this.hasPatient;
    if (!subscriberIsPatient) return false;
    const needed = this.isPerson ? 15 : 7;
    return (facts & needed) === needed;
  }

  private claim(node: number, row: number): boolean {
    if (!this.ofPatient[node]) this.hasClaim = true;
    this.charge = CENTS[2]!;
    this.facility = componentOf(row, 5, 1);
    const frequency = componentOf(row, 5, 3);
    this.needsOriginal = frequency === REPLACEMENT || frequency === VOID;
    this.hasOriginal = false;
    this.admitted = this.discharged = this.cause = this.statementFrom = 0;
    this.statementTo = LATER;
    this.diagnoses = 0;
    this.old = this.recent = this.admittingDiagnosis = false;
    this.lines = this.services = this.lineCharges = this.highestPointer = 0;
    this.firstService = this.firstTo = LATER;
    this.lastFrom = this.lastTo = 0;
    // An accident asks for more.
    return packedOf(row, 11) === 0 && !this.isSecond;
  }

  private claimDate(row: number): boolean {
    const qualifier = packedOf(row, 1);
    const day = FROM[3]!;
    // A time is no day.
    if (day === 0) return true;
    if (qualifier === ADMISSION) this.admitted = day;
    else if (qualifier === DISCHARGE) this.discharged = day;
    else if (CAUSES.has(qualifier)) this.cause = Math.max(this.cause, day);
    else if (qualifier === STATEMENT) {
      this.statementFrom = day;
      this.statementTo = DAYS[3]!;
    }
    return true;
  }

  private codes(row: number): boolean {
    const first = segments[row + FIRST]!;
    const last = segments[row + LAST]!;
    let mark = segments[row + COMPONENT]!;
    for (let end = first + 1; end <= last; end++) {
      const start = elements[end - 1]! + 1;
      while (components[mark]! < start) mark++;
      const qualifier = packedAt(start, Math.min(components[mark]!, elements[end]!));
      // Nearly all are one of these.
      if (qualifier === DIAGNOSIS || qualifier === FIRST_DIAGNOSIS) {
        this.diagnoses++;
        this.recent = true;
      } else this.rareCode(qualifier);
    }
    return true;
  }

  private rareCode(qualifier: number): void {
    if (DIAGNOSES.has(qualifier)) this.diagnoses++;
    if (OLD_CODES.has(qualifier)) this.old = true;
    if (RECENT_CODES.has(qualifier)) this.recent = true;
    if (ADMITTING.has(qualifier)) this.admittingDiagnosis = true;
  }

  private service(row: number): boolean {
    const charge = CENTS[this.chargeElement]!;
    this.services++;
    this.lineCharges += charge;
    const pointers = this.pointerElement === 0 || this.pointers(row);
    return charge >= 0 && pointers;
  }

  /** Digits from 1 up, with a mark between them. */
  private pointers(row: number): boolean {
    const last = segments[row + FIRST]! + this.pointerElement;
    if (last > segments[row + LAST]!) return true;
    const start = elements[last - 1]! + 1;
    const end = elements[last]!;
    let highest = this.highestPointer;
    let number = 0;
    for (let at = start; at < end; at++) {
      const digit = bytes[at]! - 48;
      if (digit >= 0 && digit <= 9) number = number * 10 + digit;
      else if (bytes[at] !== tokens.componentByte || number === 0) return false;
      else number = 0;
      if (number > highest) highest = number;
    }
    this.highestPointer = highest;
    return number > 0 || start === end;
  }

  private lineDate(row: number): boolean {
    if (packedOf(row, 1) !== SERVICE || FROM[3] === 0) return true;
    const from = FROM[3]!;
    const to = DAYS[3]!;
    this.firstService = Math.min(this.firstService, from);
    this.lastFrom = Math.max(this.lastFrom, from);
    this.firstTo = Math.min(this.firstTo, to);
    this.lastTo = Math.max(this.lastTo, to);
    return true;
  }

  private claimIsClean(): boolean {
    const { lines } = this;
    if (lines === 0 || this.services !== lines || this.lineCharges !== this.charge) return false;
    if (this.needsOriginal && !this.hasOriginal) return false;
    if (this.old && this.recent) return false;
    if (this.diagnoses > 0 && this.highestPointer > this.diagnoses) return false;
    if (this.facility === this.inpatient && this.admitted === 0) return false;
    if (
      this.kind === 'institutional' &&
      this.facility === this.inpatient &&
      !this.admittingDiagnosis
    )
      return false;
    return this.datesAreClean();
  }

  private datesAreClean(): boolean {
    const { admitted, discharged, birth } = this;
    if (discharged !== 0 && discharged < admitted) return false;
    if (this.cause > this.firstService) return false;
    if (this.firstService < this.statementFrom || this.lastTo > this.statementTo) return false;
    if (this.fileDay !== 0 && this.lastFrom > this.fileDay) return false;
    return birth === 0 || this.firstTo >= birth;
  }
}

function startOf(row: number, n: number): number {
  return elements[segments[row + FIRST]! + n - 1]! + 1;
}

/** Component m of element n as `pack` gives it; 0 when it is absent. */
function componentOf(row: number, n: number, m: number): number {
  const last = segments[row + FIRST]! + n;
  if (last > segments[row + LAST]!) return 0;
  let start = startOf(row, n);
  let mark = segments[row + COMPONENT]!;
  while (components[mark]! < start) mark++;
  for (let left = m - 1; left > 0; left--) {
    if (components[mark]! >= elements[last]!) return 0;
    start = components[mark++]! + 1;
  }
  return packedAt(start, Math.min(components[mark]!, elements[last]!));
}
