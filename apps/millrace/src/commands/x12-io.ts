import { CountedSource, X12JsonError, X12SplitError, X12WriteError } from '@millrace/x12';
import type { Finding, ReportFinding } from '@millrace/x12';
import { createReadStream, createWriteStream, fstatSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { progress, say } from './say.js';

/** How an x12 command ended. */
export const CLEAN = 0;
export const FOUND = 1;
export const UNREADABLE = 2;

/** From this size on people are told how far it is. */
const LONG_FILE = 16 << 20;
const CHUNK = 1 << 16;

/** Runs a command and sets the exit code: what it returns, or 2 with words for what people can mend. */
export async function ending(run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    if (isClosedPipe(error)) return;
    const words = wordsFor(error);
    say(words ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)));
    process.exitCode = UNREADABLE;
  }
}

/** What people can do something about; undefined for a fault of the program. */
export function wordsFor(error: unknown): string | undefined {
  if (error instanceof X12JsonError || error instanceof X12SplitError) return error.message;
  if (error instanceof X12WriteError) return `This cannot be written: ${error.message}`;
  const { code, path = 'the file' } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return `${path}: there is no such file or folder.`;
    case 'EACCES':
    case 'EPERM':
      return `${path}: you may not read or write it.`;
    case 'EISDIR':
      return `${path}: this is a folder.`;
    case 'ENOSPC':
      return 'The disk is full.';
    default:
      return undefined;
  }
}

/** The name of a file for people. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : basename(file);
}

/** The bytes of a file or of standard input; at a terminal people see how far a long one is. */
export function open(file: string): CountedSource {
  const stream = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: CHUNK });
  return new CountedSource(stream as AsyncIterable<Uint8Array>, progressOf(file));
}

function progressOf(file: string): ((bytes: number) => void) | undefined {
  if (!process.stderr.isTTY) return undefined;
  const size = sizeOf(file);
  if (size < LONG_FILE) return undefined;
  const tell = progress(nameOf(file));
  return (bytes) =>
    tell(`${Math.round(bytes / 1e6)} of ${Math.round(size / 1e6)} MB`, bytes / size);
}

/** 0 for what is no file on disk. */
function sizeOf(file: string): number {
  try {
    const stat = file === '-' ? fstatSync(0) : statSync(file);
    return stat.isFile() ? stat.size : 0;
  } catch {
    return 0;
  }
}

/** Writes to a file, or to standard output. A file that was not finished is removed. */
export async function write(output: AsyncIterable<Uint8Array>, target?: string): Promise<void> {
  if (target === undefined || target === '-') {
    // Standard output stays open.
    await pipeline(chunks(output), process.stdout, { end: false });
    return;
  }
  try {
    await pipeline(chunks(output), createWriteStream(target));
  } catch (error) {
    // A file that could not be opened is not ours to remove.
    if ((error as NodeJS.ErrnoException).syscall !== 'open') await rm(target, { force: true });
    throw error;
  }
}

/** Few at a time, for chunks are large. */
function chunks(output: AsyncIterable<Uint8Array>): Readable {
  return Readable.from(output, { highWaterMark: 2 });
}

/** Texts as chunks of bytes, collected to what a pipe likes. */
export async function* lines(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let pending = '';
  for await (const text of texts) {
    pending += `${text}\n`;
    if (pending.length < CHUNK) continue;
    yield Buffer.from(pending, 'utf8');
    pending = '';
  }
  if (pending !== '') yield Buffer.from(pending, 'utf8');
}

/** Counts what a reader finds wrong with the bytes themselves, and tells how a command ends that went on all the same. */
export class Watch {
  private errors = 0;
  private unreadable: Finding | undefined;

  readonly onFinding: ReportFinding = (finding) => {
    if (finding.severity === 'error') this.errors++;
    if (isUnreadable(finding)) this.unreadable ??= finding;
  };

  ending(file: string): number {
    if (this.unreadable) {
      say(`${nameOf(file)}: ${this.unreadable.message}`);
      return UNREADABLE;
    }
    if (this.errors === 0) return CLEAN;
    say(`${nameOf(file)}: its segments are damaged; "millrace x12 validate" says where.`);
    return FOUND;
  }
}

/** The file is none of X12. */
export function isUnreadable({ code }: Pick<Finding, 'code'>): boolean {
  return code === 'not-x12' || code === 'empty-file';
}

/** Whoever read our output has seen enough. */
function isClosedPipe(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EPIPE';
}
