/** One side of a sheet of paper: the index of the page on each half, from 0; undefined is blank. */
export interface BookletSide {
  left: number | undefined;
  right: number | undefined;
}

/**
 * Returns the sides of the paper of a booklet whose sheets are folded once and nested (saddle stitch): two
 * sides for each sheet, front before back, the outermost sheet first. The front of the first sheet has the
 * last page on the left and the first on the right; its back has the second and the last but one. The paper
 * must be printed with two sides, flipped on the short edge. Blank pages at the end make the count a multiple
 * of four.
 *
 * ```
 * eight pages   front  8|1   6|3
 *               back   2|7   4|5
 * ```
 */
export function bookletOrder(pages: number): BookletSide[] {
  const places = Math.ceil(pages / 4) * 4;
  const toPage = (place: number) => (place < pages ? place : undefined);
  const sides: BookletSide[] = [];
  for (let first = 0; first < places / 2; first += 1) {
    const last = places - 1 - first;
    // Fronts have the lower page on the right, backs on the left.
    const [left, right] = first % 2 === 0 ? [last, first] : [first, last];
    sides.push({ left: toPage(left), right: toPage(right) });
  }
  return sides;
}
