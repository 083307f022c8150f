import type { ReactNode } from 'react';

/**
 * Where a sheet is drawn. On a screen it is about as wide as the window, so what a picture has of its width is known,
 * and pictures load when they are near; on paper an em has its millimetres, and all are loaded before it is printed.
 */
export type SheetMedium = { rowEm: number } & (
  | { kind: 'screen'; sheetEm: number }
  | { kind: 'paper'; emMm: number; reflow?: Reflow | undefined }
);

/** What narrow windows need that show the text of pages without their lines: where their headings may break. */
export interface Reflow {
  /** BCP 47 */
  language: string;
  /**
   * Draws a part of a heading with the places between its words. The desk draws sheets in the browser, which has no
   * dictionary, so this comes from the view.
   *
   * @param language BCP 47
   */
  drawWords: (text: string, language: string) => ReactNode;
}
