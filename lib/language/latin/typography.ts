import type { Typography } from '@/lib/layout/model/typography';

/**
 * What papers in Latin letters have in common.
 *
 * Columns are no narrower than reads best, since in narrower ones words leave holes (measured on 48
 * stories: 1.2 lines in a hundred stretched beyond the limit where columns were near that width, 0.6 where
 * none is narrower).
 */
export const latinTypography: Omit<Typography, 'headingWords' | 'continuedOn' | 'continuedFrom'> = {
  headingAlign: 'start',
  emphasisFace: undefined,
  paragraphIndent: 1,
  indentsOpening: false,
  bylineSeparator: ' — ',
  tableColon: ': ',
  hasWordSpaces: true,
  markClasses: new Map(),
  column: { em: 15, isMinimum: true },
  numberUnit: undefined,
};
