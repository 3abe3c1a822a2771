import { formsOf, type ElementForm } from '../guides/dictionary.js';

/** A segment to write: its tag and the forms of its elements. */
export interface SegmentForm {
  tag: string;
  elements: readonly ElementForm[];
}

const forms = new Map<string, SegmentForm>();

export function segmentForm(tag: string): SegmentForm {
  const known = forms.get(tag);
  if (known) return known;
  const form = { tag, elements: formsOf(tag) ?? [] };
  forms.set(tag, form);
  return form;
}
