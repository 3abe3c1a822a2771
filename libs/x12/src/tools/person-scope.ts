import type { Piece, SegmentPiece } from '../json/cut.js';
import { elementsOf } from './rewrite.js';

/** A piece and the person whose dates stand in it; undefined for those of files and payments. */
export type Known = [piece: Piece, person: string | undefined];

/** HL03 of levels that are about a person, and of those below them. */
const PERSON_LEVELS = new Set(['22', 'PT']);
const BELOW_PERSON = new Set(['23', 'EV', 'SS']);
/** NM1 segments that name the person a level or claim is about. */
const PERSONS = ['IL', 'QC', '74'];
const MOST_WAITING = 200;

/**
 * Tells whose the dates of a segment are. Some stand before the name (a birth date of a 276, the date of death in an 837), so
 * the beginning of a level or claim waits until its member id is known. A family under one member id is one person here,
 * so that its dates are moved alike in the 837, where patients have no id, and the 835, where they have it.
 */
export class PersonScope {
  private person: string | undefined;
  private type = '';
  private waiting: SegmentPiece[] | undefined;

  push(piece: Piece): Known[] {
    if (piece.kind === 'bytes') return [...(this.waiting ? this.settle() : []), [piece, undefined]];
    const elements = elementsOf(piece);
    const known = this.waiting && this.isSettledBy(elements) ? this.settle() : [];
    this.follow(elements);
    if (!this.waiting) return [...known, [piece, this.person]];
    this.waiting.push(piece);
    const isNamed = elements[0] === 'NM1' && this.type !== '835' && PERSONS.includes(elements[1]!);
    if (isNamed || this.waiting.length >= MOST_WAITING) known.push(...this.settle());
    return known;
  }

  end(): Known[] {
    return this.waiting ? this.settle() : [];
  }

  private follow(elements: readonly string[]): void {
    switch (elements[0]) {
      case 'ST':
        this.type = elements[1] ?? '';
        this.person = undefined;
        return;
      case 'HL':
        if (PERSON_LEVELS.has(elements[3] ?? '')) this.waiting = [];
        else if (!BELOW_PERSON.has(elements[3] ?? '')) this.person = undefined;
        return;
      case 'CLP':
        this.waiting = [];
        return;
      case 'LX':
        if (this.type === '835') this.person = undefined;
        return;
      case 'PLB':
      case 'SE':
      case 'GE':
      case 'IEA':
      case 'ISA':
        this.person = undefined;
    }
  }

  /** A segment before which the names of the level or claim must have been. */
  private isSettledBy([tag]: readonly string[]): boolean {
    if (this.type === '835') return tag !== 'NM1' && tag !== 'CAS';
    return 'HL CLM CLP ST SE GE IEA ISA SVC'.split(' ').includes(tag!);
  }

  private settle(): Known[] {
    const { waiting = [] } = this;
    this.waiting = undefined;
    const person = keyOf(waiting);
    this.person = person;
    return waiting.map((piece) => [piece, person]);
  }
}

/** The member id of the patient or subscriber, else the name; without both all share one key. */
function keyOf(pieces: readonly SegmentPiece[]): string {
  const named = pieces.map(elementsOf).filter(([tag]) => tag === 'NM1');
  const persons = ['QC', 'IL'].flatMap((role) => named.filter((one) => one[1] === role));
  const id = persons.map((one) => one[9] ?? '').find((text) => text !== '');
  const [first] = persons;
  return (id ?? (first ? `${first[3] ?? ''}|${first[4] ?? ''}` : '')).trim().toUpperCase();
}
