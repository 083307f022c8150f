import { sideOf } from '../ads/edges';
import type { Rect } from '../model/rect';
import type { Demerits } from '../shapes/cost';
import { type Cut, type CutTree, leavesOf, placeParts } from './cut-tree';
import type { PageCost } from './page-cost';

/** An item, as its index in the list that was packed, with its place in the story area. */
export interface PlacedLeaf {
  item: number;
  rect: Rect;
}

export interface Ordered {
  leaves: PlacedLeaf[];
  cost: Demerits;
}

/**
 * Decides which part of each cut comes first. The cost of a tiling does not depend on that, but the reader
 * sees it: the lead should be on top, ranks should fall, and there should be no tombstones. Parts begin in the order
 * of their weights and are exchanged two at a time until no exchange makes the page better. Advertisements stay at the
 * edges of the page that they need. Returns undefined where no order costs less than `below`.
 *
 * `open` opens the cost of a page whose leaves change their places between calls of `judge`.
 */
export function orderChildren(
  root: CutTree,
  below: Demerits,
  open: (leaves: readonly PlacedLeaf[]) => PageCost,
): Ordered | undefined {
  const { always, judge } = open(leavesOf(root));
  if (always >= below) return undefined;
  const cuts = listCuts(root);
  let cost = judge();
  const isBetter = () => {
    const tried = judge(cost);
    if (tried >= cost) return false;
    cost = tried;
    return true;
  };
  while (exchangeAll(cuts, isBetter));
  const leaves = leavesOf(root).map(({ item, rect }) => ({ item, rect }));
  return cost < below ? { leaves, cost } : undefined;
}

function listCuts(node: CutTree): Cut[] {
  return node.kind === 'leaf' ? [] : [node, ...node.parts.flatMap(listCuts)];
}

/** Exchanges all pairs of parts once, and undoes what is not better. Returns whether anything was. */
function exchangeAll(cuts: readonly Cut[], isBetter: () => boolean): boolean {
  let found = false;
  for (const cut of cuts) {
    const { parts } = cut;
    for (let i = 0; i < parts.length; i++) {
      for (let j = i + 1; j < parts.length; j++) {
        if (sideIn(cut, parts[i]) !== sideIn(cut, parts[j])) continue;
        exchange(cut, i, j);
        if (isBetter()) found = true;
        else exchange(cut, i, j);
      }
    }
  }
  return found;
}

const sideIn = ({ kind }: Cut, part?: CutTree): number => (part ? sideOf(kind, part.needs) : 0);

function exchange(cut: Cut, i: number, j: number): void {
  const { parts } = cut;
  const [a, b] = [parts[i], parts[j]];
  if (!a || !b) return;
  [parts[i], parts[j]] = [b, a];
  placeParts(cut, i, j);
}
