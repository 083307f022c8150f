/** One side of a sheet of paper: the pages, counted from 0, that stand on its halves; none is blank. */
export interface BookletSide {
  left: number | undefined;
  right: number | undefined;
}

/**
 * The order in which pages stand on the paper of a booklet that is folded once and nested, sheet in sheet
 * (saddle stitch): two sides a sheet, front before back, the outermost sheet first. The front of the
 * first has the last page on its left and the first on its right; its back the second and the last but
 * one. Fits a printer that turns the paper over its short edge. Blank pages at the end make the count a
 * multiple of four.
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
