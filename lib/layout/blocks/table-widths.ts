import type { Em } from '../model/story';

/** Widths of a cell's text. */
export interface CellWidth {
  /** Width on one line. */
  natural: Em;
  /** Width of the widest part that cannot be broken. */
  least: Em;
}

/** White between two columns of a table. */
export const tableGutter: Em = 1;

/** A cell of Han could be broken after every character; three characters a line are readable. */
const readable: Em = 3;

/**
 * Returns widths for the columns of a table, in em; with the gutters they add up to `width`. Where there is
 * room, they are proportional to the natural widths. Otherwise each column gets its least width and a share of
 * the rest in proportion to what it lacks. Undefined when even the least widths do not fit.
 *
 * @param columns the cells of each column, with its head
 */
export function fitColumns(columns: readonly CellWidth[][], width: Em): Em[] | undefined {
  const wants = columns.map(widestCell);
  const room = width - tableGutter * (columns.length - 1);
  const natural = sum(wants.map((want) => want.natural));
  const least = sum(wants.map((want) => want.least));
  if (natural <= room) {
    return wants.map((want) => want.natural + ((room - natural) * want.natural) / natural);
  }
  if (least > room) return undefined;
  const lacking = natural - least;
  return wants.map((want) => want.least + ((room - least) * (want.natural - want.least)) / lacking);
}

function widestCell(cells: readonly CellWidth[]): CellWidth {
  const natural = Math.max(1, ...cells.map((cell) => cell.natural));
  const least = Math.max(1, ...cells.map((cell) => cell.least));
  return { natural, least: Math.max(least, Math.min(readable, natural)) };
}

const sum = (widths: readonly Em[]): Em => widths.reduce((total, width) => total + width, 0);
