import type { CSSProperties } from 'react';
import { superscriptSize } from '@/lib/layout/model/face-of';
import { emMillimetres, type SheetGrid } from '@/lib/layout/model/sheet-grid';
import { lineSlack } from './place-style';

/** The sheet's own measures for the style sheet: millimetres, and what an em and a row are. */
export function sheetMeasures(grid: SheetGrid): CSSProperties {
  const { widthMm, heightMm, margins, rowEm } = grid;
  const measures: Record<`--${string}`, string | number> = {
    '--sheet-width': widthMm,
    '--sheet-height': heightMm,
    '--margin-top': margins.top,
    '--margin-left': margins.left,
    '--body-mm': emMillimetres(grid),
    '--row': `${rowEm}em`,
    '--slack': lineSlack,
    '--superscript': superscriptSize,
  };
  return measures;
}
