import { bottomOf, overlaps, type Rect, sharesColumns, touches } from '../model/rect';
import type { Rows, Story } from '../model/story';
import { type Demerits, PAGE } from '../shapes/cost';
import { compareHeadlines, type PlacedHeadline } from './tombstone';

/** A story or a filler on the page, with what the cost of its neighbours depends on. */
export interface PlacedItem extends PlacedHeadline {
  rect: Rect;
  slug: string;
  rank: Story['rank'];
  isFiller: boolean;
  picture?: Rect;
  pins: Story['pins'];
  isLead: boolean;
}

/**
 * Cost of the arrangement of a page; `PAGE` in cost.ts gives the reason of each weight. Returns early, with
 * only a part of the cost, when that part is above `most`.
 */
export function judgePage(
  items: readonly PlacedItem[],
  rows: Rows,
  most: Demerits = Number.POSITIVE_INFINITY,
): Demerits {
  let cost = 0;
  for (const one of items) cost += judgeAlone(one, items, rows);
  for (let index = 0; index < items.length; index++) {
    if (cost > most) return cost;
    const one = items[index];
    if (!one) continue;
    for (let other = index + 1; other < items.length; other++) {
      const two = items[other];
      if (two) cost += judgePair(one, two, rows);
    }
  }
  return cost;
}

function judgeAlone(one: PlacedItem, all: readonly PlacedItem[], rows: Rows): Demerits {
  const { rect, pins } = one;
  let cost = 0;
  if (one.isLead && rect.row > 0) cost += PAGE.leadNotOnTop + rect.row;
  if (one.isLead && rect.column > 0) cost += PAGE.leadNotLeft;
  if (one.isFiller) cost += (rows - bottomOf(rect)) * 5;
  if (pins.place === 'top' && rect.row > 0) cost += PAGE.pin;
  if (pins.place === 'bottom' && all.some((other) => isUnder(other, one))) cost += PAGE.pin;
  if (pins.keepWith !== undefined) {
    const friend = all.find(({ slug }) => slug === pins.keepWith);
    if (friend && friend !== one && !touches(rect, friend.rect)) cost += PAGE.pin / 2;
  }
  return cost;
}

/** True for a story or a filler that ends lower in the same columns. Advertisements, which may be under any, are none. */
const isUnder = (other: PlacedItem, { rect }: PlacedItem): boolean =>
  bottomOf(other.rect) > bottomOf(rect) && sharesColumns(other.rect, rect);

function judgePair(a: PlacedItem, b: PlacedItem, rows: Rows): Demerits {
  let cost = judgeOrder(a, b, rows);
  if (a.isFiller || b.isFiller) return cost;
  const lead = a.isLead ? a : b.isLead ? b : undefined;
  if (lead && (lead === a ? b : a).size >= lead.size) cost += PAGE.leadNotLargest;
  if (!touches(a.rect, b.rect)) return cost;
  const side = compareHeadlines(a, b);
  if (side === 'alike') cost += PAGE.tombstone;
  if (side === 'near') cost += PAGE.nearTombstone;
  if (a.isBoxed && b.isBoxed) cost += PAGE.boxesTouch;
  if (a.rect.columns === b.rect.columns && Math.abs(a.rect.rows - b.rect.rows) < 3)
    cost += PAGE.sameShape;
  return cost + judgePictures(a, b);
}

function judgeOrder(a: PlacedItem, b: PlacedItem, rows: Rows): Demerits {
  const [more, less] = a.rank <= b.rank ? [a, b] : [b, a];
  const steps = less.rank - more.rank;
  const below = more.rect.row - less.rect.row;
  if (steps === 0 || below <= 0) return 0;
  return Math.round(steps * PAGE.rankInversion * (1 + (10 * below) / rows));
}

function judgePictures(a: PlacedItem, b: PlacedItem): Demerits {
  let cost = 0;
  if (a.picture && b.picture && nearly(a.picture, b.picture)) cost += PAGE.picturesTouch;
  for (const [upper, lower] of [
    [a, b],
    [b, a],
  ] as const) {
    const { picture } = upper;
    if (!picture || bottomOf(upper.rect) !== lower.rect.row) continue;
    if (bottomOf(picture) >= bottomOf(upper.rect) - 1 && sharesColumns(picture, lower.rect)) {
      cost += PAGE.headlineUnderPicture;
    }
  }
  return cost;
}

/** True for pictures with no column, and fewer than four rows, between them. */
function nearly(a: Rect, b: Rect): boolean {
  const grown = { column: a.column - 1, row: a.row - 4, columns: a.columns + 2, rows: a.rows + 8 };
  return overlaps(grown, b);
}
