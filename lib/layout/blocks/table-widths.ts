import type { Em } from '../model/story';

/** Widths of a cell's text. */
export interface CellWidth {
  /** Width on one line. */
  natural: Em;
  /** Width of the widest part that cannot be broken. */
  least: Em;
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

/** Sizes of tables, largest first. Newspapers set them smaller than the body; 0.8 of 9 pt is 7.2 pt. */
export const tableSizes: readonly Em[] = [1, 0.9, 0.8];

/**
 * Fits a table into a width in the largest size in which every cell has one line, or else in the largest in which
 * no word is broken. Where there is room, the widths are proportional to the natural ones. Otherwise each column
 * gets its least width and a share of the rest in proportion to what it lacks.
 *
 * @param wants the widths of each column, in em of their own type
 * @param leastSize of the type, in em of the body
 * @returns undefined when even the least widths do not fit in the smallest size
 */
export function fitColumns(
  wants: readonly CellWidth[],
  width: Em,
  leastSize: Em = 0,
): TableWidths | undefined {
  const sizes = tableSizes.filter((size) => size >= leastSize);
  const gutters = tableGutter * (wants.length - 1);
  const natural = sum(wants.map((want) => want.natural));
  const least = sum(wants.map((want) => want.least));
  const roomIn = (size: Em) => width / size - gutters;
  const size =
    sizes.find((each) => natural <= roomIn(each)) ?? sizes.find((each) => least <= roomIn(each));
  if (size === undefined) return undefined;
  const room = roomIn(size);
  const lacking = natural - least;
  const widthOf = (want: CellWidth): Em =>
    natural <= room
      ? want.natural + ((room - natural) * want.natural) / natural
      : want.least + ((room - least) * (want.natural - want.least)) / lacking;
  const own = wants.map((want) => widthOf(want) * size);
  return { columns: own, gutter: tableGutter * size, size };
}

/** Returns the least width that `fitColumns` takes. */
export function leastWidth(wants: readonly CellWidth[]): Em {
  const gutters = tableGutter * (wants.length - 1);
  return (sum(wants.map(({ least }) => least)) + gutters) * Math.min(...tableSizes);
}

/** Returns the widths that a column needs for all its cells. */
export function widestCell(cells: readonly CellWidth[]): CellWidth {
  const natural = cells.reduce((widest, cell) => Math.max(widest, cell.natural), 1);
  const least = cells.reduce((widest, cell) => Math.max(widest, cell.least), 1);
  return { natural, least: Math.max(least, Math.min(readable, natural)) };
}

const sum = (widths: readonly Em[]): Em => widths.reduce((total, width) => total + width, 0);
