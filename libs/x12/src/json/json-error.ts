/** JSON that cannot be written as X12. The message holds the place, never a value. */
export class X12JsonError extends Error {
  override readonly name = 'X12JsonError';

  constructor(
    /** 1-based line of the JSON. */
    readonly line: number,
    /** Where in the line: `column 17`, or a path such as `segment[3][1]`. */
    readonly place: string,
    readonly reason: string,
  ) {
    super(`Line ${line}, ${place}: ${reason}.`);
  }
}

/**
 * Where a text stops to be JSON: the 0-based index of the first character that cannot stand there (its length, when
 * something is missing at the end).
 */
export function whereJsonBreaks(text: string): number {
  try {
    const end = blanks(text, value(text, blanks(text, 0), 0));
    return end;
  } catch (stop) {
    if (stop instanceof Break) return stop.at;
    throw stop;
  }
}

class Break {
  constructor(readonly at: number) {}
}

const DEEPEST = 100;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANKS = /[ \t\n\r]*/y;
// A character that stands for itself, or an escape.
const CHARACTERS = /(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*/y; // eslint-disable-line no-control-regex

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const blanks = (text: string, at: number) => match(BLANKS, text, at);

function value(text: string, at: number, depth: number): number {
  const first = text[at];
  if (first === '"') return string(text, at);
  if (first === '[' || first === '{') {
    if (depth > DEEPEST) throw new Break(at);
    return list(text, at, depth, first === '{');
  }
  const end = match(LITERAL, text, at);
  if (end === at) throw new Break(at);
  return end;
}

function string(text: string, at: number): number {
  const end = match(CHARACTERS, text, at + 1);
  if (text[end] !== '"') throw new Break(end);
  return end + 1;
}

function list(text: string, at: number, depth: number, named: boolean): number {
  const close = named ? '}' : ']';
  let next = blanks(text, at + 1);
  if (text[next] === close) return next + 1;
  for (;;) {
    if (named) {
      if (text[next] !== '"') throw new Break(next);
      next = blanks(text, string(text, next));
      if (text[next] !== ':') throw new Break(next);
      next = blanks(text, next + 1);
    }
    next = blanks(text, value(text, next, depth + 1));
    if (text[next] === close) return next + 1;
    if (text[next] !== ',') throw new Break(next);
    next = blanks(text, next + 1);
  }
}
