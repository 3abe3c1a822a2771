import type { ReadOptions, Source } from '../core/read-segments.js';
import { ByteOutput } from '../json/byte-output.js';
import { bytesOf, type BytesPiece, type Piece, type SegmentPiece } from '../json/cut.js';
import { readPieces } from '../json/pieces.js';
import { RULES, type Around } from './deidentify-rules.js';
import { ElementEditor } from './element-editor.js';
import { PersonScope } from './person-scope.js';
import { Pseudonyms } from './pseudonyms.js';
import { elementsOf, withElements } from './rewrite.js';

export interface DeidentifyOptions extends ReadOptions {
  /** The same secret invents the same values, in this file and in others. Keep it, or make one up and forget it. */
  secret: string;
  /** Names, ids and addresses of payers stay, unless this is false. */
  keepPayers?: boolean;
}

/**
 * The file without what tells who somebody is: names, ids, account and telephone numbers, streets, cities and postal codes are
 * invented anew, the same for the same value; free text is replaced by a word; the dates of a person are all moved by the same
 * whole weeks, so that intervals and weekdays stay. Money, counts, codes, control numbers, the dates of payments and of files,
 * sex and state stay, so the file balances and is as valid as it was. Streams, in bounded memory.
 */
export function deidentify(source: Source, options: DeidentifyOptions): ByteOutput {
  if (options.secret === '') throw new RangeError('a secret must not be empty');
  return new ByteOutput(() => run(source, options));
}

async function* run(source: Source, options: DeidentifyOptions): AsyncGenerator<Uint8Array> {
  const pseudonyms = new Pseudonyms(options.secret);
  const editor = new FileEditor(pseudonyms, options.keepPayers ?? true);
  const scope = new PersonScope();
  for await (const pieces of readPieces(source, options)) {
    for (const piece of pieces) for (const known of scope.push(piece)) editor.piece(...known);
    const bytes = editor.take();
    if (bytes.length > 0) yield bytes;
  }
  for (const known of scope.end()) editor.piece(...known);
  const bytes = editor.take();
  if (bytes.length > 0) yield bytes;
}

/** Segments after which what follows belongs to no party. */
const ENDS_PARTY = new Set('ST SE HL CLM CLP LX SVC SBR PLB GS ISA'.split(' '));
/** Dates that are a person's wherever they stand. */
const OF_PERSONS = new Set(['DMG', 'PAT', 'INS', 'MPI']);
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const LETTER_X = 88;
const DIGIT_9 = 57;

class FileEditor {
  private chunks: Uint8Array[] = [];
  private party = '';
  private last: { person: string; days: number } | undefined;

  constructor(
    private readonly pseudonyms: Pseudonyms,
    private readonly keepPayers: boolean,
  ) {}

  take(): Uint8Array {
    const bytes = Buffer.concat(this.chunks);
    this.chunks = [];
    return bytes;
  }

  /** @param person whose dates these are; undefined for those of files and payments */
  piece(piece: Piece, person: string | undefined): void {
    this.chunks.push(piece.kind === 'bytes' ? crossedOut(piece) : this.segment(piece, person));
  }

  /** Segments of one person follow each other. */
  private shiftOf(person: string): number {
    if (this.last?.person !== person) this.last = { person, days: this.pseudonyms.shift(person) };
    return this.last.days;
  }

  private segment(piece: SegmentPiece, person: string | undefined): Uint8Array {
    const elements = [...elementsOf(piece)];
    const tag = elements[0]!;
    if (tag === 'NM1' || tag === 'N1') this.party = elements[1] ?? '';
    else if (ENDS_PARTY.has(tag)) this.party = '';
    const whose = person ?? (OF_PERSONS.has(tag) ? '' : undefined);
    const shift = whose === undefined ? undefined : this.shiftOf(whose);
    const edit = new ElementEditor(elements, piece.delimiters, this.pseudonyms, shift);
    const around: Around = { party: this.party, keepPayers: this.keepPayers };
    const rule = Object.hasOwn(RULES, tag) ? RULES[tag] : undefined;
    if (rule) rule(edit, around);
    else edit.id(...elements.keys());
    // The file may be wrapped: where nothing is changed, its line breaks stay.
    const same = elements.every((text, n) => text === elementsOf(piece)[n]);
    return bytesOf(same ? piece : withElements(piece, elements));
  }
}

/** Bytes that are no segment, such as one that was cut off: only their shape stays. */
function crossedOut({ bytes }: BytesPiece): Uint8Array {
  if (BOM.equals(bytes)) return bytes;
  return bytes.map((byte) => {
    if (byte >= 48 && byte <= 57) return DIGIT_9;
    const isLetter = (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte > 127;
    return isLetter ? LETTER_X : byte;
  });
}
