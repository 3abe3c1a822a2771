import { packTag } from '../../core/tags.js';

const SE = packTag('SE');
const ST = packTag('ST');
const GE = packTag('GE');
const GS = packTag('GS');
const IEA = packTag('IEA');
const ISA = packTag('ISA');

/** True for the tags of interchange, group and set. */
export function isEnvelope(tag: number): boolean {
  return tag === SE || tag === ST || tag === GE || tag === GS || tag === IEA || tag === ISA;
}
