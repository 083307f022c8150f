import type { Rows } from '../model/story';
import { type GalleyRow, heightOf } from '../model/typeset-text';

/**
 * Flows the rows of a galley into legs of given heights. Lines and tables stay in order. A fact box or figure
 * that does not fit in what is left of a leg moves to the head of the next one, and the text after it moves up,
 * so that legs are level. A table that does not fit continues in the next leg under its head. White at the head
 * or foot of a leg is dropped. A crosshead never ends a leg, nor does the line before a table.
 */
export interface Flow {
  /** The rows in each leg from the top down, as indices into the galley. */
  legs: number[][];
  /** Height of what is in each leg. */
  used: Rows[];
  /** True when everything is placed. */
  isWhole: boolean;
  /** Index of the first row after those in the legs. */
  next: number;
  /** True when a fact box or figure from before `next` is not placed. */
  isWaiting: boolean;
  /** Last lines of a paragraph alone at the head of a leg. */
  widows: number;
  /** Rows at the foot of a leg that belong to the next row, where the leg has no other. */
  orphanFeet: number;
  /** Legs that end inside a table, which goes on in the next one. */
  cutTables: number;
}

export function flowText(
  rows: readonly GalleyRow[],
  legHeights: readonly Rows[],
  { strictOrder = false } = {},
): Flow {
  const flow: Flow = {
    legs: [],
    used: [],
    isWhole: false,
    next: 0,
    isWaiting: false,
    widows: 0,
    orphanFeet: 0,
    cutTables: 0,
  };
  const state: State = { next: 0, waiting: [] };
  for (const height of legHeights) {
    const leg = fillLeg(rows, { height, strictOrder }, state);
    fixFoot(rows, leg, state);
    if (state.next < rows.length && leg.items.length > 0)
      countLoneLines(rows, leg, state.next, flow);
    if (continuesTable(rows[leg.items.at(-1) ?? -1], rows[state.next])) flow.cutTables++;
    flow.legs.push(leg.items);
    flow.used.push(leg.used);
  }
  flow.next = state.next;
  flow.isWaiting = state.waiting.length > 0;
  flow.isWhole = !flow.isWaiting && !hasText(rows, state.next);
  return flow;
}

interface State {
  next: number;
  /** Rows of blocks that did not fit in the leg in which their place was, as indices. */
  waiting: number[];
}

interface FilledLeg {
  items: number[];
  /** Height of each item, with the head that is repeated over a row of a table. */
  heights: Rows[];
  used: Rows;
}

interface Room {
  height: Rows;
  /** True where a block that does not fit ends the leg, so that no later text comes before it. */
  strictOrder: boolean;
}

function fillLeg(
  rows: readonly GalleyRow[],
  { height, strictOrder }: Room,
  state: State,
): FilledLeg {
  const leg: FilledLeg = { items: [], heights: [], used: 0 };
  state.waiting = state.waiting.filter((index) => !pushWaiting(rows, index, height, leg));
  for (; state.next < rows.length; state.next++) {
    const row = rows[state.next];
    if (row === undefined) break;
    if (row.kind === 'white' && (leg.items.length === 0 || isLast(state.waiting, state.next - 1)))
      continue;
    if (push(rows, state.next, height, leg)) continue;
    if (row.kind === 'white') continue;
    if (strictOrder || !isMovable(row)) break;
    state.waiting.push(state.next);
  }
  return leg;
}

/** White under a picture goes to the next leg with it. */
const isLast = (waiting: readonly number[], index: number): boolean => waiting.at(-1) === index;

/** Adds a block that did not fit in an earlier leg, with the white under it. */
function pushWaiting(
  rows: readonly GalleyRow[],
  index: number,
  height: Rows,
  leg: FilledLeg,
): boolean {
  if (!push(rows, index, height, leg)) return false;
  if (rows[index + 1]?.kind === 'white') push(rows, index + 1, height, leg);
  return true;
}

function push(rows: readonly GalleyRow[], index: number, height: Rows, leg: FilledLeg): boolean {
  const row = rows[index];
  if (row === undefined) return false;
  const own = heightUnder(rows[leg.items.at(-1) ?? -1], row);
  if (leg.used + own > height) return false;
  leg.items.push(index);
  leg.heights.push(own);
  leg.used += own;
  return true;
}

const isMovable = ({ kind }: GalleyRow): boolean => kind === 'figure' || kind === 'facts';

/** Returns the height of a row under another one: that of a table's row with the head if the table begins there. */
export function heightUnder(above: GalleyRow | undefined, row: GalleyRow): Rows {
  if (row.kind !== 'table-row') return heightOf(row);
  return row.height + (continuesTable(above, row) ? 0 : row.format.headHeight);
}

/** True for two rows of the same table. */
const continuesTable = (above: GalleyRow | undefined, row: GalleyRow | undefined): boolean =>
  above?.kind === 'table-row' && row?.kind === 'table-row' && above.format === row.format;

/** Removes from the foot of a leg white, and what stays with the next row, which goes to the next leg. */
function fixFoot(rows: readonly GalleyRow[], leg: FilledLeg, state: State): void {
  const more = hasText(rows, state.next);
  let follower: GalleyRow | undefined;
  for (;;) {
    const index = leg.items.at(-1);
    const row = index === undefined ? undefined : rows[index];
    if (index === undefined || row === undefined || leg.items.length === 1) return;
    const goesOn = more && (staysWithNext(row) || staysWithPrevious(follower));
    if (row.kind !== 'white' && !goesOn) return;
    leg.items.pop();
    leg.used -= leg.heights.pop() ?? 0;
    if (goesOn) {
      follower = row;
      state.next = index;
      state.waiting = state.waiting.filter((waiting) => waiting < index);
    }
  }
}

/** True for a row after which no leg may end. */
export const staysWithNext = (row: GalleyRow): boolean =>
  (row.kind === 'line' || row.kind === 'table-row') && row.staysWithNext;

const staysWithPrevious = (row: GalleyRow | undefined): boolean =>
  row?.kind === 'line' && row.staysWithPrevious;

function countLoneLines(
  rows: readonly GalleyRow[],
  leg: FilledLeg,
  next: number,
  flow: Flow,
): void {
  const last = rows[leg.items.at(-1) ?? 0];
  const first = rows[next];
  if (first?.kind === 'line' && first.staysWithPrevious) flow.widows++;
  else if (last && staysWithNext(last)) flow.orphanFeet++;
}

function hasText(rows: readonly GalleyRow[], from: number): boolean {
  for (let index = from; index < rows.length; index++)
    if (rows[index]?.kind !== 'white') return true;
  return false;
}
