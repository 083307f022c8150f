import type { Columns, Rows } from '../model/story';
import { type GalleyRow, heightOf } from '../model/typeset-text';
import type { Flow } from './flow-text';
import { flowText } from './flow-text';
import { isAcross, measureRows } from './galley';
import { MOST_UNEVEN } from './leg-measures';

/** A stretch of a galley: a table over all columns, or what is between two of them. */
export interface Section {
  isTable: boolean;
  /** Index of its first row. */
  from: number;
  rows: GalleyRow[];
  isLast: boolean;
  /** Its legs, if they are all level; undefined for a table, or if no level legs hold all rows. */
  level: Legs | undefined;
  /** Column-rows that it takes. */
  area: number;
}

/** Legs side by side with their text. */
export interface Legs {
  heights: Rows[];
  flow: Flow;
  /** Column-rows of them that are blank. */
  blank: number;
}

/** Divides a galley over `span` columns into its sections. */
export function toSections(rows: readonly GalleyRow[], span: Columns): Section[] {
  const stretches = divide(rows);
  return stretches.map((stretch, index) => {
    const { isTable, rows: own } = stretch;
    const isLast = index === stretches.length - 1;
    return {
      ...stretch,
      isLast,
      level: isTable ? undefined : setLevel(own, span, isLast),
      area: isTable ? heightOfRows(own, own.length) * span : measureRows(own).total,
    };
  });
}

function divide(rows: readonly GalleyRow[]): Pick<Section, 'isTable' | 'from' | 'rows'>[] {
  const stretches: Pick<Section, 'isTable' | 'from' | 'rows'>[] = [];
  for (const [index, row] of rows.entries()) {
    const last = stretches.at(-1);
    const before = rows[index - 1];
    const continues = isAcross(row)
      ? before?.kind === 'table-row' && row.kind === 'table-row' && before.format === row.format
      : last?.isTable === false;
    if (last && continues) last.rows.push(row);
    else stretches.push({ isTable: isAcross(row), from: index, rows: [row] });
  }
  return stretches;
}

/** Flows text into level legs, or into legs of which those before the last are a row shorter where that fills it. */
function setLevel(rows: readonly GalleyRow[], span: Columns, isLast: boolean): Legs | undefined {
  const { total, tallest, repeated } = measureRows(rows);
  const least = Math.max(tallest, Math.ceil(total / span));
  for (let each = least; each <= least + MOST_UNEVEN + repeated; each++) {
    const level = new Array<Rows>(span).fill(each);
    const full = fillLast(level, each * span - total);
    for (const heights of isLast || each === 1 ? [level] : [full, level]) {
      const flow = flowText(rows, heights);
      if (flow.isWhole) return { heights, flow, blank: each * span - sum(flow.used) };
    }
  }
  return undefined;
}

/** Takes blank rows from the legs before the last, one from each. */
function fillLast(heights: readonly Rows[], spare: Rows): Rows[] {
  const others = heights.length - 1;
  return heights.map((height, leg) =>
    leg < others && leg >= others - spare ? height - 1 : height,
  );
}

const sum = (rows: readonly Rows[]): Rows => rows.reduce((total, each) => total + each, 0);

/** Height of the first `count` rows of one table with its head. */
export function heightOfRows(rows: readonly GalleyRow[], count: number): Rows {
  let height = headHeight(rows);
  for (const row of rows.slice(0, count)) height += heightOf(row);
  return height;
}

/** Returns how many rows of a table have room in `room` rows, under its head. */
export function countFitting(rows: readonly GalleyRow[], room: Rows): number {
  let height = headHeight(rows);
  for (const [index, row] of rows.entries()) {
    height += heightOf(row);
    if (height > room) return index;
  }
  return rows.length;
}

function headHeight([first]: readonly GalleyRow[]): Rows {
  return first?.kind === 'table-row' ? first.format.headHeight : 0;
}
