import type { Segment } from '../core/segment.js';
import { hasControlCharacter, parseDate, parseDateRange, parseTime } from '../core/values.js';
import { formsOf, lengthOf, type ElementForm } from '../guides/dictionary.js';
import type { GuideElement, GuideSegment } from '../guides/notation.js';
import { checkNpi } from '../npi.js';
import { reportAt, type Place } from './report.js';

/** What a value is checked against, and where it stands. */
interface Spot {
  place: Place;
  element: number;
  component?: number;
}

/** Checks the elements of a segment: presence, use, type, length and the codes the guide fixes (SNIP 2). */
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
  checkDates(segment, place);
  if (segment.tag === 'NM1' && segment.element(8) === 'XX')
    checkProviderId(segment.element(9), place);
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
    reportAt(spot.place, {
      code: 'unused-element',
      severity: 'warning',
      message: 'The guide does not use this element.',
      ack: { level: 'element', code: 'I10' },
      element: spot.element,
    });
    return;
  }
  const values = segment.repetitions(spot.element);
  if (values.length > guide.repeats)
    fail(
      spot,
      'too-many-repetitions',
      '12',
      'The element repeats more often than the guide allows.',
    );
  for (const value of values) {
    if (form.components)
      checkComposite(value, guide, form.components, segment.delimiters.component, spot);
    else checkSimple(value, guide, form, spot, segment.delimiters.component);
  }
}

function checkComposite(
  text: string,
  guide: GuideElement,
  forms: readonly ElementForm[],
  separator: string,
  spot: Spot,
): void {
  const parts = text.split(separator);
  if (parts.length > forms.length)
    fail(
      spot,
      'too-many-components',
      '13',
      'The composite has more components than the standard knows.',
    );
  if (mismatchedSeparator(parts[0]!, guide.components?.[0]?.codes)) {
    fail(
      { ...spot, component: 1 },
      'component-separator-mismatch',
      '7',
      'This element uses another component separator than the one the interchange header declares.',
    );
    return;
  }
  for (
    let m = 1;
    m <= Math.min(Math.max(parts.length, guide.components?.length ?? 0), forms.length);
    m++
  ) {
    const part = parts[m - 1] ?? '';
    const component = guide.components?.[m - 1];
    const at = { ...spot, component: m };
    if (part === '') {
      if (component?.usage === 'required')
        fail(at, 'missing-element', '1', 'A required component is missing.');
    } else {
      checkSimple(part, component, forms[m - 1]!, at, separator);
    }
  }
}

function mismatchedSeparator(first: string, codes: ReadonlySet<string> | undefined): boolean {
  const match = /^([A-Z0-9]{2,3})[^A-Za-z0-9 ]/.exec(first);
  return match !== null && codes !== undefined && codes.has(match[1]!);
}

function checkSimple(
  value: string,
  guide: GuideElement | undefined,
  form: ElementForm,
  spot: Spot,
  separator: string,
): void {
  if (value.includes(separator)) {
    fail(
      spot,
      'unexpected-component',
      '13',
      'A component separator stands in an element that has no components.',
    );
    return;
  }
  if (!checkType(value, form, spot)) return;
  const length = lengthOf(form.type, value);
  if (length > form.max)
    fail(spot, 'element-too-long', '5', `The element is longer than ${form.max} characters.`);
  if (length < form.min)
    fail(spot, 'element-too-short', '4', `The element is shorter than ${form.min} characters.`);
  if (guide?.codes && !guide.codes.has(value))
    fail(spot, 'invalid-code', '7', 'The guide does not allow this code here.');
}

/** False when the value is not of the type, so that length and codes say nothing. */
function checkType(value: string, form: ElementForm, spot: Spot): boolean {
  switch (form.type) {
    case 'N':
      return (
        /^-?\d+$/.test(value) ||
        fail(spot, 'invalid-number', '6', 'The element is no whole number.')
      );
    case 'R':
    case 'M':
      if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(value))
        return fail(spot, 'invalid-number', '6', 'The element is no decimal number.');
      if (form.type === 'M' && /\.\d\d\d*[1-9]/.test(value)) {
        return fail(spot, 'too-many-decimals', '6', 'The amount has more than two decimals.');
      }
      return true;
    case 'DT':
      return (
        parseDate(value) !== undefined ||
        fail(spot, 'invalid-date', '8', 'The element is no day of the calendar.')
      );
    case 'TM':
      return (
        parseTime(value) !== undefined ||
        fail(spot, 'invalid-time', '9', 'The element is no time of day.')
      );
    default:
      return (
        !hasControlCharacter(value) ||
        fail(spot, 'invalid-character', '6', 'The element holds a control character.')
      );
  }
}

/** Dates whose format another element names: DTP02 for DTP03, DMG01 for DMG02. */
function checkDates(segment: Segment, place: Place): void {
  const [format, n] =
    segment.tag === 'DTP'
      ? [segment.element(2), 3]
      : segment.tag === 'DMG'
        ? [segment.element(1), 2]
        : ['', 0];
  if (n === 0 || !/^R?D8$/.test(format)) return;
  const text = segment.element(n);
  if (text !== '' && !parseDateRange(format, text))
    fail({ place, element: n }, 'invalid-date', '8', 'The element is no day or range of days.');
}

function checkProviderId(npi: string, place: Place): void {
  if (npi === '' || checkNpi(npi)) return;
  reportAt(place, {
    code: 'npi-invalid',
    level: 5,
    severity: 'warning',
    message: 'This is no National Provider Identifier: its check digit is wrong.',
    ack: { level: 'element', code: '7' },
    element: 9,
  });
}

function fail(spot: Spot, code: string, ack: string, message: string): false {
  const { place, element, component } = spot;
  reportAt(place, {
    code,
    message,
    ack: { level: 'element', code: ack },
    element,
    ...(component && { component }),
  });
  return false;
}
