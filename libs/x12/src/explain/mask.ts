import { Segment } from '../core/segment.js';

/** References that are numbers of a person: social security, member, medical record. */
const PERSONAL = new Set(['SY', '1W', 'IG', '1L', 'A6', 'HJ', '0F', 'EA', '3H', 'Y4', 'MRC']);
/** Where free text stands. */
const TEXT: Readonly<Record<string, number>> = { NTE: 2, MSG: 1, K3: 1, STC: 12, IK4: 4, PWK: 7 };
const ENDS_PARTY = new Set('ST SE HL CLM CLP LX SVC SBR PLB'.split(' '));

/** Puts dots in place of what tells who a person is: names, ids, birth dates, addresses, contacts, free text. */
export class PersonMask {
  private isPerson = false;

  /** The same segment with dots, or itself when nothing in it is a person's. To be asked for every segment of a set in turn. */
  mask(segment: Segment): Segment {
    const { tag } = segment;
    if (tag === 'NM1') this.isPerson = segment.element(2) === '1' && segment.element(8) !== 'XX';
    else if (tag === 'N1' || ENDS_PARTY.has(tag)) this.isPerson = false;
    const places = this.placesOf(segment).filter((n) => segment.element(n) !== '');
    if (places.length === 0) return segment;
    const { raw, ordinal, offset, delimiters } = segment;
    const elements = raw.split(delimiters.element);
    for (const n of places) elements[n] = elements[n]!.replace(/\S/g, '•');
    return new Segment(elements.join(delimiters.element), ordinal, offset, delimiters);
  }

  private placesOf(segment: Segment): readonly number[] {
    switch (segment.tag) {
      case 'NM1':
        return this.isPerson ? [3, 4, 5, 6, 7, 9, 12] : [];
      case 'N3':
        return this.isPerson ? [1, 2] : [];
      case 'N4':
        return this.isPerson ? [1, 3] : [];
      case 'PER':
        return this.isPerson ? [2, 4, 6, 8] : [];
      case 'REF':
        return PERSONAL.has(segment.element(1)) ? [2] : [];
      case 'DMG':
        return [2];
      case 'PAT':
        return [6];
      case 'INS':
        return [12];
      default: {
        const n = TEXT[segment.tag];
        return n === undefined ? [] : [n];
      }
    }
  }
}
