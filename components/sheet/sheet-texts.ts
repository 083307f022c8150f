import type { SheetItem } from '@/lib/sheet/sheet-item';
import { textsByFace } from '@/lib/sheet/texts-by-face';
import type { FaceTexts } from '../site/fonts';

/** The letters that sheets set in each family. Sheets have a Song family of their own for their text. */
export function sheetTexts(items: readonly SheetItem[]): FaceTexts {
  const { song, ...texts } = textsByFace(items);
  return { ...texts, 'sheet-song': song };
}
