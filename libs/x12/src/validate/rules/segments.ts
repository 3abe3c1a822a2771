import type { Segment } from '../../core/segment.js';
import type { Place } from '../report.js';
import { situation, WARNING, type Rule } from './rule.js';

/** Rules that one segment can break by itself, whatever its guide. */
export class SegmentRule implements Rule {
  /** In claims the state and ZIP code of a US address are a must; elsewhere they are only usual. */
  constructor(private readonly strictAddresses: boolean) {}

  segment(segment: Segment, place: Place): void {
    switch (segment.tag) {
      case 'N4':
        return this.address(segment, place);
      case 'NM1':
        return name(segment, place);
      case 'PER':
        return contact(segment, place);
      case 'CAS':
        return adjustments(segment, place);
      case 'PWK':
        return paperwork(segment, place);
      case 'LIN':
        return drug(segment, place);
      default:
    }
  }

  private address(segment: Segment, place: Place): void {
    const country = segment.element(4);
    if (country !== '' && country !== 'US') return;
    const severity = this.strictAddresses ? 'error' : 'warning';
    const [state, zip] = [segment.element(2), segment.element(3)];
    if (state === '' && segment.element(7) === '')
      situation(place, 'state-missing', 2, 'An address in the United States needs a state.', {
        severity,
        ack: { level: 'element', code: 'I9' },
      });
    if (zip === '')
      situation(place, 'zip-missing', 3, 'An address in the United States needs a ZIP code.', {
        severity,
        ack: { level: 'element', code: 'I9' },
      });
    else if (!/^\d{5}(\d{4})?$/.test(zip))
      situation(place, 'zip-invalid', 3, 'The ZIP code is not five or nine digits.', {
        ...WARNING,
        value: zip,
      });
  }
}

function name(segment: Segment, place: Place): void {
  const person = segment.element(2) === '1';
  if (person && segment.element(3) !== '' && segment.element(4) === '') {
    situation(place, 'first-name-missing', 4, 'A person has no first name.', WARNING);
  }
  if (segment.element(2) === '2' && [4, 5, 6, 7].some((n) => segment.element(n) !== '')) {
    const n = [4, 5, 6, 7].find((element) => segment.element(element) !== '')!;
    situation(place, 'first-name-of-organization', n, 'An organization has the name of a person.', {
      ...WARNING,
    });
  }
}

function contact(segment: Segment, place: Place): void {
  const qualifiers = [3, 5, 7].map((n) => segment.element(n));
  if (qualifiers.every((qualifier) => qualifier === '')) {
    situation(place, 'contact-without-number', 3, 'The contact has no number or address.', WARNING);
  }
  qualifiers.forEach((qualifier, index) => {
    if (qualifier === 'EX' && !qualifiers.slice(0, index).includes('TE'))
      situation(
        place,
        'extension-without-phone',
        3 + 2 * index,
        'A telephone extension follows no telephone number.',
        WARNING,
      );
  });
}

function adjustments(segment: Segment, place: Place): void {
  const seen = new Set<string>();
  for (let n = 2; n <= 17; n += 3) {
    const reason = segment.element(n);
    if (reason === '') continue;
    if (seen.has(reason))
      situation(place, 'adjustment-repeated', n, 'A reason stands twice in one adjustment.', {
        ...WARNING,
        value: reason,
      });
    seen.add(reason);
    if (segment.cents(n + 1) === 0)
      situation(place, 'adjustment-zero', n + 1, 'An adjustment of zero says nothing.', WARNING);
  }
}

/** What is sent by mail, fax or file needs a number, so that it can be matched. */
function paperwork(segment: Segment, place: Place): void {
  if (!/^(BM|EL|EM|FT|FX)$/.test(segment.element(2)) || segment.element(6) !== '') return;
  const message = 'Paperwork that is sent apart needs a control number.';
  const claim = /^2[34]00$/.test(place.loop);
  situation(place, 'attachment-number-missing', 6, message, {
    severity: claim ? 'error' : 'warning',
    ack: { level: 'element', code: 'I9' },
  });
}

function drug(segment: Segment, place: Place): void {
  const code = segment.element(3);
  if (segment.element(2) !== 'N4' || code === '' || /^\d{11}$/.test(code)) return;
  situation(place, 'drug-code-invalid', 3, 'A National Drug Code has eleven digits.', {
    ...WARNING,
    level: 5,
    value: code,
  });
}
