// A small assembler for the WebAssembly text of this folder: one module with an exported memory and exported functions,
// folded instructions, named locals and labels. Enough for scanner.wat, so that the build needs no other tool.

const TYPES = { i32: 0x7f, v128: 0x7b };
const EMPTY_BLOCK = 0x40;

/** Instructions without operands of their own in the binary. */
const PLAIN = {
  select: [0x1b],
  'i32.eqz': [0x45],
  'i32.eq': [0x46],
  'i32.lt_u': [0x49],
  'i32.gt_u': [0x4b],
  'i32.le_u': [0x4d],
  'i32.ge_u': [0x4f],
  'i32.ctz': [0x68],
  'i32.popcnt': [0x69],
  'i32.add': [0x6a],
  'i32.sub': [0x6b],
  'i32.mul': [0x6c],
  'i32.and': [0x71],
  'i32.or': [0x72],
  'i32.shl': [0x74],
  'i8x16.splat': [0xfd, 0x0f],
  'i8x16.eq': [0xfd, 0x23],
  'i8x16.gt_u': [0xfd, 0x28],
  'v128.andnot': [0xfd, 0x4f],
  'v128.or': [0xfd, 0x50],
  'i8x16.bitmask': [0xfd, 0x64],
  'i8x16.sub': [0xfd, 0x71],
};
/** Instructions with an offset into memory. */
const MEMORY = {
  'i32.load': [0x28],
  'i32.load8_u': [0x2d],
  'i32.store': [0x36],
  'v128.load': [0xfd, 0x00],
};
const LOCAL = { 'local.get': 0x20, 'local.set': 0x21, 'local.tee': 0x22 };

/** Bytes of the module. `constants` are the names with a dollar sign that are no locals and no labels. */
export function assemble(text, constants) {
  const [module] = parse(text);
  const functions = module.slice(1).filter(([kind]) => kind === 'func');
  const memory = module.find(([kind]) => kind === 'memory');
  const built = functions.map((form) => buildFunction(form, constants));
  const exports = [
    [...name(memory[1][1]), 0x02, 0],
    ...built.map(({ exported }, index) => [...name(exported), 0x00, ...unsigned(index)]),
  ];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, vector(built.map(({ type }) => type))),
    ...section(3, vector(built.map((_, index) => unsigned(index)))),
    ...section(5, vector([[0x01, ...memoryLimits(value(memory[2], constants))]])),
    ...section(7, vector(exports)),
    ...section(10, vector(built.map(({ code }) => [...unsigned(code.length), ...code]))),
  ]);
}

/** It never grows, so that views of it stay valid. */
function memoryLimits(pages) {
  return [...unsigned(pages), ...unsigned(pages)];
}

function buildFunction([, ...parts], constants) {
  const params = [];
  const locals = [];
  const results = [];
  const body = [];
  let exported = '';
  for (const part of parts) {
    const [kind, first, second] = part;
    if (kind === 'export') exported = first;
    else if (kind === 'param') params.push({ name: first, type: TYPES[second] });
    else if (kind === 'local') locals.push({ name: first, type: TYPES[second] });
    else if (kind === 'result') results.push([TYPES[first]]);
    else body.push(part);
  }
  const names = new Map([...params, ...locals].map(({ name }, index) => [name, index]));
  const code = body.flatMap((form) => instruction(form, { names, labels: [], constants }));
  return {
    exported,
    type: [0x60, ...vector(params.map(({ type }) => [type])), ...vector(results)],
    code: [...vector(locals.map(({ type }) => [1, type])), ...code, 0x0b],
  };
}

function instruction(form, scope) {
  const [op, ...rest] = form;
  if (op === 'block' || op === 'loop') {
    const inner = { ...scope, labels: [rest[0], ...scope.labels] };
    const body = rest.slice(1).flatMap((part) => instruction(part, inner));
    return [op === 'block' ? 0x02 : 0x03, EMPTY_BLOCK, ...body, 0x0b];
  }
  if (op === 'if') {
    const [condition, [, ...then]] = rest;
    const inner = { ...scope, labels: ['', ...scope.labels] };
    const body = then.flatMap((part) => instruction(part, inner));
    return [...instruction(condition, scope), 0x04, EMPTY_BLOCK, ...body, 0x0b];
  }
  const operands = rest.filter(Array.isArray).flatMap((part) => instruction(part, scope));
  return [
    ...operands,
    ...plainInstruction(
      op,
      rest.filter((part) => !Array.isArray(part)),
      scope,
    ),
  ];
}

function plainInstruction(op, [immediate], { names, labels, constants }) {
  if (op in PLAIN) return PLAIN[op];
  if (op in MEMORY) {
    const offset = immediate ? value(immediate.replace('offset=', ''), constants) : 0;
    return [...MEMORY[op], 0, ...unsigned(offset)];
  }
  if (op in LOCAL) return [LOCAL[op], ...unsigned(known(names.get(immediate), immediate))];
  if (op === 'i32.const') return [0x41, ...signed(value(immediate, constants))];
  if (op === 'br' || op === 'br_if') {
    const depth = labels.indexOf(immediate);
    return [
      op === 'br' ? 0x0c : 0x0d,
      ...unsigned(known(depth < 0 ? undefined : depth, immediate)),
    ];
  }
  throw new Error(`The assembler does not know '${op}'`);
}

function value(word, constants) {
  return known(word.startsWith('$') ? constants[word.slice(1)] : Number(word), word);
}

function known(found, word) {
  if (found === undefined || Number.isNaN(found)) throw new Error(`Nothing is named '${word}'`);
  return found;
}

/** The text as nested arrays of words. */
function parse(text) {
  const words = text.replaceAll(/;;.*$/gm, '').match(/[()]|"[^"]*"|[^\s()]+/g);
  const stack = [[]];
  for (const word of words) {
    if (word === '(') stack.push([]);
    else if (word === ')') stack.at(-2).push(stack.pop());
    else stack.at(-1).push(word.replaceAll('"', ''));
  }
  return stack[0];
}

function section(id, content) {
  return [id, ...unsigned(content.length), ...content];
}

function vector(items) {
  return [...unsigned(items.length), ...items.flat()];
}

function name(text) {
  return vector([...Buffer.from(text)].map((byte) => [byte]));
}

/** LEB128. */
function unsigned(number) {
  const bytes = [];
  let left = number;
  do {
    const low = left & 0x7f;
    left >>>= 7;
    bytes.push(left > 0 ? low | 0x80 : low);
  } while (left > 0);
  return bytes;
}

function signed(number) {
  const bytes = [];
  let left = number | 0;
  for (;;) {
    const low = left & 0x7f;
    left >>= 7;
    const done = (left === 0 && (low & 0x40) === 0) || (left === -1 && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}
