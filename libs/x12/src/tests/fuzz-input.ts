import { BYTE_MUTATIONS } from './fuzz-bytes.js';
import { makeDraft } from './fuzz-corpus.js';
import { textOfDraft, type Draft } from './fuzz-draft.js';
import { ELEMENT_MUTATIONS } from './fuzz-elements.js';
import { ENVELOPE_MUTATIONS } from './fuzz-envelope.js';
import { SEGMENT_MUTATIONS } from './fuzz-segments.js';
import { Chance } from './made-set.js';

/** A damaged file, and how it came to be. */
export interface FuzzInput {
  bytes: Buffer;
  /** ST01 and guide of its first set before the damage. */
  guide: string;
  mutations: string[];
}

/** So many inputs in a row begin with the same few valid files, which are dearer to make than damage. */
const BLOCK = 200;
const FILES = 40;
/** No input is longer, however often its parts were repeated. */
const LIMIT = 1_500_000;

const draftMutations = [
  ...Object.entries(SEGMENT_MUTATIONS),
  ...Object.entries(ELEMENT_MUTATIONS),
  ...Object.entries(ENVELOPE_MUTATIONS),
];
const byteMutations = Object.entries(BYTE_MUTATIONS);

export class FuzzInputs {
  private block = -1;
  private drafts: Draft[] = [];

  constructor(private readonly seed: number) {}

  /** The same input for the same seed and index, whatever was asked for before. */
  at(index: number): FuzzInput {
    const block = Math.floor(index / BLOCK);
    if (block !== this.block) {
      const chance = new Chance(mixed(this.seed, block, 1));
      this.drafts = Array.from({ length: FILES }, () => makeDraft(chance));
      this.block = block;
    }
    const chance = new Chance(mixed(this.seed, index, 2));
    return damage(chance.pick(this.drafts), chance);
  }
}

function damage(valid: Draft, chance: Chance): FuzzInput {
  const draft = { ...valid, lines: [...valid.lines] };
  const mutations: string[] = [];
  let left = howMany(chance);
  const onBytes = chance.once(3) ? chance.int(0, left) : 0;
  for (; left > onBytes && draft.lines.length > 0 && sizeOf(draft) < LIMIT; left--) {
    const [name, mutate] = chance.pick(draftMutations);
    mutate(draft, chance);
    mutations.push(name);
  }
  let text = textOfDraft(draft);
  for (; left > 0 && text.length < LIMIT; left--) {
    const [name, mutate] = chance.pick(byteMutations);
    text = mutate(text, chance, draft.marks);
    mutations.push(name);
  }
  return {
    bytes: Buffer.from(text.slice(0, LIMIT), 'latin1'),
    guide: `${draft.kind} ${draft.guide}`,
    mutations,
  };
}

/** Most inputs have one or two faults, so that one does not hide the other; some have many; few have none. */
function howMany(chance: Chance): number {
  if (chance.once(50)) return 0;
  let count = 1;
  while (count < 12 && chance.once(2)) count++;
  return count;
}

function sizeOf({ lines }: Draft): number {
  let size = 0;
  for (const line of lines) size += line.length;
  return size;
}

/** A seed from three numbers (the last step of MurmurHash3). */
function mixed(seed: number, index: number, salt: number): number {
  let hash = (seed ^ Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
