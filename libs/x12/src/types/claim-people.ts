/** Who stands in a claim, and under which coverage it is sent. */
import type { Address, Contact, Party, Reference } from './common.js';

export interface Provider extends Party {
  address?: Address;
  /** PRV03. */
  taxonomy?: string;
  /** REF*EI or SY of a billing provider. */
  taxId?: string;
  /** True when the tax id is a social security number (REF*SY). */
  taxIdIsSsn?: boolean;
  contact?: Contact;
  /** The second PER of a billing provider. */
  otherContact?: Contact;
  /** Other REF segments. */
  references: Reference[];
}

export interface Insured extends Party {
  address?: Address;
  birthDate?: string;
  /** F, M or U. */
  sex?: string;
  references: Reference[];
  /** PAT06 (837P). */
  deathDate?: string;
  /** PAT08 (837P). */
  weightPounds?: number;
  /** PAT09 (837P); absent when nothing is said of it. */
  pregnant?: boolean;
  /** PER: whom to ask about a property and casualty claim (837P). */
  contact?: Contact;
}

/** SBR and what belongs to it: the coverage the claim is sent under. */
export interface ClaimCoverage {
  /** SBR01: P primary, S secondary, T tertiary. */
  sequence: string;
  /** SBR02: 18 self; absent when the patient is another person. */
  relationship?: string;
  groupNumber?: string;
  groupName?: string;
  /** SBR05. */
  insuranceType?: string;
  /** SBR09: CI commercial, MA Medicare part A, MB part B, MC Medicaid … */
  filingIndicator?: string;
}

export interface ClaimPatient extends Insured {
  /** PAT01: 19 child, 01 spouse, G8 other … */
  relationship: string;
}

/** The plan that is to be paid in place of the billing provider (2010AC). */
export interface PayToPlan extends Party {
  address?: Address;
  /** REF*EI. */
  taxId?: string;
  /** Other REF segments. */
  references: Reference[];
}
