import type { PlacedStory } from './page-plan';
import type { Rect } from './rect';

/**
 * Returns the row of a story's jump line (下转第2版): right under the last leg, inside the box if there is
 * one. Undefined for a story that does not jump.
 */
export function jumpLineRect({ jump, legs }: PlacedStory): Rect | undefined {
  const last = legs.at(-1);
  if (jump?.to === undefined || !last) return undefined;
  return { column: last.column, row: last.row + last.rows, columns: last.columns, rows: 1 };
}
