import type { Segment } from '../../core/segment.js';
import { elementError, type Place } from '../report.js';
import type { Rule } from './rule.js';

/** Codes that somebody else keeps (SNIP 5). A table that is not given is not checked. */
export interface CodeTables {
  /** Claim adjustment reason codes (CARC). */
  adjustmentReasons?: CodeTable;
  /** Remittance advice remark codes (RARC). */
  remarks?: CodeTable;
  statusCategories?: CodeTable;
  statusCodes?: CodeTable;
  /** US states and Canadian provinces. */
  states?: CodeTable;
  placesOfService?: CodeTable;
  taxonomies?: CodeTable;
  /** HCPCS and CPT. */
  procedures?: CodeTable;
  modifiers?: CodeTable;
  /** ICD-10-CM, without the point. */
  diagnoses?: CodeTable;
  /** ICD-10-PCS. */
  inpatientProcedures?: CodeTable;
  revenueCodes?: CodeTable;
  dentalProcedures?: CodeTable;
  drugs?: CodeTable;
}

export interface CodeTable {
  has(code: string): boolean;
}

type Name = keyof CodeTables;

/** Checks codes against tables that the caller brings. */
export class CodeTableRule implements Rule {
  constructor(private readonly tables: CodeTables) {}

  segment(segment: Segment, place: Place): void {
    switch (segment.tag) {
      case 'CAS':
        for (let n = 2; n <= 17; n += 3)
          this.check('adjustmentReasons', segment.element(n), place, n);
        return;
      case 'LQ':
        if (segment.element(1) === 'HE') this.check('remarks', segment.element(2), place, 2);
        return;
      case 'MIA':
        for (const n of [5, 20, 21, 22, 23]) this.check('remarks', segment.element(n), place, n);
        return;
      case 'MOA':
        for (let n = 3; n <= 7; n++) this.check('remarks', segment.element(n), place, n);
        return;
      case 'STC':
        for (const n of [1, 10, 11]) {
          this.check('statusCategories', segment.component(n, 1), place, n, 1);
          this.check('statusCodes', segment.component(n, 2), place, n, 2);
        }
        return;
      case 'N4':
        if (/^(|US|CA)$/.test(segment.element(4)))
          this.check('states', segment.element(2), place, 2);
        return;
      case 'CLM':
        if (segment.component(5, 2) === 'B')
          this.check('placesOfService', segment.component(5, 1), place, 5, 1);
        return;
      case 'PRV':
        if (segment.element(2) === 'PXC') this.check('taxonomies', segment.element(3), place, 3);
        return;
      case 'SV2':
        this.check('revenueCodes', segment.element(1), place, 1);
        return this.procedure(segment, place, 2);
      case 'SV1':
        this.check('placesOfService', segment.element(5), place, 5);
        return this.procedure(segment, place, 1);
      case 'SV3':
      case 'SVC':
        return this.procedure(segment, place, 1);
      case 'SVD':
        return this.procedure(segment, place, 3);
      case 'LIN':
        if (segment.element(2) === 'N4') this.check('drugs', segment.element(3), place, 3);
        return;
      case 'HI':
        for (let n = 1; n <= segment.count; n++) this.healthCode(segment, place, n);
        return;
      default:
    }
  }

  private procedure(segment: Segment, place: Place, n: number): void {
    const qualifier = segment.component(n, 1);
    const table =
      qualifier === 'HC' ? 'procedures' : qualifier === 'AD' ? 'dentalProcedures' : undefined;
    if (!table) return;
    this.check(table, segment.component(n, 2), place, n, 2);
    for (let m = 3; m <= 6; m++) this.check('modifiers', segment.component(n, m), place, n, m);
  }

  private healthCode(segment: Segment, place: Place, n: number): void {
    const qualifier = segment.component(n, 1);
    const table = /^(ABK|ABF|ABJ|ABN|APR)$/.test(qualifier)
      ? 'diagnoses'
      : /^(BBR|BBQ)$/.test(qualifier)
        ? 'inpatientProcedures'
        : undefined;
    if (table) this.check(table, segment.component(n, 2), place, n, 2);
  }

  private check(name: Name, code: string, place: Place, element: number, component?: number): void {
    const table = this.tables[name];
    if (!table || code === '' || table.has(code)) return;
    const message = 'The code is not in the table of its code list.';
    elementError(place, [element, component], 'code-unknown', '7', message, {
      level: 5,
      value: code,
    });
  }
}
