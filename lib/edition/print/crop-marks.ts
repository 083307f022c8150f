import type { Millimetres } from '@/lib/layout/model/sheet-grid';

/**
 * What a press is given round a sheet that is cut to its size, in mm from where it is cut: bleed, then crop
 * marks that no cut touches (as ISO 15930 and printers' own sheets have them), then the paper's edge.
 */
export const cropMarks = {
  /** What reaches the edge of the sheet goes on this far, so that a cut beside its line shows no white. */
  bleed: 3,
  /** The marks stand outside the bleed. */
  from: 4,
  to: 9,
  /** Where the paper ends. */
  margin: 10,
} as const satisfies Record<string, Millimetres>;
