/** Replaces the values at the sealed paths of an event's data; the data itself stays as it is. */
export function mapSealed(
  data: unknown,
  paths: readonly string[],
  change: (value: unknown) => unknown,
): unknown {
  return paths.reduce((result, path) => mapAt(result, path.split('.'), change), data);
}

function mapAt(
  value: unknown,
  path: readonly string[],
  change: (value: unknown) => unknown,
): unknown {
  if (value === null || value === undefined) return value;
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  const name = step.replace(/(\[\])+$/, '');
  const depth = (step.length - name.length) / 2;
  if (name === '') return mapItems(value, depth, rest, change);
  const record = value as Record<string, unknown>;
  if (record[name] === null || record[name] === undefined) return value;
  return { ...record, [name]: mapItems(record[name], depth, rest, change) };
}

function mapItems(
  value: unknown,
  depth: number,
  rest: readonly string[],
  change: (value: unknown) => unknown,
): unknown {
  if (depth === 0 || !Array.isArray(value)) return mapAt(value, rest, change);
  return value.map((item) => mapItems(item, depth - 1, rest, change));
}
