import type { PlacedStory } from './page-plan';
import type { Rect } from './rect';

/** The row in which a story says where it goes on: right under its last leg, inside its box if it has one. */
export function jumpLineRect({ jump, legs }: PlacedStory): Rect | undefined {
  const last = legs.at(-1);
  if (jump?.to === undefined || !last) return undefined;
  return { column: last.column, row: last.row + last.rows, columns: 1, rows: 1 };
}
