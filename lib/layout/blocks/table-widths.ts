import type { Em } from '../model/story';

/** Widths of a cell's text. */
export interface CellWidth {
  /** Width on one line. */
  natural: Em;
  /** Width of the widest part that cannot be broken. */
  least: Em;
}

/** The widths of a column of a table. */
export interface ColumnWidth extends CellWidth {
  /** Width in which no name or figure goes on to a second line, and sentences have few. */
  easy: Em;
}

/** Widths of the columns of a table and the size of its type, both in em of the body. */
export interface TableWidths {
  columns: Em[];
  gutter: Em;
  size: Em;
}

/** White between two columns of a table, in em of its own type. */
const tableGutter: Em = 1;

/** A cell of Han could be broken after every character; three characters a line are readable. */
const readable: Em = 3;

/**
 * Names, dates, results and the two teams of a match are shorter than this, and stay on one line, or else a table
 * of results is three times as tall and no row can be followed with the eye.
 */
const longestName: Em = 12;

/** Sizes of tables, largest first. Newspapers set them smaller than the body; 0.8 of 9 pt is 7.2 pt. */
export const tableSizes: readonly Em[] = [1, 0.9, 0.8];

/**
 * Fits a table into a width in the largest size in which every cell has one line, or else in the largest in which
 * names have one, or else in the largest in which no word is broken. Where there is room, the widths are proportional
 * to the natural ones. Otherwise each column gets what it needs for that and a share of the rest in proportion to what
 * it lacks.
 *
 * @param wants the widths of each column, in em of their own type
 * @param leastSize of the type, in em of the body
 * @returns undefined when even the least widths do not fit in the smallest size
 */
export function fitColumns(
  wants: readonly ColumnWidth[],
  width: Em,
  leastSize: Em = 0,
): TableWidths | undefined {
  const sizes = tableSizes.filter((size) => size >= leastSize);
  const gutters = tableGutter * (wants.length - 1);
  const natural = sum(wants.map((want) => want.natural));
  const easy = sum(wants.map((want) => want.easy));
  const least = sum(wants.map((want) => want.least));
  const roomIn = (size: Em) => width / size - gutters;
  const sizeFor = (needed: Em) => sizes.find((each) => needed <= roomIn(each));
  const size = sizeFor(natural) ?? sizeFor(easy) ?? sizeFor(least);
  if (size === undefined) return undefined;
  const room = roomIn(size);
  const kind = easy <= room ? 'easy' : 'least';
  const lacking = natural - (kind === 'easy' ? easy : least);
  const spare = room - (kind === 'easy' ? easy : least);
  const widthOf = (want: ColumnWidth): Em =>
    natural <= room
      ? want.natural + ((room - natural) * want.natural) / natural
      : want[kind] + (spare * (want.natural - want[kind])) / lacking;
  const own = wants.map((want) => widthOf(want) * size);
  return { columns: own, gutter: tableGutter * size, size };
}

/** Returns the least width that `fitColumns` takes, or the least in which names have one line. */
export function leastWidth(wants: readonly ColumnWidth[], kind: 'least' | 'easy'): Em {
  const gutters = tableGutter * (wants.length - 1);
  return (sum(wants.map((want) => want[kind])) + gutters) * Math.min(...tableSizes);
}

/** Returns the widths that a column needs for all its cells. */
export function widestCell(cells: readonly CellWidth[]): ColumnWidth {
  const natural = cells.reduce((widest, cell) => Math.max(widest, cell.natural), 1);
  const unbroken = cells.reduce((widest, cell) => Math.max(widest, cell.least), 1);
  const least = Math.max(unbroken, Math.min(readable, natural));
  return { natural, least, easy: Math.max(least, Math.min(longestName, natural)) };
}

const sum = (widths: readonly Em[]): Em => widths.reduce((total, width) => total + width, 0);
