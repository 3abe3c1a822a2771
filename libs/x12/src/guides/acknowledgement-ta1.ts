import { parseSegment } from './parse-guide.js';

const NOTES = Array.from({ length: 32 }, (_, note) => String(note).padStart(3, '0')).join(',');

/** TA1, interchange acknowledgement: one segment outside of any group. */
export const ACKNOWLEDGEMENT_TA1 = parseSegment(
  `TA1 R1 Verdict on the interchange: R R R R=A,E,R R=${NOTES}`,
);
