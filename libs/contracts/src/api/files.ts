import { z } from 'zod';
import { Cents, Instant, Sha256 } from '../values.js';

/** Which segments of a stored file: so many from one on. */
export const SegmentsQuery = z.object({
  /** The first one, 1-based in the file. */
  from: z.coerce.number().int().positive().default(1),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type SegmentsQuery = z.infer<typeof SegmentsQuery>;

export const FileSegment = z.object({
  /** 1-based position in the file, and byte offset. */
  segment: z.int().positive(),
  offset: z.int().nonnegative(),
  tag: z.string(),
  /** As it came, without its terminator; persons are masked with dots. */
  raw: z.string(),
  /** What it says, in plain words. */
  words: z.string(),
  /** Loops of the guide around it, the outermost first; empty outside of loops and where the guide is not known. */
  path: z.array(z.string()),
  /** What the loop is about that begins here; null where none does. */
  begins: z.string().nullable(),
});
export type FileSegment = z.infer<typeof FileSegment>;

export const FileSegments = z.object({
  sha256: Sha256,
  name: z.string(),
  kind: z.string().nullable(),
  segments: z.array(FileSegment),
  /** The first segment after these; null at the end of the file. */
  next: z.int().positive().nullable(),
});
export type FileSegments = z.infer<typeof FileSegments>;

/** Something wrong in a stored file, at its place; holds no value of the file but the amounts of a balance. */
export const FileFinding = z.object({
  /** SNIP: 1 envelope and syntax, 2 implementation guide, 3 balance, 4 situation, 5 codes. */
  level: z.int().min(1).max(5),
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  /** Plain words. */
  message: z.string(),
  segment: z.int().nonnegative(),
  offset: z.int().nonnegative(),
  /** Where in the segment: `NM109`, `SV101-2`; null for the whole. */
  place: z.string().nullable(),
});
export type FileFinding = z.infer<typeof FileFinding>;

/** All findings that say the same of the same element. */
export const FindingKind = FileFinding.pick({
  level: true,
  severity: true,
  code: true,
  message: true,
  place: true,
}).extend({
  count: z.int().positive(),
  /** Where it was found first. */
  segment: z.int().nonnegative(),
});
export type FindingKind = z.infer<typeof FindingKind>;

/** What a file holds. */
export const FileContents = z.object({
  segments: z.int(),
  sets: z.int(),
  /** False when a trailer is missing or counts otherwise. */
  complete: z.boolean(),
  interchanges: z.int(),
  /** Sender, receiver and control number of the first interchange; null where the file has none. */
  sender: z.string().nullable(),
  receiver: z.string().nullable(),
  controlNumber: z.string().nullable(),
  /** ISA15 says test. */
  isTest: z.boolean(),
  /** The sets of each type and guide, and what they add up to; null where the kind has no such amount. */
  totals: z.array(
    z.object({
      type: z.string(),
      guide: z.string(),
      name: z.string().nullable(),
      sets: z.int(),
      claims: z.int(),
      chargeCents: Cents.nullable(),
      paidCents: Cents.nullable(),
      paymentCents: Cents.nullable(),
    }),
  ),
});
export type FileContents = z.infer<typeof FileContents>;

/** What the checks found in a file, so far or as a whole. */
export const FileCheck = z.object({
  state: z.enum(['running', 'done', 'failed']),
  checkedBytes: z.int(),
  errors: z.int(),
  warnings: z.int(),
  kinds: z.array(FindingKind),
  /** The first ones, and the first of each kind, in the order in which they were found. */
  findings: z.array(FileFinding),
  /** How many more there are. */
  more: z.int(),
});
export type FileCheck = z.infer<typeof FileCheck>;

/** A stored file: what it is, what it holds and what is wrong in it. */
export const FileOverview = z.object({
  sha256: Sha256,
  name: z.string(),
  kind: z.string().nullable(),
  direction: z.enum(['in', 'out']),
  receivedFrom: z.enum(['clearinghouse', 'upload', 'ourselves']),
  at: Instant,
  byteLength: z.int(),
  /** Null until the file was read once. */
  contents: FileContents.nullable(),
  check: FileCheck,
});
export type FileOverview = z.infer<typeof FileOverview>;
