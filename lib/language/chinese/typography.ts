import type { Typography } from '@/lib/layout/model/typography';
import { numberUnit } from './number-unit';

/** What Chinese papers have in common: emphasis, bylines and quotations in Kai, two characters of indent. */
export const chineseTypography: Omit<Typography, 'headingWords' | 'continuedOn' | 'continuedFrom'> =
  {
    headingAlign: 'centre',
    emphasisFace: 'kai',
    paragraphIndent: 2,
    indentsOpening: true,
    bylineSeparator: '\u3000',
    tableColon: '：',
    hasWordSpaces: false,
    // As keyboards of Taiwan write …… and ——.
    markClasses: new Map([
      ['⋯', 'ellipsis'],
      ['─', 'dash'],
    ]),
    column: { em: 12, isMinimum: false },
    numberUnit,
  };
