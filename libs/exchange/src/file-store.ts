import { createHash } from 'node:crypto';
import type { Context, UnitOfWorkOptions } from '@millrace/messaging';

/** What the file store needs of a unit of work: `UnitOfWork` of messaging fits. */
export interface Work {
  run<T>(options: UnitOfWorkOptions, work: (ctx: Context) => Promise<T>): Promise<T>;
}

export interface FileOrigin {
  /** Shown to people: the name it came with, or the one that we gave it. */
  readonly name: string;
  /** `835`, `837P` …, when known before reading. */
  readonly kind?: string;
  readonly receivedFrom: 'clearinghouse' | 'upload' | 'ourselves';
  readonly direction: 'in' | 'out';
}

export interface StoredFile {
  readonly id: number;
  readonly sha256: string;
  readonly byteLength: number;
  readonly kind: string | null;
  readonly name: string;
  readonly receivedFrom: FileOrigin['receivedFrom'];
  readonly direction: FileOrigin['direction'];
  readonly at: Date;
}

/** `already`: the practice had this content before; the stored file is the earlier one. */
export type SavedFile = StoredFile & { readonly already: boolean };

type Bytes = Uint8Array | AsyncIterable<Uint8Array>;

/** Bytes in one row of `stored_chunk`. */
const CHUNK = 1 << 20;

/** The unit of work ran again, but the stream had been read by its first attempt: the sender has to send again. */
export class StreamTaken extends Error {
  override readonly name = 'StreamTaken';
}

/** Keeps files whole, by their SHA-256, before anything reads them. */
export class FileStore {
  private readonly taken = new WeakSet<AsyncIterable<Uint8Array>>();

  constructor(private readonly work: Work) {}

  /**
   * Streams a file into the store in its own transaction and in flat memory. The same content twice is
   * kept once per practice.
   * @throws StreamTaken when the transaction had to be repeated
   */
  async save(practiceId: number, source: Bytes, origin: FileOrigin): Promise<SavedFile> {
    return this.work.run({ practiceIds: [practiceId] }, (ctx) =>
      this.saveWithin(ctx, practiceId, source, origin),
    );
  }

  /**
   * The same inside of a unit of work that is already open: for a file that is made by a decision.
   * @throws StreamTaken when the unit of work had to be repeated
   */
  async saveWithin(
    ctx: Context,
    practiceId: number,
    source: Bytes,
    origin: FileOrigin,
  ): Promise<SavedFile> {
    if (!(source instanceof Uint8Array)) {
      // What is left of a stream would be kept as if it were the file.
      if (this.taken.has(source)) throw new StreamTaken('The file was interrupted: send it again.');
      this.taken.add(source);
    }
    const [row] = (await ctx.tx.query(
      `insert into stored_file (practice_id, kind, name, received_from, direction, at)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [
        practiceId,
        origin.kind ?? null,
        origin.name,
        origin.receivedFrom,
        origin.direction,
        ctx.now,
      ],
    )) as [{ id: number }];
    const hash = createHash('sha256');
    let byteLength = 0;
    let n = 0;
    for await (const chunk of inChunks(source, CHUNK)) {
      hash.update(chunk);
      byteLength += chunk.length;
      await ctx.tx.query(
        'insert into stored_chunk (practice_id, file_id, n, bytes) values ($1, $2, $3, $4)',
        [practiceId, row.id, n++, chunk],
      );
    }
    const sha256 = hash.digest('hex');
    // Serializes two arrivals of the same content; the second then sees the first.
    await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, $2))', [
      sha256,
      practiceId,
    ]);
    const earlier = await this.findWithin(ctx, practiceId, sha256);
    if (earlier) {
      await ctx.tx.query('delete from stored_file where id = $1', [row.id]);
      return { ...earlier, already: true };
    }
    await ctx.tx.query('update stored_file set sha256 = $2, byte_length = $3 where id = $1', [
      row.id,
      sha256,
      byteLength,
    ]);
    const saved = await this.findWithin(ctx, practiceId, sha256);
    return { ...saved!, already: false };
  }

  /** The stored file, or null where the practice has none of that content. */
  async find(practiceId: number, sha256: string): Promise<StoredFile | null> {
    return this.work.run({ practiceIds: [practiceId], readOnly: true }, (ctx) =>
      this.findWithin(ctx, practiceId, sha256),
    );
  }

  async findWithin(ctx: Context, practiceId: number, sha256: string): Promise<StoredFile | null> {
    const [row] = (await ctx.tx.query(
      `select id, sha256, byte_length as "byteLength", kind, name,
              received_from as "receivedFrom", direction, at
         from stored_file where practice_id = $1 and sha256 = $2`,
      [practiceId, sha256],
    )) as StoredFile[];
    return row ?? null;
  }

  /** Names what a file turned out to be, once somebody read it. */
  async setKind(ctx: Context, practiceId: number, sha256: string, kind: string): Promise<void> {
    await ctx.tx.query('update stored_file set kind = $3 where practice_id = $1 and sha256 = $2', [
      practiceId,
      sha256,
      kind,
    ]);
  }

  /**
   * The bytes of a file from `fromByte` on, a chunk at a time, each in a transaction of its own: nothing stays open
   * while the reader works. Empty where there is no such file.
   */
  async *read(practiceId: number, sha256: string, fromByte = 0): AsyncGenerator<Uint8Array> {
    let n = Math.floor(fromByte / CHUNK);
    let skip = fromByte % CHUNK;
    for (;;) {
      const bytes = await this.work.run({ practiceIds: [practiceId], readOnly: true }, (ctx) =>
        chunkOf(ctx, practiceId, sha256, n),
      );
      if (!bytes) return;
      yield skip > 0 ? bytes.subarray(skip) : bytes;
      skip = 0;
      n++;
    }
  }
}

async function chunkOf(
  ctx: Context,
  practiceId: number,
  sha256: string,
  n: number,
): Promise<Uint8Array | null> {
  const [row] = (await ctx.tx.query(
    `select c.bytes from stored_file f join stored_chunk c on c.file_id = f.id
      where f.practice_id = $1 and f.sha256 = $2 and c.n = $3`,
    [practiceId, sha256, n],
  )) as { bytes: Buffer }[];
  return row?.bytes ?? null;
}

/** Regroups bytes into chunks of exactly `size`; the last one may be shorter. */
async function* inChunks(source: Bytes, size: number): AsyncGenerator<Buffer> {
  const parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array> =
    source instanceof Uint8Array ? [source] : source;
  let chunk = Buffer.allocUnsafe(size);
  let used = 0;
  for await (const part of parts) {
    let at = 0;
    while (at < part.length) {
      const take = Math.min(size - used, part.length - at);
      chunk.set(part.subarray(at, at + take), used);
      used += take;
      at += take;
      if (used === size) {
        yield chunk;
        chunk = Buffer.allocUnsafe(size);
        used = 0;
      }
    }
  }
  if (used > 0) yield chunk.subarray(0, used);
}
