import type { Reference } from '../types/common.js';
import { dotted, trimmed, type Fields, type KeyOf } from './fields.js';
import { CENTS, DAY, NUMBER, TEXT, type ValueForm } from './values.js';

/** A component of a composite, or some that follow each other, as a field of an object. */
export interface Part<T> {
  /** How many components it takes. */
  readonly span: number;
  readonly key?: string;
  /** Only for the types: whatever has the fields of T takes this component. */
  readonly of?: (object: T) => void;
  read(texts: readonly string[], into: Fields): void;
  write(from: Fields, path: string): readonly (string | undefined)[];
}

/** The components that fill fields of T; only fields of the right type are taken. */
export function partsOf<T>() {
  return {
    text: simple<T, string>(TEXT),
    cents: simple<T, number>(CENTS),
    number: simple<T, number>(NUMBER),
    day: simple<T, string>(DAY),
    none: { span: 1, read: () => undefined, write: () => [undefined] } as Part<T>,
    /** A text that is always there, if it may be an empty one. */
    must: (key: KeyOf<T, string>): Part<T> => ({
      ...simple<T, string>(TEXT)(key),
      read: ([text = ''], into) => void (into[key] = text),
    }),
    dated: (key: KeyOf<T, string>): Part<T> => ({
      span: 2,
      key,
      read([, text = ''], into) {
        const value = DAY.parse(text);
        if (value !== undefined) into[key] = value;
      },
      write(from, path) {
        const value = from[key] as string | undefined;
        return value ? ['D8', DAY.format(value, dotted(path, key))] : [undefined, undefined];
      },
    }),
    texts: (key: KeyOf<T, readonly string[]>, span: number): Part<T> => ({
      span,
      key,
      read: (texts, into) => void (into[key] = trimmed(texts)),
      write(from) {
        const list = from[key] as readonly string[] | undefined;
        return Array.from({ length: span }, (_, index) => list?.[index]);
      },
    }),
    /** Values with their qualifiers. */
    pairs: (key: KeyOf<T, readonly Reference[]>, count: number): Part<T> => ({
      span: 2 * count,
      key,
      read(texts, into) {
        const list = trimmed(texts);
        if (list.length === 0) return;
        into[key] = Array.from({ length: Math.ceil(list.length / 2) }, (_, index) => ({
          qualifier: list[2 * index] ?? '',
          value: list[2 * index + 1] ?? '',
        }));
      },
      write(from) {
        const list = (from[key] as readonly Reference[] | undefined) ?? [];
        return list.flatMap(({ qualifier, value }) => [qualifier, value]);
      },
    }),
    /** Numbers from 1 up; what is missing in between is 0. */
    numbers: (key: KeyOf<T, readonly number[]>, span: number): Part<T> => ({
      span,
      key,
      read: (texts, into) => void (into[key] = trimmed(texts).map(Number)),
      write(from) {
        const list = from[key] as readonly number[] | undefined;
        return Array.from({ length: span }, (_, index) =>
          list?.[index] ? String(list[index]) : undefined,
        );
      },
    }),
  };
}

export function readParts<T>(
  texts: readonly string[],
  parts: readonly Part<T>[],
  into: Fields,
): void {
  if (texts.length === 0) return;
  let at = 0;
  for (const part of parts) part.read(texts.slice(at, (at += part.span)), into);
}

export function writeParts<T>(
  parts: readonly Part<T>[],
  from: Fields,
  path: string,
): (string | undefined)[] {
  return parts.flatMap((part) => part.write(from, path));
}

function simple<T, V>(form: ValueForm<V>) {
  return (key: KeyOf<T, V>): Part<T> => ({
    span: 1,
    key,
    read([text = ''], into) {
      const value = text === '' ? undefined : form.parse(text);
      if (value !== undefined) into[key] = value;
    },
    write(from, path) {
      const value = from[key] as V | undefined;
      return [value === undefined ? undefined : form.format(value, dotted(path, key))];
    },
  });
}
