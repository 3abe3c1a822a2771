/** The separators of one interchange. `repetition` is empty before version 00402. */
export interface Delimiters {
  element: string;
  component: string;
  repetition: string;
  segment: string;
}
