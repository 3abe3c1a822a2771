import type { ElementForm } from '../guides/dictionary.js';
import type { GuideElement } from '../guides/notation.js';

/**
 * True when a composite is written with another component separator than the interchange header declares: it does not
 * hold the declared one, is no fit as a first component, but would be one if cut at some other mark.
 */
export function usesOtherSeparator(
  text: string,
  declared: string,
  guide: GuideElement | undefined,
  forms: readonly ElementForm[],
): boolean {
  if (text.includes(declared) || fits(text, guide?.components?.[0], forms[0])) return false;
  for (const mark of new Set(text.match(/[^A-Za-z0-9 .-]/g))) {
    const parts = text.split(mark);
    if (parts.length > forms.length) continue;
    if (parts.every((part, m) => part === '' || fits(part, guide?.components?.[m], forms[m])))
      return true;
  }
  return false;
}

function fits(
  text: string,
  guide: GuideElement | undefined,
  form: ElementForm | undefined,
): boolean {
  if (!form || text.length < form.min || text.length > form.max) return false;
  if (guide?.codes) return guide.codes.has(text);
  return form.type !== 'N' || /^\d+$/.test(text);
}
