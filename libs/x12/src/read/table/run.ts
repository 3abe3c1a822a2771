import { chunksOf, type ReadOptions, type Source } from '../../core/read-segments.js';
import { endItem, ItemStream, unexpectedSet } from '../../core/item-stream.js';
import type { SetEnd, TransactionSet } from '../../types/common.js';
import type { ReportFinding } from '../../types/finding.js';
import { FullCheck } from './full-check.js';
import { TablePass, type TableVisitor } from './pass.js';
import { unheard } from './unheard.js';
import type { RuleOptions } from '../../validate/rules/index.js';

/** How objects are read. */
export interface TypedReadOptions extends ReadOptions, RuleOptions {
  /**
   * 'structure' (unless told) reports what keeps an object from being read, and balances. 'full' reports what `validate`
   * reports, in the same pass.
   */
  check?: 'structure' | 'full';
}

/** Builds the items of one transaction set from the shared token tables. */
export interface TableSetReader extends TableVisitor {
  /** The set ends. */
  end(end: SetEnd): void;
}

/** Where a reader puts what it has made. */
export interface Sink<Item> {
  items: Item[];
}

export type MakeTableReader<Item> = (
  set: TransactionSet,
  report: ReportFinding,
  sink: Sink<Item>,
) => TableSetReader | undefined;

/** As `readItems`, with readers that work on the shared token tables. */
export function readTables<Item>(
  source: Source,
  options: TypedReadOptions,
  make: MakeTableReader<Item>,
): ItemStream<Item> {
  return new ItemStream(() => runTables(source, options, make));
}

/** The items of bytes that are all at hand, without a pause. What is wrong with them is not said. */
export function itemsOf<Item>(bytes: Uint8Array, make: MakeTableReader<Item>): Item[] {
  const run = new TableRun<Item>({}, make);
  const items: Item[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK)
    items.push(...run.take(bytes.subarray(start, start + CHUNK)));
  items.push(...run.take(NOTHING, true));
  return items;
}

const CHUNK = 65_536;
const NOTHING = new Uint8Array(0);

async function* runTables<Item>(
  source: Source,
  options: TypedReadOptions,
  make: MakeTableReader<Item>,
): AsyncGenerator<Item[]> {
  const run = new TableRun(options, make);
  for await (const chunk of chunksOf(source)) {
    const items = run.take(chunk);
    if (items.length > 0) yield items;
  }
  const items = run.take(NOTHING, true);
  if (items.length > 0) yield items;
}

/** One file on its way through the tables, from bytes to items. */
class TableRun<Item> {
  private readonly sink: Sink<Item> = { items: [] };
  private readonly pass: TablePass;
  private reader: TableSetReader | undefined;

  constructor(options: TypedReadOptions, make: MakeTableReader<Item>) {
    const report = options.onFinding ?? unheard;
    const check = options.check === 'full' ? new FullCheck(report, options) : undefined;
    // What a reader says of a set the full check says, too.
    const ofReader = check ? unheard : report;
    this.pass = new TablePass(options, report, {
      ...check?.handler,
      setStart: (set, segment) => {
        this.reader = make(set, ofReader, this.sink);
        if (!this.reader) report(unexpectedSet(segment));
        check?.handler.setStart?.(set, segment);
        const visitors = [this.reader, check?.validator];
        this.pass.visitors = visitors.filter((visitor) => visitor !== undefined);
      },
      setEnd: (set, trailer, segment) => {
        this.pass.visitors = [];
        check?.handler.setEnd?.(set, trailer, segment);
        this.reader?.end(endItem(set, trailer));
        this.reader = undefined;
      },
    });
  }

  /** The items that a chunk completes. */
  take(chunk: Uint8Array, last = false): Item[] {
    const { sink } = this;
    this.pass.take(chunk, last);
    const { items } = sink;
    if (items.length > 0) sink.items = [];
    return items;
  }
}
