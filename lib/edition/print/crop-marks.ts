import type { Millimetres } from '@/lib/layout/model/sheet-grid';

/**
 * The distances of bleed, crop marks and paper edge from the trimmed edge of a sheet for a print shop, in mm. The
 * marks are outside the bleed (as in ISO 15930 and on printers' own sheets).
 */
export const cropMarks = {
  /** Content at the edge extends this far beyond it, so that an inexact cut leaves no white strip. */
  bleed: 3,
  /** The crop marks extend from here … */
  from: 4,
  /** … to here. */
  to: 9,
  /** The edge of the paper. */
  margin: 10,
} as const satisfies Record<string, Millimetres>;
