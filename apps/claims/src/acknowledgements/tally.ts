/** What a file said, counted while it is read. */
export interface Tally {
  accepted: number;
  rejected: number;
  unknown: number;
}
