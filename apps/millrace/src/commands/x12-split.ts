import { split } from '@millrace/x12';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { basename, extname, join } from 'node:path';
import { CLEAN, ending, open } from './x12-io.js';
import { counted } from './x12-words.js';

export interface SplitCommand {
  readonly claims: number;
  readonly output: string;
  readonly control?: number;
}

/** `millrace x12 split`. Either all files are written, or none stays. */
export function splitFile(file: string, command: SplitCommand): Promise<void> {
  return ending(async () => {
    await mkdir(command.output, { recursive: true });
    const parts = new PartFiles(file, command.output);
    try {
      const options = { claims: command.claims, controlNumber: command.control };
      for await (const chunk of split(open(file), options)) {
        await parts.write(chunk.part, chunk.bytes);
        parts.note(chunk);
      }
      await parts.close();
    } catch (error) {
      await parts.remove();
      throw error;
    }
    for (const line of parts.lines) process.stdout.write(`${line}\n`);
    return CLEAN;
  });
}

interface Written {
  path: string;
  type: string;
  control: string;
  claims: number;
}

/** Writes one part after the other, and never over a file that is there. */
class PartFiles {
  private readonly written: Written[] = [];
  private stream: WriteStream | undefined;

  constructor(
    private readonly file: string,
    private readonly folder: string,
  ) {}

  get lines(): string[] {
    return this.written.map(
      ({ path, type, control, claims }) =>
        `${path}: ${type} ${control}`.trimEnd() +
        (claims > 0 ? `, ${counted(claims, 'claim')}` : ''),
    );
  }

  async write(part: number, bytes: Uint8Array): Promise<void> {
    if (part > this.written.length) await this.begin(part);
    if (!this.stream!.write(bytes)) await once(this.stream!, 'drain');
  }

  note({ type, control, claims }: Omit<Written, 'path'>): void {
    const now = this.written.at(-1)!;
    Object.assign(now, { type, control, claims: now.claims + claims });
  }

  async close(): Promise<void> {
    const { stream } = this;
    this.stream = undefined;
    if (!stream) return;
    stream.end();
    await once(stream, 'close');
  }

  async remove(): Promise<void> {
    this.stream?.destroy();
    for (const { path } of this.written) await rm(path, { force: true });
  }

  private async begin(part: number): Promise<void> {
    await this.close();
    const extension = this.file === '-' ? '' : extname(this.file);
    const name = this.file === '-' ? 'part' : basename(this.file, extension);
    const path = join(this.folder, `${name}-${String(part).padStart(4, '0')}${extension}`);
    const stream = createWriteStream(path, { flags: 'wx' });
    await once(stream, 'open');
    this.stream = stream;
    this.written.push({ path, type: '', control: '', claims: 0 });
  }
}
