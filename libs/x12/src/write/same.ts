/** True for values with the same fields, where one that is undefined is none. Where something stood in a file is no matter. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [first, second] = [a, b] as Record<string, unknown>[];
  for (const key in first) if (key !== 'at' && !isSame(first[key], second![key])) return false;
  for (const key in second)
    if (key !== 'at' && second[key] !== undefined && first![key] === undefined) return false;
  return true;
}
