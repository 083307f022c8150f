import type { Columns, Rows } from '../model/story';
import { BLANK_ROW, type Demerits, LEG } from './cost';
import { flowText } from './flow-text';
import { judge } from './judge-legs';
import { UNDER_PLATE } from './leg-measures';
import { heightOfRows, type Legs, type Section } from './sections';
import type { Band, Body } from './shape';

/** Bands one under another, and what they cost. */
export interface Stack {
  bands: Band[];
  /** Height of all bands. */
  top: Rows;
  blank: number;
  cost: Demerits;
  /** Index of the first row of the galley that is not in them. */
  next: number;
}

export const emptyStack = (): Stack => ({ bands: [], top: 0, blank: 0, cost: 0, next: 0 });

/** Adds the text of a section in legs. */
export function addLegs(
  stack: Stack,
  section: Pick<Section, 'from' | 'isLast'>,
  { heights, flow, blank }: Legs,
): void {
  const { from, isLast } = section;
  const legs = flow.legs.map((leg) => leg.map((index) => index + from));
  stack.bands.push({
    kind: 'legs',
    top: stack.top,
    legHeights: heights,
    flow: { ...flow, legs },
  });
  stack.top += Math.max(...heights);
  stack.blank += blank;
  // A line or two over a table are no remnant under a headline.
  stack.cost += isLast ? judge(flow, heights) : blank * BLANK_ROW + flow.widows * LEG.widow;
  stack.next = from + flow.next;
}

/** Adds the first `count` rows of a table. Under it is white, unless it ends the story. */
export function addTable(stack: Stack, { from, rows, isLast }: Section, count: number): void {
  const items = Array.from({ length: count }, (_, index) => from + index);
  const height = heightOfRows(rows, count);
  stack.bands.push({ kind: 'table', top: stack.top, items, rows: height });
  const isWhole = count === rows.length;
  stack.top += height + (isLast || !isWhole ? 0 : UNDER_PLATE);
  stack.next = from + count;
}

/** Ends a cut body under a table, with the row of the jump line. */
export function endHere(stack: Stack, span: Columns): Stack {
  const legHeights = new Array<Rows>(span).fill(0);
  stack.bands.push({ kind: 'legs', top: stack.top, legHeights, flow: flowText([], legHeights) });
  stack.top += 1;
  return stack;
}

/** Returns the body that the bands make up. */
export function toShape(stack: Stack, { isCut }: { isCut: boolean }): Body {
  const { bands, top: rows, blank, cost, next } = stack;
  const flow = { ...flowText([], []), isWhole: !isCut, next };
  return { rows, legHeights: [], bands, flow, blank, isCut, cost };
}
