import { segment } from './notation.js';

const NOTES = Array.from({ length: 32 }, (_, note) => String(note).padStart(3, '0')).join(',');

/** TA1, interchange acknowledgement: one segment outside of any group. */
export const ACKNOWLEDGEMENT_TA1 = segment('TA1', 'R1', `R R R R=A,E,R R=${NOTES}`);
