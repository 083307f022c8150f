import type { Rows } from '../model/story';
import { type BodyRow, heightOf } from '../model/typeset-text';

/**
 * Flows the rows of a galley into legs of given heights. Lines stay in order and are never split. A table,
 * fact box or figure that does not fit in what is left of a leg moves to the head of the next one, and the
 * text after it moves up, so that legs are level. White at the head or foot of a leg is dropped. A crosshead
 * never ends a leg.
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
  /** True when a table, fact box or figure from before `next` is not placed. */
  isWaiting: boolean;
  /** Last lines of a paragraph alone at the head of a leg. */
  widows: number;
  /** First lines of a paragraph alone at the foot of a leg. */
  orphanFeet: number;
}

export function flowText(
  rows: readonly BodyRow[],
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
  };
  const state: State = { next: 0, waiting: [] };
  for (const height of legHeights) {
    const leg = fillLeg(rows, { height, strictOrder }, state);
    fixFoot(rows, leg, state);
    if (state.next < rows.length && leg.items.length > 0)
      countLoneLines(rows, leg, state.next, flow);
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
  used: Rows;
}

interface Room {
  height: Rows;
  /** True where a block that does not fit ends the leg, so that no later text comes before it. */
  strictOrder: boolean;
}

function fillLeg(rows: readonly BodyRow[], { height, strictOrder }: Room, state: State): FilledLeg {
  const leg: FilledLeg = { items: [], used: 0 };
  state.waiting = state.waiting.filter((index) => !push(rows, index, height, leg));
  for (; state.next < rows.length; state.next++) {
    const row = rows[state.next];
    if (row === undefined) break;
    if (row.kind === 'white' && leg.items.length === 0) continue;
    if (push(rows, state.next, height, leg)) continue;
    if (row.kind === 'line' || (strictOrder && row.kind !== 'white')) break;
    if (row.kind !== 'white') state.waiting.push(state.next);
  }
  return leg;
}

function push(rows: readonly BodyRow[], index: number, height: Rows, leg: FilledLeg): boolean {
  const row = rows[index];
  if (row === undefined || leg.used + heightOf(row) > height) return false;
  leg.items.push(index);
  leg.used += heightOf(row);
  return true;
}

/** Removes white and crossheads from the foot of a leg; crossheads go to the next one. */
function fixFoot(rows: readonly BodyRow[], leg: FilledLeg, state: State): void {
  const more = hasText(rows, state.next);
  for (;;) {
    const index = leg.items.at(-1);
    const row = index === undefined ? undefined : rows[index];
    if (index === undefined || row === undefined || leg.items.length === 1) return;
    const isCrosshead = row.kind === 'line' && row.role === 'crosshead' && more;
    if (row.kind !== 'white' && !isCrosshead) return;
    leg.items.pop();
    leg.used -= heightOf(row);
    if (isCrosshead) {
      state.next = index;
      state.waiting = state.waiting.filter((waiting) => waiting < index);
    }
  }
}

function countLoneLines(rows: readonly BodyRow[], leg: FilledLeg, next: number, flow: Flow): void {
  const last = rows[leg.items.at(-1) ?? 0];
  const first = rows[next];
  if (first?.kind === 'line' && first.staysWithPrevious) flow.widows++;
  else if (last?.kind === 'line' && last.staysWithNext) flow.orphanFeet++;
}

function hasText(rows: readonly BodyRow[], from: number): boolean {
  for (let index = from; index < rows.length; index++)
    if (rows[index]?.kind !== 'white') return true;
  return false;
}
