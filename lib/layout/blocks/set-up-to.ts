import type { Rows } from '../model/story';
import { type GalleyRow, heightOf } from '../model/typeset-text';

/**
 * Sets parts one after another until they are at least `most` rows high; the parts after that are not set. A story of
 * fifty pages would otherwise be set whole for each of them. White and pictures do not count, because white is
 * dropped at the head of a column and pictures are cropped.
 */
export function setUpTo<T>(
  parts: readonly T[],
  most: Rows,
  set: (part: T, index: number) => readonly GalleyRow[],
): GalleyRow[] {
  const rows: GalleyRow[] = [];
  let height: Rows = 0;
  for (const [index, part] of parts.entries()) {
    for (const row of set(part, index)) {
      rows.push(row);
      if (row.kind !== 'white' && row.kind !== 'figure') height += heightOf(row);
    }
    if (height >= most) break;
  }
  return rows;
}
