import { hash } from 'node:crypto';

const ROUNDS = 4;
const KEPT = 20_000;
const ONSETS = [
  'b',
  'd',
  'f',
  'g',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'z',
  'br',
  'dr',
  'gl',
  'kr',
  'pl',
  'tr',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ei', 'au'];
const WEEKS = 52;

/**
 * Invented values in place of real ones: the same value gives the same invention under the same secret, and without the
 * secret nobody can tell which was which. Ids keep their shape (digits stay digits, letters letters) and stay different from
 * each other: a permutation without fixed points.
 */
export class Pseudonyms {
  private readonly ids = new Map<string, string>();
  private readonly words = new Map<string, string>();

  private readonly key: string;

  constructor(secret: string) {
    this.key = hash('sha256', secret, 'hex');
  }

  /** An id of the same length and shape; never the one given, unless it has no letter or digit. */
  id(value: string): string {
    return remember(this.ids, value, () => {
      const shape = [...value].map(radixOf);
      const places = shape.flatMap((radix, index) => (radix > 1 ? [index] : []));
      if (places.length === 0) return asciiOnly(value);
      const radices = places.map((index) => shape[index]!);
      const key = radices.join(',');
      const digits = places.map((index) => digitOf([...value][index]!));
      // The next one in a secret order of all values: nothing is mapped to itself, nothing to the same.
      const mixed = this.mix(
        addOne(this.mix(digits, radices, key, false), radices),
        radices,
        key,
        true,
      );
      const characters = [...value];
      places.forEach(
        (index, n) => (characters[index] = characterFor(mixed[n]!, characters[index]!)),
      );
      return asciiOnly(characters.join(''));
    });
  }

  /** An invented name that can be spoken, of 4 to 8 letters, never the one given; capitals as in the given one. */
  word(value: string): string {
    const name = value.trim();
    const invented = remember(this.words, name.toUpperCase(), () => {
      for (let attempt = 0; ; attempt++) {
        const word = spoken(this.hash(`word ${attempt}`, name.toUpperCase()));
        if (!name.toUpperCase().includes(word)) return word;
      }
    });
    return /[a-z]/.test(name) ? invented[0]! + invented.slice(1).toLowerCase() : invented;
  }

  /** Days to add to the dates of a person: whole weeks, 1 to 52 of them, back in time. */
  shift(person: string): number {
    return -7 * (1 + (number(this.hash('shift', person), 0) % WEEKS));
  }

  /** A number below `limit` that goes with the value. */
  number(value: string, limit: number): number {
    return number(this.hash('number', value), 0) % limit;
  }

  /** A permutation of all values of a shape (Feistel network); `back` undoes it. */
  private mix(
    digits: readonly number[],
    radices: readonly number[],
    key: string,
    forth: boolean,
  ): number[] {
    const result = [...digits];
    const half = Math.ceil(result.length / 2);
    for (let n = 0; n < ROUNDS; n++) {
      const round = forth ? n : ROUNDS - 1 - n;
      const [from, to] = round % 2 === 0 ? [0, half] : [half, result.length];
      const other = round % 2 === 0 ? result.slice(half) : result.slice(0, half);
      const stream = this.stream(`${round} ${key} ${other.join(',')}`, to - from);
      for (let index = from; index < to; index++) {
        const radix = radices[index]!;
        const add = stream[index - from]! % radix;
        result[index] = (result[index]! + (forth ? add : radix - add)) % radix;
      }
    }
    return result;
  }

  private stream(label: string, length: number): number[] {
    const numbers: number[] = [];
    for (let block = 0; numbers.length < length; block++) {
      const hash = this.hash(`mix ${block}`, label);
      for (let at = 0; at < hash.length; at += 2) numbers.push(number(hash, at));
    }
    return numbers;
  }

  /** A character per byte. Keyed: 64 characters made of the secret stand in front, a whole block of the hash. */
  private hash(kind: string, value: string): string {
    return hash('sha256', `${this.key}${kind}\n${value}`, 'binary');
  }
}

/** The newest answers; what was forgotten is worked out again, to the same. */
function remember(known: Map<string, string>, key: string, make: () => string): string {
  const had = known.get(key);
  if (had !== undefined) return had;
  const made = make();
  if (known.size >= KEPT) known.clear();
  known.set(key, made);
  return made;
}

function radixOf(character: string): number {
  if (/\d/.test(character)) return 10;
  return /[A-Za-z]/.test(character) ? 26 : 1;
}

function digitOf(character: string): number {
  return /\d/.test(character) ? Number(character) : character.toUpperCase().charCodeAt(0) - 65;
}

function characterFor(digit: number, like: string): string {
  if (/\d/.test(like)) return String(digit);
  return String.fromCharCode(digit + (like === like.toUpperCase() ? 65 : 97));
}

function addOne(digits: readonly number[], radices: readonly number[]): number[] {
  const result = [...digits];
  for (let index = result.length - 1; index >= 0; index--) {
    result[index] = (result[index]! + 1) % radices[index]!;
    if (result[index] !== 0) break;
  }
  return result;
}

/** A letter of another alphabet would stay as it is: it becomes an X. */
function asciiOnly(value: string): string {
  return value.replace(/\p{L}|\p{N}/gu, (character) => (character > '\u007f' ? 'X' : character));
}

/** Two bytes of a hash. */
function number(hash: string, at: number): number {
  return hash.charCodeAt(at) * 256 + hash.charCodeAt(at + 1);
}

function spoken(hash: string): string {
  const syllable = (at: number) =>
    ONSETS[hash.charCodeAt(at) % ONSETS.length]! + VOWELS[hash.charCodeAt(at + 1) % VOWELS.length]!;
  const count = 2 + (hash.charCodeAt(20) % 2);
  return (
    Array.from({ length: count }, (_, n) => syllable(2 * n)).join('') +
    'nrsl'[hash.charCodeAt(21) % 4]!
  ).toUpperCase();
}
