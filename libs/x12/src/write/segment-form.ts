import { formsOf, type ElementForm } from '../guides/dictionary.js';

/** A segment to write: its tag, the elements that are always the same, and the forms of all of them. */
export interface SegmentForm {
  /** Distinct for every form: a writer keeps the bytes a segment begins with under it. */
  id: number;
  tag: string;
  fixed: readonly string[];
  elements: readonly WrittenForm[];
}

/** An element or component to write. */
export interface WrittenForm {
  form: ElementForm;
  /** A text of `least` to `most` characters, all of them ASCII, has a right length; another may have. */
  least: number;
  most: number;
  components: readonly WrittenForm[];
}

const forms = new Map<string, SegmentForm>();

/** The form of a segment; `fixed` are its first elements: codes, none of them empty. */
export function segmentForm(tag: string, ...fixed: readonly string[]): SegmentForm {
  const key = fixed.length === 0 ? tag : `${tag}*${fixed.join('*')}`;
  const known = forms.get(key);
  if (known) return known;
  const elements =
    fixed.length === 0 ? (formsOf(tag) ?? []).map(written) : segmentForm(tag).elements;
  const form = { id: forms.size, tag, fixed, elements };
  forms.set(key, form);
  return form;
}

function written(form: ElementForm): WrittenForm {
  // Signs and points do not count in numbers, so that these are looked at one by one.
  const isNumber = form.type === 'R' || form.type === 'M';
  return {
    form,
    least: form.type === 'N' ? 0 : form.min,
    most: isNumber ? 0 : form.max,
    components: (form.components ?? []).map(written),
  };
}
