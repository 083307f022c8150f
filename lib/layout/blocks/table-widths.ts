import type { Em } from '../model/story';

/** What a cell of a table asks for. */
export interface CellWidth {
  /** On one line. */
  natural: Em;
  /** The widest stretch in it that does not break. */
  least: Em;
}

/** White between two columns of a table. */
export const tableGutter: Em = 1;

/** A cell of Han could be one character wide; three read as words. */
const readable: Em = 3;

/**
 * Widths of the columns of a table that together with their gutters fill `width`: as content asks where
 * there is room, else the least each needs and a share of the rest in proportion to what it lacks.
 * Undefined where even the least is too much.
 *
 * @param columns the cells of each column, its head among them
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
