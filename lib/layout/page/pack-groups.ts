import type { Part } from '../ads/edges';
import type { Columns, Rows } from '../model/story';
import type { Demerits } from '../shapes/cost';
import type { Tree } from './list-tilings';
import { type Packing, packPage } from './pack-page';
import type { Offers } from './packing-table';

export interface GroupInput {
  /** The most important story first. */
  items: Offers[];
  columns: Columns;
  mostRows: Rows;
  /** What costs more than this is left out. */
  most?: Demerits;
  /** For each item the edges of the page that it needs; advertisements come last and are never grouped. */
  parts?: readonly Part[];
}

/** The most stories that are packed without groups. */
const MOST_DIRECT = 10;
/** The most heights stored for each set and width: all for few stories, only the cheapest for more. */
const MOST_HEIGHTS = { upTo7: Number.POSITIVE_INFINITY, at8: 12, more: 10 } as const;
/** The most heights that a group offers at each width. */
const MOST_OFFERS = 12;
/** The number of stories, the most important ones, that are never grouped, so that they have all their shapes. */
const UNGROUPED = 2;
const GROUPS = 6;

/**
 * Packs any number of stories. Up to seven are packed exactly. From eight to ten only the cheapest heights
 * of each set and width are stored, which made no page worse (see the README). From eleven on stories that
 * follow one another are packed in small groups first, and each group is then packed as one story whose
 * shapes are its cheapest tilings.
 */
export function packGroups({ items, parts, ...page }: GroupInput): Packing {
  if (items.length <= MOST_DIRECT) {
    const most = mostHeights(items.length);
    return packPage({ ...page, items, mostHeights: most, ...(parts && { parts }) });
  }
  const indices = items.map((_, index) => index);
  const isAd = (index: number) => parts?.[index]?.isPure ?? false;
  const ads = indices.filter(isAd).map((index) => [index]);
  const others = indices.filter((index) => !isAd(index));
  const groups = [...toGroups(others, mostGroups(ads.length)), ...ads];
  const packings = groups.map((group) => {
    const own = group.map((index) => items[index] ?? []);
    return own.length === 1 ? undefined : packGroups({ ...page, items: own });
  });
  const offers = packings.map((packing, index) => {
    const [first] = groups[index] ?? [];
    return packing ? takeCheapest(packing.offers()) : (items[first ?? 0] ?? []);
  });
  const top = packPage({
    ...page,
    items: offers,
    mostHeights: mostHeights(offers.length),
    ...(parts && { parts: groups.map(([first = 0]) => parts[first] ?? free) }),
  });
  return {
    cost: top.cost,
    offers: top.offers,
    tilings: (width, rows, most) =>
      top.tilings(width, rows, most).map(({ cost, toTree }) => {
        return { cost, toTree: () => expandGroups(toTree(), groups, packings) };
      }),
  };
}

/** True if so many items are packed exactly, over all slicing trees and all heights. */
export const isExact = (items: number): boolean => items <= 7;

function mostHeights(stories: number): number {
  return isExact(stories)
    ? MOST_HEIGHTS.upTo7
    : stories === 8
      ? MOST_HEIGHTS.at8
      : MOST_HEIGHTS.more;
}

/** What a story needs: no edge of the page. */
const free: Part = { edges: 0, isPure: false };

/** Advertisements are items of their own, so fewer groups of stories keep the time the same. */
const mostGroups = (ads: number): number => Math.max(3, GROUPS - Math.max(0, ads - 1));

function toGroups(indices: number[], most: number): number[][] {
  const ungrouped = indices.slice(0, UNGROUPED).map((index) => [index]);
  const rest = indices.slice(UNGROUPED);
  const groups: number[][] = Array.from({ length: Math.min(most, rest.length) }, () => []);
  const size = Math.ceil(rest.length / groups.length);
  for (const [at, index] of rest.entries()) groups[Math.floor(at / size)]?.push(index);
  return [...ungrouped, ...groups.filter((group) => group.length > 0)];
}

function takeCheapest(offers: Offers): Offers {
  return offers.map((shapes) =>
    shapes
      .toSorted((a, b) => a.cost - b.cost || a.rows - b.rows)
      .slice(0, MOST_OFFERS)
      .sort((a, b) => a.rows - b.rows),
  );
}

/** Replaces the leaf of each group by the tree of its cheapest tiling. */
function expandGroups(tree: Tree, groups: number[][], packings: (Packing | undefined)[]): Tree {
  if (tree.kind !== 'leaf') {
    const [first, second] = tree.parts;
    return {
      ...tree,
      parts: [expandGroups(first, groups, packings), expandGroups(second, groups, packings)],
    };
  }
  const group = groups[tree.item] ?? [];
  const inner = packings[tree.item]?.tilings(tree.columns, tree.rows, 1)[0]?.toTree();
  return inner ? renumber(inner, group) : { ...tree, item: group[0] ?? 0 };
}

function renumber(tree: Tree, items: number[]): Tree {
  if (tree.kind === 'leaf') return { ...tree, item: items[tree.item] ?? 0 };
  return { ...tree, parts: [renumber(tree.parts[0], items), renumber(tree.parts[1], items)] };
}
