/** Shared by all lists that hold nothing, so that none is made. Frozen: nobody can fill it. */
const NOTHING: readonly never[] = Object.freeze([]);

export function none<T>(): T[] {
  return NOTHING as unknown as T[];
}

/** As `append`, to a list that may not be there. */
export function appendTo<T>(list: T[] | undefined, item: T): T[] {
  return list === undefined ? [item] : append(list, item);
}

/**
 * The list with one more item. Most lists stay short, and a literal takes just the room it needs, where `push` on a short
 * list reserves 17 places.
 */
export function append<T>(list: T[], item: T): T[] {
  switch (list.length) {
    case 0:
      return [item];
    case 1:
      return [list[0]!, item];
    case 2:
      return [list[0]!, list[1]!, item];
    case 3:
      return [list[0]!, list[1]!, list[2]!, item];
    default:
      list.push(item);
      return list;
  }
}
