import { isDeepStrictEqual } from 'node:util';
import {
  explain,
  jsonToX12,
  validate,
  x12ToJson,
  type CodeTable,
  type CodeTables,
  type Finding,
  type Source,
} from '../index.js';
import type { GuideFinding } from '../validate/report.js';
import { chunked } from './fixtures.js';
import { FULL, readerFor } from './fuzz-readers.js';
import { canonical, referenceFindings, sorted } from './reference-validator.js';

/** What one input is put through; `turn` decides about the checks that only some inputs take. */
export interface FuzzCase {
  bytes: Buffer;
  /** ST01 and guide of its first set before the damage. */
  guide: string;
  turn: number;
}

type Check = (of: FuzzCase) => Promise<void>;

/** Tables in which some codes are. */
const some: CodeTable = { has: (code) => code.charCodeAt(code.length - 1) % 3 !== 0 };
const TABLES: CodeTables = {
  adjustmentReasons: some,
  remarks: some,
  statusCategories: some,
  statusCodes: some,
  states: some,
  placesOfService: some,
  taxonomies: some,
  procedures: some,
  modifiers: some,
  diagnoses: some,
  inpatientProcedures: some,
  revenueCodes: some,
  dentalProcedures: some,
  drugs: some,
};

const optionsOf = ({ turn }: FuzzCase) => ({
  ...(turn % 4 === 1 && { codeTables: TABLES }),
  ...(turn % 16 === 3 && { maxSegmentBytes: 120 }),
});

/** In chunks that make a file of this size take no longer than others. */
const SMALL = [1, 7];
const LARGE = [4_099, 65_536];
const sizesFor = (bytes: Uint8Array) => (bytes.length < 6_000 ? SMALL : LARGE);

async function validated(of: FuzzCase, source: Source): Promise<GuideFinding[]> {
  const findings: GuideFinding[] = [];
  const result = await validate(source, {
    ...optionsOf(of),
    show: 'values',
    maxFindings: 50,
    onFinding: (finding) => void findings.push(finding),
  });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  expectSame(
    'counts',
    [findings.length, errors, errors === 0],
    [result.findingCount, result.errorCount, result.valid],
  );
  return findings;
}

const known = new WeakMap<FuzzCase, Promise<GuideFinding[]>>();

/** What `validate` finds in the bytes at one go. */
function foundIn(of: FuzzCase): Promise<GuideFinding[]> {
  const found = known.get(of) ?? validated(of, of.bytes);
  known.set(of, found);
  return found;
}

/** `validate` says what the reference says. */
const compare: Check = async (of) => {
  const found = sorted(await foundIn(of));
  expectSameFindings(found, await referenceFindings(of.bytes, optionsOf(of)));
};

/** Chunks of any size make no difference. */
const chunks: Check = async (of) => {
  if (of.turn % 16 !== 0) return;
  const whole = await foundIn(of);
  for (const size of sizesFor(of.bytes))
    expectSameFindings(await validated(of, chunked(of.bytes, size)), whole, `chunks of ${size}`);
};

/** The reader of its kind gives objects or findings, the same in chunks of any size. */
const typed: Check = async (of) => {
  const read = readerFor(of.guide, of.turn);
  const options = optionsOf(of);
  const all = async (source: Source) => {
    const findings: Finding[] = [];
    const items = await read(source, {
      ...options,
      onFinding: (finding) => void findings.push(finding),
    }).toArray();
    return { items, findings };
  };
  const whole = await all(of.bytes);
  if (of.turn % 16 !== 2) return;
  for (const size of sizesFor(of.bytes))
    expectSame(`chunks of ${size}`, await all(chunked(of.bytes, size)), whole);
};

const NOT_OF_FULL_CHECK = /^(guide-not-known|unexpected-transaction-set)$/;

/** A reader that checks all finds what `validate` finds in the sets. */
const full: Check = async (of) => {
  const read = FULL[of.guide];
  if (of.turn % 8 !== 4 || !read) return;
  const findings: Finding[] = [];
  await read(of.bytes, {
    ...optionsOf(of),
    check: 'full',
    onFinding: (finding) => void findings.push(finding),
  }).toArray();
  const comparable = (list: readonly GuideFinding[]) =>
    sorted(
      list
        .filter(({ code, segment }) => !NOT_OF_FULL_CHECK.test(code) && segment !== 'TA1')
        .map(({ value: _value, segmentInSet: _place, ...rest }) => rest),
    );
  expectSameFindings(comparable(findings), comparable(await foundIn(of)), 'full check');
};

/** JSON keeps every byte. */
const json: Check = async ({ bytes }) => {
  const back = Buffer.from(await jsonToX12(x12ToJson(bytes)).bytes());
  if (back.equals(bytes)) return;
  const at = back.findIndex((byte, index) => byte !== bytes[index]);
  throw new Error(`Byte ${at < 0 ? back.length : at} comes back otherwise`);
};

/** Every segment has words. */
const explained: Check = async ({ bytes, turn }) => {
  if (turn % 2 !== 0) return;
  for await (const batch of explain(bytes, { hidePersons: turn % 4 === 0 }).batches())
    for (const { ordinal, words } of batch)
      if (typeof words !== 'string' || words === '')
        throw new Error(`Segment ${ordinal}: no words`);
};

export const CHECKS: Record<string, Check> = {
  compare,
  chunks,
  typed,
  full,
  json,
  explained,
};

function expectSameFindings(
  found: readonly GuideFinding[],
  expected: readonly GuideFinding[],
  what = 'validate',
): void {
  const [a, b] = [found.map(canonical), expected.map(canonical)];
  if (a.length === b.length && a.every((text, index) => text === b[index])) return;
  const more = a.filter((text) => !b.includes(text));
  const less = b.filter((text) => !a.includes(text));
  const lines = [...more.map((text) => `+ ${text}`), ...less.map((text) => `- ${text}`)];
  if (lines.length === 0) lines.push(`another order or number: ${a.length}, ${b.length}`);
  throw new Error(`${what}: found (+) and expected (-) differ\n${lines.slice(0, 8).join('\n')}`);
}

function expectSame(what: string, found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return;
  const brief = (value: unknown) => JSON.stringify(value)?.slice(0, 2_000);
  throw new Error(`${what}: found ${brief(found)}, expected ${brief(expected)}`);
}
