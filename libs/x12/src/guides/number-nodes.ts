import type { Guide, GuideLoop, GuideNode } from './notation.js';

/** The place of a segment that no node stands for. */
export const NOWHERE = 0;
/** The set itself, the loop that all others stand in. */
export const ROOT = 1;

/** The nodes of a guide by their numbers, and the number of the loop that each stands in. */
export interface NumberedNodes {
  nodes: GuideNode[];
  parents: number[];
}

/**
 * Numbers the nodes of a guide in the order of the book; number 0 is none, 1 the set. The segment that opens a loop has no
 * number of its own: the loop stands for it.
 */
export function numberNodes({ root }: Guide): NumberedNodes {
  const numbered: NumberedNodes = { nodes: [root, root], parents: [NOWHERE, NOWHERE] };
  numberBelow(root, ROOT, numbered);
  return numbered;
}

function numberBelow(loop: GuideLoop, number: number, numbered: NumberedNodes): void {
  for (const child of loop.children) {
    if (number !== ROOT && child === loop.trigger) continue;
    const at = numbered.nodes.push(child) - 1;
    numbered.parents.push(number);
    if (child.kind === 'loop') numberBelow(child, at, numbered);
  }
}
