import type { Typography } from '@/lib/layout/model/typography';
import { numberUnit } from './number-unit';

/** Typography that Chinese papers have in common: emphasis in Kai, paragraphs indented by two characters. */
export const chineseTypography: Omit<
  Typography,
  'headingWords' | 'continuedOn' | 'pageTag' | 'continuedFrom'
> = {
  headingAlign: 'centre',
  emphasisFace: 'kai',
  nestedEmphasisFace: 'kai',
  strongFace: 'hei',
  paragraphIndent: 2,
  indentsOpening: true,
  bylineSeparator: '\u3000',
  tableColon: '：',
  hasWordSpaces: false,
  // Newspapers set digits tight.
  mixedWhite: 0.125,
  column: { em: 12, isMinimum: false },
  numberUnit,
};
