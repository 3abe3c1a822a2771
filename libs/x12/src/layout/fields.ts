/** An object whose fields are read and written by name. */
export type Fields = Record<string, unknown>;

/** Names of the fields of T that hold a V. */
export type KeyOf<T, V> = {
  [K in keyof T]-?: NonNullable<T[K]> extends V ? K : never;
}[keyof T] &
  string;

/** 'claims[0]' and 'name' to 'claims[0].name'. */
export function dotted(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** The list without what is empty at its end. */
export function trimmed(list: readonly string[]): string[] {
  let { length } = list;
  while (length > 0 && list[length - 1] === '') length--;
  return list.slice(0, length);
}
