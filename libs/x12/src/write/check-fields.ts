import type { Delimiters } from '../core/segment.js';
import { hasControlCharacter } from '../core/values.js';
import { X12WriteError } from './write-error.js';

/** Fields that are no data elements, are whole segments, or are checked by a pattern of their own. */
const SKIPPED = new Set(['set', 'at', 'time', 'admissionTime', 'dischargeTime', 'segments']);

/** Refuses texts that hold a separator or a control character, naming the field. */
export function checkFields(value: unknown, path: string, delimiters: Delimiters): void {
  if (typeof value === 'string') return checkText(value, path, delimiters);
  if (typeof value === 'number' && /cents$/i.test(path) && !Number.isSafeInteger(value)) {
    throw new X12WriteError(path, 'must be integer cents');
  }
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => checkFields(item, `${path}[${index}]`, delimiters));
    return;
  }
  for (const [key, field] of Object.entries(value)) {
    if (!SKIPPED.has(key)) checkFields(field, path ? `${path}.${key}` : key, delimiters);
  }
}

function checkText(text: string, path: string, delimiters: Delimiters): void {
  for (const mark of [
    delimiters.element,
    delimiters.component,
    delimiters.repetition,
    delimiters.segment,
  ]) {
    if (text.includes(mark)) throw new X12WriteError(path, `holds the separator '${mark}'`);
  }
  if (hasControlCharacter(text)) throw new X12WriteError(path, 'holds a control character');
}
