import type { Segment } from '../core/segment.js';
import { dotted, type Fields, type KeyOf } from './fields.js';
import type { LayoutOutput } from './layout-output.js';
import type { SegmentLayout } from './segment.js';

/** What stands in a loop at one place: a segment, a list of them, an object, or a loop within. */
export interface Entry<T> {
  /** The field or fields it fills. */
  readonly keys: readonly string[];
  /** Where a segment of this entry begins an object: the layout of what follows in it. */
  readonly inner?: Loop<never>;
  /** What a new object has, so that lists are there even if they are empty. */
  start?(object: Fields): void;
  matches(segment: Segment): boolean;
  /** True when a further segment of this entry has no place in the object. */
  isFull(object: Fields): boolean;
  /** Reads the segment. Returns the object that what follows belongs to, where there is an inner loop. */
  read(segment: Segment, object: Fields): Fields | undefined;
  write(out: LayoutOutput, object: Fields, path: string): void;
  /** Only for the types: whatever has the fields of T takes this entry. */
  readonly of?: (object: T) => void;
}

/** The entries of a loop in the order of the guide. */
export type Loop<T> = readonly Entry<T>[];

type Item<T, K extends keyof T> = NonNullable<T[K]> extends readonly (infer I)[] ? I : never;

/** A segment whose elements are fields of the object itself; written when one of them is there. */
export function own<T>(layout: SegmentLayout<T>): Entry<T> {
  return {
    keys: layout.keys,
    matches: (segment) => layout.matches(segment),
    isFull: (object) => layout.isIn(object),
    read: (segment, object) => void layout.read(segment, object),
    write(out, object, path) {
      if (layout.isIn(object)) layout.write(out, object, path);
    },
  };
}

/** A segment whose elements are fields of the object itself, and which is always written. */
export function always<T>(layout: SegmentLayout<T>): Entry<T> {
  return { ...own(layout), write: (out, object, path) => layout.write(out, object, path) };
}

/** A segment that must be skipped: brackets around loops, which the loops themselves write. */
export function skipped(tag: string): Entry<unknown> {
  return {
    keys: [],
    matches: (segment) => segment.tag === tag,
    isFull: () => false,
    read: () => undefined,
    write: () => undefined,
  };
}

interface ListOptions {
  /** The list is there even if it is empty. */
  always?: boolean;
  /** Fields without which nothing is kept. */
  needs?: readonly string[];
  /** Objects tell where they stood. */
  at?: boolean;
  /** What an object has even if no segment says it. */
  empty?: () => Fields;
}

/** A segment that is an object of its own. */
export function one<T, I extends object>(key: KeyOf<T, I>, layout: SegmentLayout<I>): Entry<T> {
  return into(key, [always(layout)]);
}

/** Segments that are objects of a list. */
export function many<T, K extends keyof T & string>(
  key: K,
  layout: SegmentLayout<Item<T, K>>,
  options: ListOptions = {},
): Entry<T> {
  return {
    ...listOf(key, options),
    matches: (segment) => layout.matches(segment),
    read(segment, object) {
      const item: Fields = {};
      layout.read(segment, item);
      if (options.needs?.every((name) => item[name] !== undefined) === false) return undefined;
      if (options.at) item['at'] = segment.at;
      push(object, key, item);
      return undefined;
    },
    write(out, object, path) {
      const list = (object[key] ?? []) as readonly Fields[];
      list.forEach((item, index) => {
        if (layout.isOf(item)) layout.write(out, item, `${dotted(path, key)}[${index}]`);
      });
    },
  };
}

/** Segments of one text each that are a list. */
export function texts<T>(
  key: KeyOf<T, readonly string[]>,
  layout: SegmentLayout<{ text: string }>,
): Entry<T> {
  return {
    ...listOf(key, { always: true }),
    matches: (segment) => layout.matches(segment),
    read(segment, object) {
      const item: Fields = {};
      layout.read(segment, item);
      push(object, key, item['text']);
      return undefined;
    },
    write(out, object, path) {
      const list = (object[key] ?? []) as readonly string[];
      list.forEach((text, index) => layout.write(out, { text }, `${dotted(path, key)}[${index}]`));
    },
  };
}

/** Loops that are objects of a list; each begins with the first entry of its layout. */
export function loops<T, K extends keyof T & string>(
  key: K,
  layout: Loop<Item<T, K>>,
  options: ListOptions & { around?: (out: LayoutOutput, write: () => void) => void } = {},
): Entry<T> {
  const [opener] = layout as readonly [Entry<Item<T, K>>];
  return {
    ...listOf(key, options),
    inner: layout as Loop<never>,
    matches: (segment) => opener.matches(segment),
    read(segment, object) {
      const item = { ...begin(layout), ...options.empty?.() };
      opener.read(segment, item);
      if (options.at) item['at'] = segment.at;
      push(object, key, item);
      return item;
    },
    write(out, object, path) {
      const list = (object[key] ?? []) as readonly Fields[];
      const write = () =>
        list.forEach((item, index) =>
          writeLoop(out, layout, item, `${dotted(path, key)}[${index}]`),
        );
      if (list.length > 0 && options.around) options.around(out, write);
      else write();
    },
  };
}

/** A loop that is an object. */
export function loop<T, I extends object>(key: KeyOf<T, I>, layout: Loop<I>): Entry<T> {
  const [opener] = layout as readonly [Entry<I>];
  return {
    keys: [key],
    inner: layout as Loop<never>,
    matches: (segment) => opener.matches(segment),
    isFull: (object) => object[key] !== undefined,
    read(segment, object) {
      const item = begin(layout);
      opener.read(segment, item);
      object[key] = item;
      return item;
    },
    write(out, object, path) {
      const item = object[key] as Fields | undefined;
      if (item) writeLoop(out, layout, item, dotted(path, key));
    },
  };
}

/** Segments side by side that fill one object: it is there as soon as one of them is. */
export function into<T, I extends object>(
  key: KeyOf<T, I>,
  layout: Loop<I>,
  empty: () => Partial<I> = () => ({}),
): Entry<T> {
  const holder = (object: Fields): Fields | undefined => object[key] as Fields | undefined;
  const find = (segment: Segment, item: Fields) => {
    const matching = layout.filter((entry) => entry.matches(segment));
    return matching.find((entry) => !entry.isFull(item)) ?? matching[0];
  };
  return {
    keys: [key],
    matches: (segment) => layout.some((entry) => entry.matches(segment)),
    isFull: (object) => {
      const item = holder(object);
      return item !== undefined && layout.every((entry) => entry.isFull(item));
    },
    read(segment, object) {
      const item = holder(object) ?? Object.assign(begin(layout), empty());
      find(segment, item)?.read(segment, item);
      object[key] = item;
      return undefined;
    },
    write(out, object, path) {
      const item = holder(object);
      if (item) writeLoop(out, layout, item, dotted(path, key));
    },
  };
}

/** Uses of one segment that may stand in any order: they are written in the order in which the object has their fields. */
export function anyOrder<T>(...entries: Loop<T>): Entry<T> {
  const find = (segment: Segment, object: Fields) => {
    const matching = entries.filter((entry) => entry.matches(segment));
    return matching.find((entry) => !entry.isFull(object)) ?? matching[0];
  };
  return {
    keys: entries.flatMap(({ keys }) => keys),
    start: (object) => entries.forEach((entry) => entry.start?.(object)),
    matches: (segment) => entries.some((entry) => entry.matches(segment)),
    isFull: () => false,
    read: (segment, object) => find(segment, object)?.read(segment, object),
    write(out, object, path) {
      const order = Object.keys(object);
      const place = ({ keys }: Entry<T>) => Math.min(...keys.map((key) => order.indexOf(key)));
      for (const entry of entries.toSorted((a, b) => place(a) - place(b)))
        entry.write(out, object, path);
    },
  };
}

function listOf(key: string, options: ListOptions) {
  return {
    keys: [key],
    isFull: () => false,
    ...(options.always && { start: (object: Fields) => void (object[key] = []) }),
  };
}

function push(object: Fields, key: string, item: unknown): void {
  const list = object[key] as unknown[] | undefined;
  if (list) list.push(item);
  else object[key] = [item];
}

/** A new object of a loop, with its lists. */
export function begin<T>(layout: Loop<T>): Fields {
  const object: Fields = {};
  for (const entry of layout) entry.start?.(object);
  return object;
}

/** Writes what a loop has, in the order of the guide. */
export function writeLoop<T>(
  out: LayoutOutput,
  layout: Loop<T>,
  object: Fields,
  path: string,
): void {
  for (const entry of layout) entry.write(out, object, path);
}
