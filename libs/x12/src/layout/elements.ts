import type { DateRange } from '../types/common.js';
import { X12WriteError } from '../write/write-error.js';
import { partsOf, readParts, writeParts, type Part } from './parts.js';
import {
  CENTS,
  DAY,
  formatPeriod,
  NUMBER,
  parsePeriod,
  TEXT,
  YES_NO,
  type ValueForm,
} from './values.js';
import type { Element } from './element.js';
import { dotted, trimmed, type Fields, type KeyOf } from './fields.js';

/** Elements that fill fields of T; only fields of the right type are taken. */
export class ElementsOf<T> {
  readonly text = simple<T, string>(TEXT);
  readonly cents = simple<T, number>(CENTS);
  readonly number = simple<T, number>(NUMBER);
  readonly day = simple<T, string>(DAY);
  readonly yes = simple<T, boolean>(YES_NO);
  /** The components of composites that fill fields of T. */
  readonly part = partsOf<T>();

  /** A text that is always there, if it may be an empty one. */
  must(key: KeyOf<T, string>): Element<T> {
    return {
      ...this.text(key),
      read: (segment, n, into) => void (into[key] = segment.element(n)),
    };
  }

  /** A text without which the segment cannot be. */
  need(key: KeyOf<T, string>): Element<T> {
    return {
      ...this.must(key),
      write(from, path) {
        const text = from[key];
        if (typeof text !== 'string' || text.trim() === '')
          throw new X12WriteError(dotted(path, key), 'is required');
        return [text];
      },
    };
  }

  /** A code that is not told where it is the usual one; with `codes`, those by which the segment is known. */
  usual(key: KeyOf<T, string>, usual: string, codes?: readonly string[]): Element<T> {
    return {
      span: 1,
      key,
      ...(codes && { codes: new Set(codes) }),
      read(segment, n, into) {
        const text = segment.element(n);
        // Where nothing else says that the segment is there, the code does.
        if (text !== '' && (text !== usual || segment.count <= n)) into[key] = text;
      },
      write: (from) => [(from[key] as string | undefined) ?? usual],
    };
  }

  /** Y or N, where everything but Y is a no. */
  answer(key: KeyOf<T, boolean>): Element<T> {
    return {
      span: 1,
      key,
      read: (segment, n, into) => void (into[key] = segment.element(n) === 'Y'),
      write: (from) => [from[key] ? 'Y' : 'N'],
    };
  }

  /** A text that is one of these codes, by which the segment is known. */
  choice(key: KeyOf<T, string>, codes: readonly string[]): Element<T> {
    return { ...this.need(key), codes: new Set(codes) };
  }

  /** A text that payers send although no guide has it: read, and not written. */
  onlyRead(key: KeyOf<T, string>): Element<T> {
    return { ...this.text(key), write: () => [undefined] };
  }

  /** What tells the objects of this segment from others in one list. */
  is<K extends KeyOf<T, unknown>>(key: K, value: T[K]): Element<T> {
    return {
      span: 0,
      mark: { key, value },
      read(_segment, _n, into) {
        if (value !== undefined) into[key] = value;
      },
      write: () => [],
    };
  }

  /** A field that another element writes: where it is there, the segment is. */
  notes(key: KeyOf<T, unknown>): Element<T> {
    return { span: 0, key, read: () => undefined, write: () => [] };
  }

  /** A text after the code that says what it is; neither stands without the other. */
  coded(qualifier: string, key: KeyOf<T, string>): Element<T> {
    return {
      span: 2,
      key,
      read: (segment, n, into) => set(into, key, segment.element(n + 1)),
      write(from) {
        const text = from[key] as string | undefined;
        return text ? [qualifier, text] : [undefined, undefined];
      },
    };
  }

  /** An id and its qualifier, which is `usual` where none is told. */
  id(qualifier: KeyOf<T, string>, key: KeyOf<T, string>, usual?: string): Element<T> {
    return {
      span: 2,
      key,
      read(segment, n, into) {
        set(into, qualifier, segment.element(n));
        set(into, key, segment.element(n + 1));
      },
      write(from) {
        const text = from[key] as string | undefined;
        return text
          ? [(from[qualifier] as string | undefined) ?? usual, text]
          : [undefined, undefined];
      },
    };
  }

  /** D8 and a day. */
  dated(key: KeyOf<T, string>): Element<T> {
    const plain = this.day(key);
    return {
      span: 2,
      key,
      read: (segment, n, into) => plain.read(segment, n + 1, into),
      write: (from, path) => [from[key] ? 'D8' : undefined, ...plain.write(from, path)],
    };
  }

  /** D8 with a day, or RD8 with the first and the last one. */
  period(key: KeyOf<T, DateRange>): Element<T> {
    return {
      span: 2,
      key,
      read(segment, n, into) {
        const dates = parsePeriod(segment.element(n), segment.element(n + 1));
        if (dates) into[key] = dates;
      },
      write(from, path) {
        const dates = from[key] as DateRange | undefined;
        return dates ? formatPeriod(dates, dotted(path, key)) : [undefined, undefined];
      },
    };
  }

  /** RD8 with the first and the last day. */
  range(key: KeyOf<T, DateRange>): Element<T> {
    return {
      span: 2,
      key,
      read(segment, n, into) {
        const dates = parsePeriod('RD8', segment.element(n + 1));
        if (dates) into[key] = { from: dates.from, to: dates.to };
      },
      write(from, path) {
        const dates = from[key] as DateRange | undefined;
        if (!dates) return [undefined, undefined];
        return formatPeriod({ ...dates, range: true }, dotted(path, key));
      },
    };
  }

  /** An element that repeats. */
  repeats(key: KeyOf<T, readonly string[]>): Element<T> {
    return {
      span: 1,
      key,
      read: (segment, n, into) => void (into[key] = segment.repetitions(n)),
      write: (from) => [{ repeat: (from[key] as readonly string[] | undefined) ?? [] }],
    };
  }

  /** Elements that are a list; what is missing in between is an empty text. */
  texts(key: KeyOf<T, readonly string[]>, count: number): Element<T> {
    return {
      span: count,
      key,
      read(segment, n, into) {
        into[key] = trimmed(
          Array.from({ length: count }, (_, index) => segment.element(n + index)),
        );
      },
      write(from) {
        const list = from[key] as readonly string[] | undefined;
        return Array.from({ length: count }, (_, index) => list?.[index]);
      },
    };
  }

  /** A composite whose components are fields of the object itself. */
  parts(...parts: readonly Part<T>[]): Element<T> {
    const key = parts.find((part) => part.key)?.key;
    return {
      span: 1,
      ...(key && { key }),
      read: (segment, n, into) => readParts(segment.components(n), parts, into),
      write: (from, path) => [writeParts(parts, from, path)],
    };
  }

  /** A composite that is an object of its own, and an empty one where only its first component is missing. */
  composite<Item extends object>(
    key: KeyOf<T, Item>,
    parts: readonly Part<Item>[],
    empty: () => Item,
  ): Element<T> {
    return {
      span: 1,
      key,
      read(segment, n, into) {
        const texts = segment.components(n);
        if (texts.length === 0) return;
        const object = empty() as Fields;
        readParts(texts, parts, object);
        into[key] = object;
      },
      write(from, path) {
        const object = from[key] as Fields | undefined;
        return [object && writeParts(parts, object, dotted(path, key))];
      },
    };
  }

  /**
   * Composites that are a list: those of the list from `first` on stand in these elements. One that is missing between others
   * is an empty one.
   */
  composites<Item extends object>(
    key: KeyOf<T, readonly Item[]>,
    parts: readonly Part<Item>[],
    empty: () => Item,
    count: number,
    first = 0,
  ): Element<T> {
    return {
      span: count,
      key,
      read(segment, n, into) {
        const list = ((into[key] as Item[] | undefined) ??= []) as Item[];
        for (let index = 0; index < count; index++) {
          const texts = segment.components(n + index);
          if (texts.length === 0) continue;
          while (list.length <= first + index) list.push(empty());
          readParts(texts, parts, list[first + index] as Fields);
        }
        into[key] = list;
      },
      write(from, path) {
        const list = from[key] as readonly Fields[] | undefined;
        return Array.from({ length: count }, (_, index) => {
          const item = list?.[first + index];
          return item && writeParts(parts, item, `${dotted(path, key)}[${first + index}]`);
        });
      },
    };
  }
}

export function elementsOf<T>(): ElementsOf<T> {
  return new ElementsOf<T>();
}

function simple<T, V>(form: ValueForm<V>) {
  return (key: KeyOf<T, V>): Element<T> => ({
    span: 1,
    key,
    read(segment, n, into) {
      const text = segment.element(n);
      const value = text === '' ? undefined : form.parse(text);
      if (value !== undefined) into[key] = value;
    },
    write(from, path) {
      const value = from[key] as V | undefined;
      return [value === undefined ? undefined : form.format(value, dotted(path, key))];
    },
  });
}

function set(into: Fields, key: string, text: string): void {
  if (text !== '') into[key] = text;
}
