import type { AcknowledgementFile } from '@millrace/contracts';

/** What a file said, counted while it is read. */
export interface Tally {
  accepted: number;
  rejected: number;
  unknown: number;
  /** What it said of more than one claim at once, each with its place. */
  readonly findings: AcknowledgementFile['findings'];
}
