import type { FileOverview, FileSegments, SegmentsQuery } from '@millrace/contracts';
import { FileIndex } from './file-index.js';
import { newOverview, readOverview, type Overview } from './file-overview.js';
import { findOverview, keepOverview } from './file-overview.store.js';
import type { FileStore, StoredFile, Work } from './file-store.js';
import { windowOf } from './file-window.js';

/** Files of which the index is kept; one takes some 100 kB for 50 MB. */
const INDEXES = 50;
/** Overviews that are made at the same time. */
const AT_ONCE = 2;

interface Making {
  readonly overview: Overview;
  readonly done: Promise<void>;
}

/**
 * Shows stored files to people: what a file holds, what is wrong in it, and its segments a window at a time with persons masked. The
 * overview of a file is made when somebody first asks for it, and kept beside the file.
 */
export class FileViews {
  private readonly indexes = new Map<string, FileIndex>();
  private readonly making = new Map<string, Making>();
  private readonly waiting: (() => void)[] = [];
  private free = AT_ONCE;
  private readonly stop = new AbortController();

  /** @param patienceMs how long a question waits for an overview before it is answered with what is known so far */
  constructor(
    private readonly work: Work,
    private readonly files: FileStore,
    private readonly patienceMs = 800,
  ) {}

  /** What the file holds and what is wrong in it, as far as that is known yet; null where the practice has no such file. */
  async overview(practiceId: number, sha256: string): Promise<FileOverview | null> {
    const found = await this.work.run(
      { practiceIds: [practiceId], readOnly: true },
      async (ctx) => {
        const file = await this.files.findWithin(ctx, practiceId, sha256);
        return file && { file, kept: await findOverview(ctx, practiceId, file.id) };
      },
    );
    if (!found) return null;
    const { file, kept } = found;
    return toOverview(file, kept ?? (await this.make(practiceId, file)));
  }

  /** A window of the file's segments; null where the practice has no such file. */
  async segments(
    practiceId: number,
    sha256: string,
    query: SegmentsQuery,
  ): Promise<FileSegments | null> {
    const file = await this.files.find(practiceId, sha256);
    if (!file) return null;
    return {
      sha256,
      name: file.name,
      kind: file.kind,
      ...(await this.window(practiceId, sha256, query)),
    };
  }

  /** The segments around a place of a file that is there, `context` before and after it. */
  async around(
    practiceId: number,
    sha256: string,
    { segment }: { readonly segment: number },
    context: number,
  ): Promise<FileSegments['segments']> {
    const from = Math.max(1, segment - context);
    const window = { from, limit: segment + context + 1 - from };
    return (await this.window(practiceId, sha256, window)).segments;
  }

  /** Ends what is being made: the process stops. */
  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await Promise.all([...this.making.values()].map(({ done }) => done));
  }

  private window(practiceId: number, sha256: string, query: SegmentsQuery) {
    return windowOf(this.indexOf(practiceId, sha256), query);
  }

  private indexOf(practiceId: number, sha256: string): FileIndex {
    const key = `${practiceId}/${sha256}`;
    const index =
      this.indexes.get(key) ??
      new FileIndex((fromByte) => this.files.read(practiceId, sha256, fromByte));
    // The one used last goes to the end; the first one was not used for the longest time.
    this.indexes.delete(key);
    this.indexes.set(key, index);
    if (this.indexes.size > INDEXES) this.indexes.delete(this.indexes.keys().next().value!);
    return index;
  }

  private async make(practiceId: number, file: StoredFile): Promise<Overview> {
    const key = `${practiceId}/${file.sha256}`;
    const making = this.making.get(key) ?? this.begin(key, practiceId, file);
    await within(this.patienceMs, making.done);
    return making.overview;
  }

  private begin(key: string, practiceId: number, file: StoredFile): Making {
    const overview = newOverview();
    const done = this.run(practiceId, file, overview)
      .catch(() => void (overview.check.state = 'failed'))
      .finally(() => this.making.delete(key));
    const making = { overview, done };
    this.making.set(key, making);
    return making;
  }

  private async run(practiceId: number, file: StoredFile, overview: Overview): Promise<void> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((next) => this.waiting.push(next));
    try {
      const read = () => this.files.read(practiceId, file.sha256);
      await readOverview(read, overview, this.stop.signal);
      await this.work.run({ practiceIds: [practiceId] }, (ctx) =>
        keepOverview(ctx, practiceId, file.id, overview),
      );
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }
}

function toOverview(file: StoredFile, { contents, check }: Overview): FileOverview {
  const { sha256, name, kind, direction, receivedFrom, at, byteLength } = file;
  return {
    ...{ sha256, name, kind, direction, receivedFrom, byteLength },
    at: at.toISOString(),
    contents,
    check,
  };
}

/** Resolves with the promise, or after so long. */
async function within(ms: number, promise: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([promise, late]);
  clearTimeout(timer);
}
