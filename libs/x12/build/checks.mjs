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

/**
 * The text of `src/generated/clean-<guide>.ts`.
 * @param {{formsOf, notesOf, PERIODS, numberNodes}} book what src/guides exports
 */
export function checksFor(guide, book) {
  const shapes = new Shapes(book);
  const { nodes } = book.numberNodes(guide);
  const names = nodes.map((node, n) => {
    if (n < 2) return 'never';
    return shapes.segment(node.kind === 'loop' ? node.trigger : node);
  });
  const body = shapes.text;
  const used = (names) => names.filter((name) => new RegExp(`\\b${name}\\(`).test(body));
  const clean = used([
    'code',
    'code4',
    'day',
    'decimal',
    'isComponentMark',
    'money',
    'npi',
    'period',
    'text',
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

/** An integer for a code of up to three characters, as `pack` gives it. */
function pack(code) {
  return [...code].reduce((key, char) => (key << 8) | char.charCodeAt(0), code.length);
}

function pack4(code) {
  return [...code].reduce((key, char) => (key << 8) | char.charCodeAt(0), 0);
}

class Shapes {
  #functions = new Map();
  #texts = [];
  #counts = { codes: 0, composite: 0, segment: 0 };

  constructor(book) {
    this.book = book;
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
      const checks = this.#element(elements[n - 1], forms[n - 1], use.tag, n);
      if (noted.has(n)) checks.push(`seen |= ${bit(n)};`);
      if (kept.has(n)) checks.push(`const code${n} = code(a, b);`);
      if (periods.has(n))
        checks.push(
          `if (code${periods.get(n)} !== 0 && !period(code${periods.get(n)}, a, b, ${n})) return false;`,
        );
      if (provider?.[1] === n && kept.has(provider[0]))
        checks.push(`if (code${provider[0]} === ${pack('XX')} && !npi(a, b)) return false;`);
      lines.push(`${stop}${place} ${optional(elements[n - 1], checks)}`);
    }
    const comment = `${use.tag}: ${elements.map(({ usage }) => usage[0]).join(' ')}`;
    return this.#named('segment', comment, (name) => {
      const variables = [...kept].sort((a, b) => a - b).map((n) => `let code${n} = 0;`);
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
        ...lines.map((line) => line.replace(/\bconst (code\d+ =)/, '$1')),
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
    return {
      text: `code2 === ${pack(PERSON)} ? (seen & 12) === 4 : (seen & ${given}) !== 0`,
      elements: parts,
    };
  }

  /** What a value of an element must be, when there is one. */
  #element(element, form, tag, n) {
    if (element.usage === 'unused') return [];
    if (!form.components) return [`if (!${this.#simple(element, form, n)}) return false;`];
    return [
      `mark = ${this.#composite(element, form, tag)}(a, b, mark);`,
      'if (mark < 0) return false;',
    ];
  }

  /** `place` is the element; components keep nothing that another asks for. */
  #simple(element, { type, min, max }, place) {
    if (element?.codes) return this.#codes(element.codes);
    switch (type) {
      case 'N':
        return `whole(a, b, ${min}, ${max})`;
      case 'R':
        return `decimal(a, b, ${min}, ${max})`;
      case 'M':
        if (min !== 1 || max !== 18) throw new Error('An amount of another length than all others');
        return `money(a, b, ${place})`;
      case 'DT':
        return max === 8 ? `day(a, b, ${place})` : 'false';
      case 'TM':
        return 'time(a, b)';
      default:
        return `text(a, b, ${min}, ${max})`;
    }
  }

  #codes(codes) {
    const list = [...codes].sort();
    const short = list.filter((one) => one.length <= 3);
    const long = list.filter((one) => one.length === 4);
    const name = this.#named('codes', list.join(' '), (name) =>
      [
        `function ${name}(start: number, end: number): boolean {`,
        ...this.#switch('code', short, pack),
        ...this.#switch('code4', long, pack4),
        'return false;',
        '}',
      ].join('\n'),
    );
    return `${name}(a, b)`;
  }

  #switch(read, list, packed) {
    if (list.length === 0) return [];
    return [
      `switch (${read}(start, end)) {`,
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
      const checks =
        part.usage === 'unused' ? [] : [`if (!${this.#simple(part, forms[m - 1], 0)}) return -1;`];
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
function optional({ usage }, checks, failed = 'false') {
  if (usage === 'unused') return `if (a !== b) return ${failed};`;
  const text = checks.join(' ');
  // A check of a required value fails for an empty one; one that a note knows, too.
  if (usage === 'required') return `if (a === b) return ${failed}; ${text}`;
  return `if (a !== b) { ${text} }`;
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
