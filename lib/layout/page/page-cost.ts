import { bottomOf, overlaps, type Rect, sharesColumns, touches } from '../model/rect';
import type { Rows, Story } from '../model/story';
import { type Demerits, PAGE } from '../shapes/cost';
import { areBeside, compareLooks, type PlacedHeadline } from './tombstone';

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

export interface PageCost {
  /** The part of the cost that is the same in every arrangement. */
  always: Demerits;
  /**
   * Cost of the places that the items have now. Returns early, with only a part of the cost, when that part is
   * above `most`.
   */
  judge: (most?: Demerits) => Demerits;
}

/**
 * Opens the cost of a page of so many rows whose items move between calls. What does not depend on their places is
 * computed once, because thousands of arrangements of the same items are tried.
 */
export function openPageCost(items: readonly PlacedItem[], rows: Rows): PageCost {
  const pairs = items.flatMap((one, index) =>
    items.slice(index + 1).map((two) => toPair(one, two)),
  );
  const always = pairs.reduce((sum, pair) => sum + pair.always, 0);
  const judge = (most = Number.POSITIVE_INFINITY) => {
    let cost = always;
    for (const one of items) cost += judgeAlone(one, items, rows);
    for (const pair of pairs) {
      if (cost > most) return cost;
      cost += judgePair(pair, rows);
    }
    return cost;
  };
  return { always, judge };
}

/** Two items of a page, with what their cost depends on besides their places. */
interface Pair {
  /** The one of higher rank; of the same rank, the one that comes first. */
  more: PlacedItem;
  less: PlacedItem;
  /** By how many ranks they differ. */
  steps: number;
  always: Demerits;
  /** Costs where the headlines are side by side at the same height, and where the items touch. */
  beside: Demerits;
  touching: Demerits;
  hasPicture: boolean;
}

function toPair(a: PlacedItem, b: PlacedItem): Pair {
  const [more, less] = a.rank <= b.rank ? [a, b] : [b, a];
  const steps = less.rank - more.rank;
  if (a.isFiller || b.isFiller)
    return { more, less, steps, always: 0, beside: 0, touching: 0, hasPicture: false };
  const lead = a.isLead ? a : b.isLead ? b : undefined;
  const isSmall = lead && (lead === a ? b : a).size >= lead.size;
  return {
    more,
    less,
    steps,
    always: isSmall ? PAGE.leadNotLargest : 0,
    beside: BESIDE[compareLooks(a, b)],
    touching:
      (a.isBoxed && b.isBoxed ? PAGE.boxesTouch : 0) + (isSameShape(a, b) ? PAGE.sameShape : 0),
    hasPicture: (a.picture ?? b.picture) !== undefined,
  };
}

const BESIDE = { alike: PAGE.tombstone, near: PAGE.nearTombstone, apart: 0 } as const;

const isSameShape = (a: PlacedItem, b: PlacedItem): boolean =>
  a.rect.columns === b.rect.columns && Math.abs(a.rect.rows - b.rect.rows) < 3;

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

function judgePair(pair: Pair, rows: Rows): Demerits {
  const { more, less, steps, beside, touching, hasPicture } = pair;
  let cost = 0;
  const below = more.rect.row - less.rect.row;
  if (steps > 0 && below > 0)
    cost += Math.round(steps * PAGE.rankInversion * (1 + (10 * below) / rows));
  if (beside + touching === 0 && !hasPicture) return cost;
  if (!touches(more.rect, less.rect)) return cost;
  if (beside > 0 && areBeside(more, less)) cost += beside;
  return cost + touching + (hasPicture ? judgePictures(more, less) : 0);
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
