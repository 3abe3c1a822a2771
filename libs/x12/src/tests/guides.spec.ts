import { formsOf } from '../guides/dictionary.js';
import { ACKNOWLEDGEMENT_TA1, GUIDES, guideOf } from '../guides/index.js';
import type { GuideLoop, GuideSegment } from '../guides/notation.js';

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
