// Writes the checks of a guide's segments as TypeScript: a straight function for each distinct shape of a segment, which
// says whether a segment is beyond doubt what the guide asks for. See src/validate/fast/clean.ts for what they are made of.

/** Rules of single segments that have a check of their own, by tag. */
const RULES = {
  CAS: 'adjustmentsOk',
  LIN: 'drugOk',
  N4: 'addressOk',
  PER: 'contactOk',
  PWK: 'paperworkOk',
};
/** Elements that hold an NPI when the one before says so. */
const PROVIDER_IDS = { N1: [3, 4], NM1: [8, 9] };
/** NM102 of a person. */
const PERSON = '1';
const BLANK = 32;
/** So many codes are compared one by one. */
const FEW = 4;

/**
 * The text of `src/generated/clean-<guide>.ts`.
 * @param {{formsOf, notesOf, PERIODS, numberNodes}} book what src/guides exports
 */
export function checksFor(guide, book) {
  const { nodes } = book.numberNodes(guide);
  const shapes = new Shapes(book, told(nodes.slice(2).map(useOf)));
  const names = nodes.map((node, n) => {
    if (n < 2) return 'never';
    return shapes.segment(useOf(node));
  });
  const body = shapes.text;
  const used = (names) => names.filter((name) => new RegExp(`\\b${name}[[(]`).test(body));
  const clean = used([
    'B',
    'code',
    'code4',
    'day',
    'decimal',
    'isComponentMark',
    'money',
    'npi',
    'period',
    'time',
    'whole',
  ]);
  const rules = used(Object.values(RULES));
  return [
    `// Made by build/generate.mjs from the guide ${guide.id} and the dictionary. Do not edit.`,
    `import { C, E, ${clean.join(', ')}, type SegmentCheck } from '../validate/fast/clean.js';`,
    rules.length > 0
      ? `import { ${rules.join(', ')} } from '../validate/fast/clean-rules.js';`
      : '',
    '',
    `const never: SegmentCheck = () => false;`,
    '',
    body,
    `/** ${guide.name} (${guide.type}): by the number of the node. */`,
    `export const checks: readonly SegmentCheck[] = [${names.join(', ')}];`,
    '',
  ].join('\n');
}

function useOf(node) {
  return node.kind === 'loop' ? node.trigger : node;
}

/** By tag, the one element whose code tells its uses apart: by the time a use is known, that code is. */
function told(uses) {
  const elements = new Map();
  for (const { tag, qualifier } of uses) {
    if (!qualifier) continue;
    const element = qualifier.component === 0 ? qualifier.element : 0;
    elements.set(tag, (elements.get(tag) ?? element) === element ? element : 0);
  }
  return elements;
}

/** An integer for a code of up to three characters, as `pack` gives it. */
function pack(code) {
  return [...code].reduce(
    (key, char, n) => key | (char.charCodeAt(0) << (8 * n)),
    code.length << 24,
  );
}

function pack4(code) {
  return [...code].reduce((key, char) => (key << 8) | char.charCodeAt(0), 0);
}

class Shapes {
  #functions = new Map();
  #texts = [];
  #counts = { codes: 0, composite: 0, segment: 0 };

  constructor(book, told) {
    this.book = book;
    this.told = told;
  }

  get text() {
    return this.#texts.join('\n');
  }

  /** The name of the function with this text, which is written when it is new. */
  #named(kind, comment, write) {
    const key = `${kind} ${write('')}`;
    const known = this.#functions.get(key);
    if (known) return known;
    const name = `${kind}${++this.#counts[kind]}`;
    this.#functions.set(key, name);
    const [head, ...lines] = write(name).split('\n');
    const body = lines.slice(0, -1).map((line) => `  ${line}`);
    this.#texts.push([`/** ${comment} */`, head, ...body, '}', ''].join('\n'));
    return name;
  }

  segment(use) {
    const forms = this.book.formsOf(use.tag);
    const notes = this.book.notesOf(use.tag);
    const elements = use.elements.slice(0, forms.length);
    const most = elements.findLastIndex(({ usage }) => usage !== 'unused') + 1;
    const least = elements.findLastIndex(({ usage }) => usage === 'required') + 1;
    const conditions = notes
      .map((note) => condition(note, (n) => elements[n - 1]?.usage))
      .filter(Boolean);
    const noted = new Set(conditions.flatMap(({ elements }) => elements));
    const periods = new Map(
      (this.book.PERIODS[use.tag] ?? [])
        .filter(([, n]) => n <= most && elements[n - 1].usage !== 'unused')
        .map(([format, n]) => [n, format]),
    );
    const kept = new Set(periods.values());
    const provider = PROVIDER_IDS[use.tag];
    if (provider && elements[provider[0] - 1]?.codes?.has('XX')) kept.add(provider[0]);
    if (use.tag === 'NM1') conditions.push(this.#name(elements, kept, noted));
    const lines = [];
    for (let n = 1; n <= most; n++) {
      const stop = n > least ? `if (n < ${n}) break rest; ` : '';
      const place = `a = ${n === 1 ? 'E[first]!' : 'b'} + 1; b = E[first + ${n}]!;`;
      const key = kept.has(n) ? `code${n}` : 'c';
      const checks = this.#isTold(use, n)
        ? []
        : this.#element(elements[n - 1], forms[n - 1], use.tag, n, key);
      if (noted.has(n)) checks.push(`seen |= ${bit(n)};`);
      if (kept.has(n) && !checks.some((line) => line.startsWith(`${key} =`)))
        checks.push(`${key} = code(a, b);`);
      if (periods.has(n)) {
        const format = periods.get(n);
        const given = elements[format - 1].usage === 'required' ? '' : `code${format} !== 0 && `;
        checks.push(`if (${given}!period(code${format}, a, b, ${n})) return false;`);
      }
      if (provider?.[1] === n && kept.has(provider[0]))
        checks.push(`if (code${provider[0]} === ${pack('XX')} && !npi(a, b)) return false;`);
      const { components } = forms[n - 1];
      lines.push(`${stop}${place} ${optional(elements[n - 1], checks, 'false', components)}`);
    }
    if (lines.some((line) => /\bc = /.test(line))) kept.add('');
    const comment = `${use.tag}: ${elements.map(({ usage }) => usage[0]).join(' ')}`;
    return this.#named('segment', comment, (name) => {
      const variables = [...kept].sort().map((n) => `let ${n === '' ? 'c' : `code${n}`} = 0;`);
      return [
        `function ${name}(first: number, last: number, mark: number): boolean {`,
        `const n = last - first;`,
        most === least
          ? `if (n !== ${most}) return false;`
          : `if (n < ${least} || n > ${most}) return false;`,
        `let a = 0;`,
        `let b = E[first]!;`,
        noted.size > 0 || conditions.length > 0 ? 'let seen = 0;' : '',
        ...variables,
        most > least ? 'rest: {' : '',
        ...lines,
        most > least ? '}' : '',
        ...conditions.map(({ text }) => `if (${text}) return false;`),
        RULES[use.tag] ? `if (!${RULES[use.tag]}(first, last)) return false;` : '',
        'return C[mark]! > E[last]!;',
        '}',
      ]
        .filter(Boolean)
        .join('\n');
    });
  }

  /** NM1: a person with a first name, or an organization without, as `SegmentRule` has it. */
  #name(elements, kept, noted) {
    kept.add(2);
    const parts = [3, 4, 5, 6, 7].filter(
      (n) => elements[n - 1] && elements[n - 1].usage !== 'unused',
    );
    for (const n of parts) noted.add(n);
    const given = parts.filter((n) => n > 3).reduce((sum, n) => sum | bit(n), 0);
    const person = '(seen & 12) === 4';
    const other = `(seen & ${given}) !== 0`;
    const { codes } = elements[1];
    if (!codes?.has(PERSON)) return { text: other, elements: parts };
    if (codes.size === 1) return { text: person, elements: parts };
    return { text: `code2 === ${pack(PERSON)} ? ${person} : ${other}`, elements: parts };
  }

  /** True when the segment is only taken for this use because of the code in its element n. */
  #isTold({ tag, qualifier, elements }, n) {
    const { codes } = elements[n - 1];
    return this.told.get(tag) === n && qualifier && codes && qualifier.codes.isSubsetOf(codes);
  }

  /** What a value of an element must be, when there is one. */
  #element(element, form, tag, n, key) {
    if (element.usage === 'unused') return [];
    if (!form.components) return this.#simple(element, form, n, 'false', key);
    return [
      `mark = ${this.#composite(element, form, tag)}(a, b, mark);`,
      'if (mark < 0) return false;',
    ];
  }

  /**
   * Returns `failed` unless a value, empty ones included, is what it must be. `place` is the element; components keep nothing
   * that another asks for. `key` takes its code.
   */
  #simple(element, { type, min, max }, place, failed, key) {
    if (element?.codes) return this.#codes(element.codes, failed, key);
    const unless = (check) => [`if (!${check}) return ${failed};`];
    switch (type) {
      case 'N':
        return unless(`whole(a, b, ${min}, ${max})`);
      case 'R':
        return unless(`decimal(a, b, ${min}, ${max})`);
      case 'M':
        if (min !== 1 || max !== 18) throw new Error('An amount of another length than all others');
        return unless(`money(a, b, ${place})`);
      case 'DT':
        return max === 8 ? unless(`day(a, b, ${place})`) : [`return ${failed};`];
      case 'TM':
        return unless('time(a, b)');
      default:
        return [`if (b - a < ${min} || b - a > ${max} || B[a] === ${BLANK}) return ${failed};`];
    }
  }

  #codes(codes, failed, key) {
    const list = [...codes].sort();
    const short = list.filter((one) => one.length <= 3);
    const long = list.filter((one) => one.length === 4);
    const read = `${key} = code(a, b);`;
    if (long.length > 0) {
      const name = this.#named('codes', list.join(' '), (name) =>
        [
          `function ${name}(start: number, end: number): boolean {`,
          ...this.#switch('code(start, end)', short, pack),
          ...this.#switch('code4(start, end)', long, pack4),
          'return false;',
          '}',
        ].join('\n'),
      );
      return [`if (!${name}(a, b)) return ${failed};`];
    }
    if (short.length <= FEW)
      return [
        read,
        `if (${short.map((one) => `${key} !== ${pack(one)}`).join(' && ')}) return ${failed};`,
      ];
    const name = this.#named('codes', list.join(' '), (name) =>
      [
        `function ${name}(code: number): boolean {`,
        ...this.#switch('code', short, pack),
        'return false;',
        '}',
      ].join('\n'),
    );
    return [read, `if (!${name}(${key})) return ${failed};`];
  }

  #switch(read, list, packed) {
    if (list.length === 0) return [];
    return [
      `switch (${read}) {`,
      `  ${list.map((one) => `case ${packed(one)}:`).join(' ')}`,
      '    return true;',
      '}',
    ];
  }

  /** The name of a function that gives the first mark behind a composite, or −1. */
  #composite(element, { components: forms, notes = [] }, tag) {
    const parts = element.components ?? forms.map(() => ({ usage: 'situational' }));
    const usage = (m) => (element.components ? parts[m - 1]?.usage : undefined);
    const most = parts.slice(0, forms.length).findLastIndex(({ usage }) => usage !== 'unused') + 1;
    const conditions = notes.map((note) => condition(note, usage)).filter(Boolean);
    const noted = new Set(conditions.flatMap(({ elements }) => elements));
    const isDated = tag === 'HI' && parts[3] !== undefined && parts[3].usage !== 'unused';
    const least =
      parts.slice(0, forms.length).findLastIndex(({ usage }) => usage === 'required') + 1;
    const lines = [];
    for (let m = 1; m <= most; m++) {
      const place = [
        m === 1 ? 'let a = start;' : 'if (b === end) break rest; a = b + 1;',
        least > 1 ? 'parts++;' : '',
        'b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; }',
      ].filter(Boolean);
      const part = parts[m - 1];
      const checks = part.usage === 'unused' ? [] : this.#simple(part, forms[m - 1], 0, '-1', 'c');
      if (noted.has(m)) checks.push(`seen |= ${bit(m)};`);
      if (isDated && m === 3) checks.push('code3 = code(a, b);');
      if (isDated && m === 4) checks.push('if (code3 !== 0 && !period(code3, a, b, 0)) return -1;');
      lines.push(`${place.join(' ')} ${optional(part, checks, '-1')}`);
    }
    return this.#named(
      'composite',
      `Components ${parts.map(({ usage }) => usage[0]).join(' ')}`,
      (name) =>
        [
          `function ${name}(start: number, end: number, mark: number): number {`,
          'if (C[mark]! < start) return -1;',
          'let b = end;',
          conditions.length > 0 ? 'let seen = 0;' : '',
          isDated ? 'let code3 = 0;' : '',
          lines.some((line) => /\bc = /.test(line)) ? 'let c = 0;' : '',
          least > 1 ? 'let parts = 0;' : '',
          'rest: {',
          ...lines,
          '}',
          least > 1 ? `if (parts < ${least}) return -1;` : '',
          ...conditions.map(({ text }) => `if (${text}) return -1;`),
          // What is left is a component too many.
          'return b === end ? mark : -1;',
          '}',
        ]
          .filter(Boolean)
          .join('\n'),
    );
  }
}

/** The line for a value that may be absent, must be, or must not. */
function optional({ usage }, checks, failed, components) {
  if (usage === 'unused') return `if (a !== b) return ${failed};`;
  const text = checks.join(' ');
  // The checks of a simple value refuse an empty one.
  if (usage === 'required') return components ? `if (a === b) return ${failed}; ${text}` : text;
  return text === '' ? '' : `if (a !== b) { ${text} }`;
}

function bit(n) {
  return n < 31 ? 1 << (n - 1) : 2 ** (n - 1);
}

/**
 * The condition under which a syntax note is not kept, over the bits of the elements seen; undefined when the guide leaves
 * nothing to check. What is required is there, what is unused is not, or the segment is not clean anyway.
 */
function condition({ kind, elements }, usage) {
  const situational = elements.filter((n) => usage(n) === 'situational');
  const required = elements.filter((n) => usage(n) === 'required');
  const mask = (list) => list.reduce((sum, n) => sum | bit(n), 0);
  const all = (list) => `(seen & ${mask(list)}) !== ${mask(list)}`;
  const some = (list) => `(seen & ${mask(list)}) === 0`;
  const noted = (text, list) => ({ text, elements: list });
  const [first, ...others] = elements;
  const rest = others.filter((n) => situational.includes(n));
  const given = (text, list) =>
    required.includes(first)
      ? noted(text, list)
      : noted(`(seen & ${bit(first)}) !== 0 && ${text}`, [first, ...list]);
  switch (kind) {
    case 'P':
      if (situational.length === 0) return undefined;
      if (required.length > 0) return noted(all(situational), situational);
      if (situational.length === 1) return undefined;
      return noted(`(seen & ${mask(situational)}) !== 0 && ${all(situational)}`, situational);
    case 'R':
      if (required.length > 0 || situational.length === 0) return undefined;
      return noted(some(situational), situational);
    case 'E': {
      if (situational.length + required.length < 2) return undefined;
      if (required.length > 0) return noted(`(seen & ${mask(situational)}) !== 0`, situational);
      const bits = `(seen & ${mask(situational)})`;
      return noted(`(${bits} & (${bits} - 1)) !== 0`, situational);
    }
    case 'C':
      if (usage(first) === 'unused' || usage(first) === undefined || rest.length === 0)
        return undefined;
      return given(all(rest), rest);
    default:
      if (usage(first) === 'unused' || usage(first) === undefined || rest.length === 0)
        return undefined;
      if (others.some((n) => required.includes(n))) return undefined;
      return given(some(rest), rest);
  }
}
