import { formsOf, notesOf, type SyntaxNote } from '../guides/dictionary.js';
import { ACKNOWLEDGEMENT_TA1, GUIDES, guideOf } from '../guides/index.js';
import type { GuideElement, GuideLoop, GuideSegment } from '../guides/notation.js';
import { parseGuide, parseSegment } from '../guides/parse-guide.js';

function segmentsOf(loop: GuideLoop): { loop: string; segment: GuideSegment }[] {
  return loop.children.flatMap((child) =>
    child.kind === 'segment' ? [{ loop: loop.id, segment: child }] : segmentsOf(child),
  );
}

describe.each(GUIDES.map((guide) => [`${guide.type} ${guide.id}`, guide] as const))(
  'guide %s',
  (_name, guide) => {
    it('uses segments, elements and components the standard has, with codes that fit their lengths', () => {
      const wrong: string[] = [];
      for (const { loop, segment } of segmentsOf(guide.root)) {
        const forms = formsOf(segment.tag);
        const place = `${loop} ${segment.tag}`;
        if (!forms) wrong.push(`${place}: unknown segment`);
        segment.elements.forEach((element, index) => {
          const form = forms?.[index];
          if (!form) wrong.push(`${place}${index + 1}: no such element`);
          if ((element.components !== undefined) !== (form?.components !== undefined)) {
            if (element.usage !== 'unused') wrong.push(`${place}${index + 1}: composite or not`);
          }
          if ((element.components?.length ?? 0) > (form?.components?.length ?? 0))
            wrong.push(`${place}${index + 1}: components`);
          for (const code of element.codes ?? []) {
            if (form && (code.length < form.min || code.length > form.max))
              wrong.push(`${place}${index + 1}: code ${code}`);
          }
        });
      }
      expect(wrong).toEqual([]);
    });

    it('agrees with the syntax notes of the standard', () => {
      const wrong: string[] = [];
      const check = (
        place: string,
        uses: readonly GuideElement[],
        notes: readonly SyntaxNote[],
      ) => {
        const usage = (n: number) => uses[n - 1]?.usage ?? 'unused';
        for (const { kind, elements } of notes) {
          const [first, ...others] = elements.map(usage);
          const all = [first, ...others];
          // What goes together cannot be used by half, and what is asked for cannot be unused.
          const halves =
            kind === 'P' && all.includes('unused') && !all.every((u) => u === 'unused');
          const lost = kind === 'C' && first !== 'unused' && others.includes('unused');
          const none =
            (kind === 'L' && first !== 'unused' && others.every((u) => u === 'unused')) ||
            (kind === 'R' && all.every((u) => u === 'unused'));
          const both = kind === 'E' && all.filter((u) => u === 'required').length > 1;
          if (halves || lost || none || both) wrong.push(`${place} ${kind}${elements.join(',')}`);
        }
      };
      for (const { loop, segment } of segmentsOf(guide.root)) {
        check(`${loop} ${segment.tag}`, segment.elements, notesOf(segment.tag));
        segment.elements.forEach(({ components }, index) => {
          const notes = formsOf(segment.tag)?.[index]?.notes;
          if (components && notes) check(`${loop} ${segment.tag}${index + 1}`, components, notes);
        });
      }
      expect(wrong).toEqual([]);
    });

    it('does not leave two uses of a segment in a loop that nothing tells apart', () => {
      const seen = new Set<string>();
      const twice: string[] = [];
      const visit = (loop: GuideLoop) => {
        for (const child of loop.children) {
          const segment = child.kind === 'segment' ? child : child.trigger;
          for (const code of segment.qualifier?.codes ?? ['']) {
            const key = `${loop.id} ${child.rank} ${child.kind} ${segment.tag} ${code}`;
            if (seen.has(key) && child.kind === 'segment') twice.push(key);
            seen.add(key);
          }
          if (child.kind === 'loop' && !seen.has(`visited ${child.id}`)) {
            seen.add(`visited ${child.id}`);
            visit(child);
          }
        }
      };
      visit(guide.root);
      expect(twice).toEqual([]);
    });
  },
);

it('finds the guide of a set whatever its addenda', () => {
  expect(guideOf({ type: '837', guide: '005010X222A2' })?.id).toBe('005010X222A1');
  expect(guideOf({ type: '277', guide: '005010X214' })?.id).toBe('005010X214');
  expect(guideOf({ type: '835', guide: '' })?.id).toBe('005010X221A1');
  expect(guideOf({ type: '837', guide: '005010X223A3' })?.id).toBe('005010X223A2');
  expect(guideOf({ type: '837', guide: '005010X224' })?.id).toBe('005010X224A2');
  expect(guideOf({ type: '837', guide: '004010X098A1' })).toBeUndefined();
  expect(ACKNOWLEDGEMENT_TA1.elements).toHaveLength(formsOf('TA1')!.length);
});

it('tells request and response of the 278 apart by BHT02', () => {
  const set = { type: '278', guide: '005010X217' };
  expect(guideOf(set, '13')?.name).toBe('Authorization request');
  expect(guideOf(set, '11')?.name).toBe('Authorization response');
  expect(guideOf(set)?.name).toBe('Authorization request');
});

describe('the notation', () => {
  const text = (lines: string) => `guide 999 TEST A test\n${lines}`;

  it('reads loops, shorthands, blocks and repeats', () => {
    const { root } = parseGuide(
      text(`
let codes R=A,B
AK1 R1 Head: $codes S^3 -x2 R(R S)x2
# A remark.
loop 2000 S> Outer
  use parts
  loop 2100 R2 Inner
    use parts
AK9 S1 Foot: R
  : S R
block parts
  LX R1 Number: R
  NTE S10 Note: R=ADD R
`),
    );
    expect(root.children.map(({ name, max, rank }) => [name, max, rank])).toEqual([
      ['Head', 1, 1],
      ['Outer', Infinity, 2],
      ['Foot', 1, 3],
    ]);
    const [head, outer, foot] = root.children as [GuideSegment, GuideLoop, GuideSegment];
    expect(head.elements.map(({ usage, repeats }) => `${usage} ${repeats}`)).toEqual([
      'required 1',
      'situational 3',
      'unused 1',
      'unused 1',
      'required 1',
      'required 1',
    ]);
    expect([...head.elements[0]!.codes!]).toEqual(['A', 'B']);
    expect(head.elements[4]!.components).toHaveLength(2);
    expect(foot.elements).toHaveLength(3);
    const inner = outer.children[2] as GuideLoop;
    expect([inner.id, inner.required, inner.max, inner.trigger.tag]).toEqual([
      '2100',
      true,
      2,
      'LX',
    ]);
    expect((inner.children[1] as GuideSegment).qualifier).toEqual({
      element: 1,
      component: 0,
      codes: new Set(['ADD']),
    });
  });

  it.each([
    ['a head', 'guide of nothing'],
    ['a segment', text('AK1 X1 Head: R')],
    ['an element', text('AK1 R1 Head: Q')],
    ['a loop', text('AK1 R1 Head: R\nloop 2000 Outer\n  LX R1 Number: R')],
    ['a loop without a segment', text('loop 2000 S> Outer\n  loop 2100 S> Inner\n    LX R1 N: R')],
    ['an indentation', text('AK1 R1 Head: R\n    LX R1 Number: R')],
    ['a shorthand', text('AK1 R1 Head: $nothing')],
    ['a block', text('AK1 R1 Head: R\nuse nothing')],
  ])('refuses %s that is not well formed', (_what, lines) => {
    expect(() => parseGuide(lines)).toThrow(/Guide/);
  });

  it('reads a segment that stands in no guide', () => {
    expect(parseSegment('TA1 R1 Verdict: R S')).toMatchObject({ tag: 'TA1', name: 'Verdict' });
  });
});
