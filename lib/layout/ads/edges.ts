import type { AdPlace } from '../model/ad';

/**
 * The place of an advertisement is a corner of the page. A slicing tree can be ordered so that one advertisement comes to its
 * corner, whatever the tree. Of several, each cut has to leave all of them their edges:
 *
 *     stack                          row
 *     ┌───────────┐ needs no foot    ┌─────┬─────┐
 *     │   upper   │                  │     │     │  the left part needs no right edge,
 *     ├───────────┤                  │     │     │  the right part no left edge
 *     │   lower   │ needs no top     └─────┴─────┘
 *     └───────────┘
 *
 * A part of advertisements alone counts as the edge of the page: others of the same corner are beside it or over it.
 */
export const EDGE = { top: 1, bottom: 2, left: 4, right: 8 } as const;

/** A set of edges, as bits. */
export type Edges = number;

export interface Part {
  edges: Edges;
  /** True if it has advertisements only. */
  isPure: boolean;
}

/** The corner of a place on a page: outer corners are at the right on odd pages. */
export function edgesOf(place: AdPlace, page: number): Edges {
  const outer = page % 2 === 1 ? EDGE.right : EDGE.left;
  const across = place.includes('left') ? EDGE.left : place.includes('right') ? EDGE.right : outer;
  return (place.startsWith('top') ? EDGE.top : EDGE.bottom) | across;
}

/** True if one part can be before the other, over it in a stack and left of it in a row, in some order. */
export function mayCut(kind: 'stack' | 'row', a: Part, b: Part): boolean {
  return mayPrecede(kind, a, b) || mayPrecede(kind, b, a);
}

function mayPrecede(kind: 'stack' | 'row', first: Part, second: Part): boolean {
  const [begin, end] = kind === 'stack' ? [EDGE.top, EDGE.bottom] : [EDGE.left, EDGE.right];
  const firstHolds = !(first.edges & end) || (second.isPure && (second.edges & end) !== 0);
  const secondHolds = !(second.edges & begin) || (first.isPure && (first.edges & begin) !== 0);
  return firstHolds && secondHolds;
}

/** Position of a part among those of its cut, from -2 to 2: parts of the same position may be exchanged. */
export function sideOf(kind: 'stack' | 'row', { edges, isPure }: Part): number {
  const [begin, end] = kind === 'stack' ? [EDGE.top, EDGE.bottom] : [EDGE.left, EDGE.right];
  const side = (edges & end ? 1 : 0) - (edges & begin ? 1 : 0);
  return isPure ? 2 * side : side;
}

export const joinParts = (parts: readonly Part[]): Part => ({
  edges: parts.reduce((all, { edges }) => all | edges, 0),
  isPure: parts.every(({ isPure }) => isPure),
});
