import { packTag } from '../../core/tags.js';
import type { ClaimBatch } from '../../types/claim-parts.js';
import type { TransactionSet } from '../../types/common.js';
import { readContact, readParty, readSetHeader } from '../parts.js';
import { NOBODY } from './claim-levels.js';
import { NM1, PER } from './claim-people.js';
import { codeOf, segmentAt } from './values.js';

const BHT = packTag('BHT');

const SUBMITTER = '41';
const RECEIVER = '40';

/** Reads what stands before the first level of an 837 set: BHT, submitter and receiver. */
export class ClaimHeader {
  batch: ClaimBatch;
  private entity = '';

  constructor(private readonly set: TransactionSet) {
    const nobody = { submitter: NOBODY, receiver: NOBODY };
    this.batch = { kind: 'header', set, purpose: '', reference: '', ...nobody };
  }

  read(tag: number, row: number, ordinal: number): void {
    const { batch } = this;
    if (tag === BHT) {
      const header = readSetHeader(segmentAt(row, ordinal), this.set);
      this.batch = { ...header, submitter: NOBODY, receiver: NOBODY };
    } else if (tag === NM1) {
      this.entity = codeOf(row, 1);
      if (this.entity === SUBMITTER) batch.submitter = readParty(segmentAt(row, ordinal));
      if (this.entity === RECEIVER) batch.receiver = readParty(segmentAt(row, ordinal));
    } else if (tag === PER && this.entity === SUBMITTER) {
      const contact = readContact(segmentAt(row, ordinal));
      if (batch.submitterContact === undefined) batch.submitterContact = contact;
      else batch.otherSubmitterContact ??= contact;
    }
  }
}
