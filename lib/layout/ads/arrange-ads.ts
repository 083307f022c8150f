import type { Ad, PlacedAd } from '../model/ad';
import { type SheetGrid, spanEm, storyRows } from '../model/sheet-grid';
import type { Columns, Rows } from '../model/story';
import { type AdBox, toAdBox } from './ad-box';
import { EDGE, edgesOf, joinParts, type Part } from './edges';

/** One advertisement, or several in a rectangle, that are packed as one item. */
export interface AdBlock extends Part {
  columns: Columns;
  rows: Rows;
  members: Member[];
}

/** An advertisement in a block, from its top left corner. */
interface Member {
  ad: Ad;
  box: AdBox;
  edges: number;
  column: number;
  row: number;
}

/** The advertisements of a page on one grid. */
export interface AdArrangement {
  /** Blocks over all columns, from the edge of the page inwards: they leave the stories a rectangle. */
  top: AdBlock[];
  bottom: AdBlock[];
  /** All others, to be packed with the stories. */
  blocks: AdBlock[];
  /** The rows that are left between the strips. */
  rows: Rows;
}

/** The most blocks that are packed one by one; more are joined to larger rectangles first. */
const MOST_BLOCKS = 3;

/** Measures the advertisements of a page and joins those that make a rectangle over all columns. */
export function arrangeAds(ads: readonly Ad[], grid: SheetGrid, page: number): AdArrangement {
  const all = ads
    .map((ad) => toBlock(ad, grid, page))
    .sort((a, b) => b.columns - a.columns || b.rows - a.rows);
  const joined = joinToStrips(all, grid.columns);
  const blocks = joined.filter(({ columns }) => columns < grid.columns);
  const strips = joined.filter(({ columns }) => columns >= grid.columns);
  const top = strips.filter(({ edges }) => (edges & EDGE.bottom) === 0);
  const bottom = strips.filter(({ edges }) => (edges & EDGE.bottom) !== 0);
  const rows = storyRows(grid) - stripRows({ top, bottom });
  return { top, bottom, blocks: joinMany(blocks), rows };
}

function toBlock(ad: Ad, grid: SheetGrid, page: number): AdBlock {
  const box = toAdBox(ad, grid);
  const edges = edgesOf(ad.place ?? 'bottom', page);
  const { columns, rows } = box;
  return { columns, rows, edges, isPure: true, members: [{ ad, box, edges, column: 0, row: 0 }] };
}

/** Joins blocks of the same height at the same end of the page that together have all columns. */
function joinToStrips(blocks: readonly AdBlock[], columns: Columns): AdBlock[] {
  const left = [...blocks];
  const joined: AdBlock[] = [];
  while (left.length > 0) {
    const [first, ...others] = left;
    if (!first) break;
    const row = [first];
    for (const other of others) {
      const width = row.reduce((sum, one) => sum + one.columns, 0);
      if (isBeside(first, other) && width + other.columns <= columns) row.push(other);
    }
    const isFull = row.reduce((sum, one) => sum + one.columns, 0) === columns;
    const taken = isFull ? row : [first];
    joined.push(taken.reduce(abut));
    for (const one of taken) left.splice(left.indexOf(one), 1);
  }
  return joined;
}

const isBeside = (a: AdBlock, b: AdBlock): boolean =>
  a.rows === b.rows && (a.edges & EDGE.top) === (b.edges & EDGE.top);

/** Stacks blocks of the same corner and width while there are more than `MOST_BLOCKS`, then sets others side by side. */
function joinMany(blocks: readonly AdBlock[]): AdBlock[] {
  const joined = [...blocks];
  for (const [isAlike, join] of [
    [(a: AdBlock, b: AdBlock) => a.edges === b.edges && a.columns === b.columns, stack],
    [(a: AdBlock, b: AdBlock) => a.edges === b.edges && a.rows === b.rows, abut],
  ] as const) {
    for (let at = 0; at < joined.length && joined.length > MOST_BLOCKS; at++) {
      const one = joined[at];
      const other = one && joined.slice(at + 1).find((two) => isAlike(one, two));
      if (!one || !other) continue;
      joined.splice(joined.indexOf(other), 1);
      joined[at--] = join(one, other);
    }
  }
  return joined;
}

/** The one that needs the left edge is at the left. */
function abut(a: AdBlock, b: AdBlock): AdBlock {
  const [left, right] =
    (b.edges & EDGE.left) !== 0 && (a.edges & EDGE.left) === 0 ? [b, a] : [a, b];
  return {
    ...joinParts([a, b]),
    columns: a.columns + b.columns,
    rows: a.rows,
    members: [...left.members, ...shift(right.members, left.columns, 0)],
  };
}

function stack(upper: AdBlock, lower: AdBlock): AdBlock {
  return {
    ...joinParts([upper, lower]),
    columns: upper.columns,
    rows: upper.rows + lower.rows,
    members: [...upper.members, ...shift(lower.members, 0, upper.rows)],
  };
}

const shift = (members: readonly Member[], columns: number, rows: number): Member[] =>
  members.map((one) => ({ ...one, column: one.column + columns, row: one.row + rows }));

/** Places the advertisements of a block whose top left corner is here, rows from the top of the type area. */
export function placeBlock(
  { members }: AdBlock,
  at: { column: number; row: number },
  grid: SheetGrid,
): PlacedAd[] {
  return members.map(({ ad, box, edges, column, row }) => {
    const { columns, rows, width, height, isReduced } = box;
    const rect = { column: at.column + column, row: at.row + row, columns, rows };
    const left = rect.column * (grid.columnEm + grid.gutterEm);
    const x = edges & EDGE.right ? left + spanEm(columns, grid) - width : left;
    const y = edges & EDGE.bottom ? rect.row + rows - height : rect.row;
    return { slug: ad.slug, rect, frame: { x, y, width, height }, isReduced };
  });
}

/** Places the strips of a page. */
export function placeStrips({ top, bottom }: AdArrangement, grid: SheetGrid): PlacedAd[] {
  let row = grid.headRows;
  const atTop = top.flatMap((block) => {
    const placed = placeBlock(block, { column: 0, row }, grid);
    row += block.rows;
    return placed;
  });
  row = grid.rows;
  const atBottom = bottom.flatMap((block) => {
    row -= block.rows;
    return placeBlock(block, { column: 0, row }, grid);
  });
  return [...atTop, ...atBottom.toReversed()];
}

/** Rows that the strips of a page take. */
export function stripRows(ads: Pick<AdArrangement, 'top' | 'bottom'> | undefined): Rows {
  return [...(ads?.top ?? []), ...(ads?.bottom ?? [])].reduce((sum, { rows }) => sum + rows, 0);
}

/** Column-rows that the advertisements of a page take on a grid. */
export function adArea(ads: readonly Ad[], grid: SheetGrid): number {
  return ads.reduce((sum, ad) => {
    const { columns, rows } = toAdBox(ad, grid);
    return sum + columns * rows;
  }, 0);
}
