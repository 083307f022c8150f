import type { Rows } from '../model/story';
import { type BodyRow, heightOf } from '../model/typeset-text';

/**
 * Pours rows of text into legs. Lines keep their order and are never split; a table, fact box or figure
 * that does not fit where it stands moves to the head of the next leg and the text goes on before it, so
 * that legs come out level. White at the head or foot of a leg is dropped. A crosshead never ends a leg.
 */
export interface Flow {
  /** Per leg: indices into the rows, from its head down. */
  legs: number[][];
  /** Rows each leg carries. */
  used: Rows[];
  /** True when everything stands. */
  isWhole: boolean;
  /** First row that is still to come, and whether blocks from before it wait as well. */
  next: number;
  isWaiting: boolean;
  /** Lines alone at the head of a leg though they end a paragraph. */
  widows: number;
  /** Lines alone at the foot of a leg though they begin one. */
  orphanFeet: number;
}

export function flowText(
  rows: readonly BodyRow[],
  legHeights: readonly Rows[],
  { keepsOrder = false } = {},
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
    const leg = fillLeg(rows, { height, keepsOrder }, state);
    fixFoot(rows, leg, state);
    if (state.next < rows.length && leg.items.length > 0) noteBreak(rows, leg, state.next, flow);
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
  /** Blocks that found no room in the leg where their turn came. */
  waiting: number[];
}

interface FilledLeg {
  items: number[];
  used: Rows;
}

interface Room {
  height: Rows;
  /** True where a block that does not fit ends the leg, so that nothing stands before its turn. */
  keepsOrder: boolean;
}

function fillLeg(rows: readonly BodyRow[], { height, keepsOrder }: Room, state: State): FilledLeg {
  const leg: FilledLeg = { items: [], used: 0 };
  state.waiting = state.waiting.filter((index) => !push(rows, index, height, leg));
  for (; state.next < rows.length; state.next++) {
    const row = rows[state.next];
    if (row === undefined) break;
    if (row.kind === 'white' && leg.items.length === 0) continue;
    if (push(rows, state.next, height, leg)) continue;
    if (row.kind === 'line' || (keepsOrder && row.kind !== 'white')) break;
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

/** Takes white and crossheads off the foot of a leg; a crosshead goes on to the next one. */
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

function noteBreak(rows: readonly BodyRow[], leg: FilledLeg, next: number, flow: Flow): void {
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
