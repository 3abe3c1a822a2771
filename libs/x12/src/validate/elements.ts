import type { Segment } from '../core/segment.js';
import { hasControlCharacter, parseDate, parseTime } from '../core/values.js';
import { formsOf, lengthOf, notesOf, type ElementForm } from '../guides/dictionary.js';
import type { GuideElement, GuideSegment } from '../guides/notation.js';
import { checkNpi } from '../npi.js';
import { checkNotes } from './notes.js';
import { checkPeriods } from './periods.js';
import { elementError, reportAt, type Place } from './report.js';
import { usesOtherSeparator } from './separator.js';

/** What a value is checked against, and where it stands. */
interface Spot {
  place: Place;
  element: number;
  component?: number;
}

/**
 * Checks the elements of a segment: presence, use, type, length, characters, the codes the guide fixes and the syntax notes
 * of the base standard (SNIP 1 and 2).
 */
export function checkElements(segment: Segment, guide: GuideSegment, place: Place): void {
  const forms = formsOf(segment.tag) ?? [];
  if (segment.count > forms.length) {
    fail(
      { place, element: forms.length + 1 },
      'too-many-elements',
      '3',
      'The segment has more elements than the standard knows.',
    );
  }
  const last = Math.min(Math.max(segment.count, guide.elements.length), forms.length);
  for (let n = 1; n <= last; n++)
    checkElement(segment, guide.elements[n - 1], forms[n - 1]!, { place, element: n });
  checkNotes(
    notesOf(segment.tag),
    (n) => segment.element(n) !== '',
    (n) => guide.elements[n - 1]?.usage,
    (element) => [element],
    place,
  );
  checkPeriods(segment, place);
  if (segment.tag === 'NM1' && segment.element(8) === 'XX')
    checkProviderId(segment.element(9), place, 9);
  if (segment.tag === 'N1' && segment.element(3) === 'XX')
    checkProviderId(segment.element(4), place, 4);
}

function checkElement(
  segment: Segment,
  guide: GuideElement | undefined,
  form: ElementForm,
  spot: Spot,
): void {
  const text = segment.element(spot.element);
  if (text === '') {
    if (guide?.usage === 'required')
      fail(spot, 'missing-element', '1', 'A required element is missing.');
    return;
  }
  if (!guide || guide.usage === 'unused') {
    unused(spot, text);
    return;
  }
  const values = segment.repetitions(spot.element);
  if (values.length > guide.repeats) {
    const message = 'The element repeats more often than the guide allows.';
    fail(spot, 'too-many-repetitions', '12', message, text);
  }
  for (const value of values) {
    if (form.components) checkComposite(value, guide, form, segment.delimiters.component, spot);
    else checkSimple(value, guide, form, spot, segment.delimiters.component);
  }
}

/** Many senders fill such elements and many receivers pass over them: a warning. */
function unused({ place, element, component }: Spot, value: string): void {
  reportAt(place, {
    code: 'unused-element',
    severity: 'warning',
    message: 'The guide does not use this element.',
    ack: { level: 'element', code: 'I10' },
    element,
    ...(component && { component }),
    value,
  });
}

function checkComposite(
  text: string,
  guide: GuideElement,
  { components: forms = [], notes = [] }: ElementForm,
  separator: string,
  spot: Spot,
): void {
  const parts = text.split(separator);
  if (parts.length > forms.length) {
    const message = 'The composite has more components than the standard knows.';
    fail(spot, 'too-many-components', '13', message, text);
  }
  if (usesOtherSeparator(text, separator, guide, forms)) {
    const message =
      'This element uses another component separator than the one the interchange header declares.';
    fail({ ...spot, component: 1 }, 'component-separator-mismatch', '7', message, text);
    return;
  }
  const last = Math.min(Math.max(parts.length, guide.components?.length ?? 0), forms.length);
  for (let m = 1; m <= last; m++) {
    const part = parts[m - 1] ?? '';
    const component = guide.components?.[m - 1];
    const at = { ...spot, component: m };
    if (part === '') {
      if (component?.usage === 'required')
        fail(at, 'missing-element', '1', 'A required component is missing.');
    } else if (guide.components && (!component || component.usage === 'unused')) {
      unused(at, part);
    } else {
      checkSimple(part, component, forms[m - 1]!, at, separator);
    }
  }
  checkNotes(
    notes,
    (m) => (parts[m - 1] ?? '') !== '',
    (m) => guide.components?.[m - 1]?.usage,
    (component) => [spot.element, component],
    spot.place,
  );
}

function checkSimple(
  value: string,
  guide: GuideElement | undefined,
  form: ElementForm,
  spot: Spot,
  separator: string,
): void {
  if (value.includes(separator)) {
    const message = 'A component separator stands in an element that has no components.';
    fail(spot, 'unexpected-component', '13', message, value);
    return;
  }
  if (!checkType(value, form, spot)) return;
  if (guide?.codes) {
    if (!guide.codes.has(value))
      fail(spot, 'invalid-code', '7', 'The guide does not allow this code here.', value);
    return;
  }
  const length = lengthOf(form.type, value);
  if (length > form.max) {
    const message = `The element is longer than ${form.max} characters.`;
    fail(spot, 'element-too-long', '5', message, value);
  }
  if (length < form.min) {
    const message = `The element is shorter than ${form.min} characters.`;
    fail(spot, 'element-too-short', '4', message, value);
  }
}

/** False when the value is not of the type, so that length and codes say nothing. */
function checkType(value: string, form: ElementForm, spot: Spot): boolean {
  switch (form.type) {
    case 'N':
      if (/^-?\d+$/.test(value)) return true;
      return fail(spot, 'invalid-number', '6', 'The element is no whole number.', value);
    case 'R':
    case 'M':
      if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(value))
        return fail(spot, 'invalid-number', '6', 'The element is no decimal number.', value);
      if (form.type === 'M' && /\.\d\d\d*[1-9]/.test(value)) {
        const message = 'The amount has more than two decimals.';
        return fail(spot, 'too-many-decimals', '6', message, value);
      }
      return true;
    case 'DT':
      if (value.length === form.max && parseDate(value) !== undefined) return true;
      return fail(spot, 'invalid-date', '8', 'The element is no day of the calendar.', value);
    case 'TM':
      if (parseTime(value) !== undefined) return true;
      return fail(spot, 'invalid-time', '9', 'The element is no time of day.', value);
    default:
      return checkCharacters(value, spot);
  }
}

function checkCharacters(value: string, spot: Spot): boolean {
  if (hasControlCharacter(value)) {
    const message = 'The element holds a control character.';
    return fail(spot, 'invalid-character', '6', message, value);
  }
  if (/[^ -~]/.test(value)) {
    reportAt(spot.place, {
      code: 'character-outside-set',
      level: 1,
      severity: 'warning',
      message: 'The element holds a character outside of the set that every receiver takes.',
      ack: { level: 'element', code: '6' },
      element: spot.element,
      ...(spot.component && { component: spot.component }),
      value,
    });
  } else if (value.trim() === '') {
    const message = 'The element holds nothing but blanks.';
    return fail(spot, 'blank-element', '6', message, value);
  }
  return true;
}

function checkProviderId(npi: string, place: Place, element: number): void {
  if (npi === '' || checkNpi(npi)) return;
  reportAt(place, {
    code: 'npi-invalid',
    level: 5,
    severity: 'warning',
    message: 'This is no National Provider Identifier: its check digit is wrong.',
    ack: { level: 'element', code: '7' },
    element,
    value: npi,
  });
}

function fail(spot: Spot, code: string, ack: string, message: string, value = ''): false {
  const { place, element, component } = spot;
  return elementError(place, [element, component], code, ack, message, { value });
}
