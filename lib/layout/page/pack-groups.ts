import type { Columns, Rows } from '../model/story';
import { type Offers, type Packing, packPage, type Tree } from './pack-page';

/**
 * Packs any number of stories. Up to seven the program is exact; from eight to ten it keeps the cheapest
 * heights of each set and width, which cost nothing in any page measured (see the README); beyond that
 * stories of like weight are packed in small groups first, each group then being one story with the shapes
 * that its best tilings have.
 */
export interface GroupInput {
  /** In order of weight, heaviest first. */
  items: Offers[];
  columns: Columns;
  mostRows: Rows;
}

export interface GroupPacking {
  cost: Packing['cost'];
  tilings: Packing['tilings'];
  offers: Packing['offers'];
}

/** Stories packed directly; more go in groups. */
const DIRECT = 10;
/** Heights kept for each set and width: all for few stories, the cheapest for more. */
const KEEP = { upTo7: Number.POSITIVE_INFINITY, at8: 16, more: 8 } as const;
/** Heights that a group offers for each width. */
const KEEP_OF_GROUP = 12;
/** The heaviest stories are never grouped: they need every freedom. */
const ALONE = 2;
const GROUPS = 6;

export function packGroups({ items, columns, mostRows }: GroupInput): GroupPacking {
  if (items.length <= DIRECT) {
    return packPage({ items, columns, mostRows, keep: heightsKept(items.length) });
  }
  const groups = toGroups(items.map((_, index) => index));
  const packings = groups.map((group) => {
    const own = group.map((index) => items[index] ?? []);
    return own.length === 1 ? undefined : packGroups({ items: own, columns, mostRows });
  });
  const offers = packings.map((packing, index) => {
    const [first] = groups[index] ?? [];
    return packing ? thin(packing.offers()) : (items[first ?? 0] ?? []);
  });
  const top = packPage({ items: offers, columns, mostRows, keep: heightsKept(offers.length) });
  return {
    cost: top.cost,
    offers: top.offers,
    tilings: (width, rows, most) =>
      top.tilings(width, rows, most).map(({ cost, toTree }) => {
        return { cost, toTree: () => open(toTree(), groups, packings) };
      }),
  };
}

function heightsKept(stories: number): number {
  return stories <= 7 ? KEEP.upTo7 : stories === 8 ? KEEP.at8 : KEEP.more;
}

function toGroups(indices: number[]): number[][] {
  const alone = indices.slice(0, ALONE).map((index) => [index]);
  const rest = indices.slice(ALONE);
  const groups: number[][] = Array.from({ length: Math.min(GROUPS, rest.length) }, () => []);
  const size = Math.ceil(rest.length / groups.length);
  for (const [at, index] of rest.entries()) groups[Math.floor(at / size)]?.push(index);
  return [...alone, ...groups.filter((group) => group.length > 0)];
}

function thin(offers: Offers): Offers {
  return offers.map((shapes) =>
    shapes
      .toSorted((a, b) => a.cost - b.cost || a.rows - b.rows)
      .slice(0, KEEP_OF_GROUP)
      .sort((a, b) => a.rows - b.rows),
  );
}

/** Puts the tree of each group in the place of its leaf. */
function open(tree: Tree, groups: number[][], packings: (GroupPacking | undefined)[]): Tree {
  if (tree.kind !== 'leaf') {
    const [first, second] = tree.parts;
    return { ...tree, parts: [open(first, groups, packings), open(second, groups, packings)] };
  }
  const group = groups[tree.item] ?? [];
  const inner = packings[tree.item]?.tilings(tree.columns, tree.rows, 1)[0]?.toTree();
  return inner ? rename(inner, group) : { ...tree, item: group[0] ?? 0 };
}

function rename(tree: Tree, items: number[]): Tree {
  if (tree.kind === 'leaf') return { ...tree, item: items[tree.item] ?? 0 };
  return { ...tree, parts: [rename(tree.parts[0], items), rename(tree.parts[1], items)] };
}
