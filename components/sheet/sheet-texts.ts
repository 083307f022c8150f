import type { SheetItem } from '@/lib/sheet/sheet-item';
import { textsByFace } from '@/lib/sheet/texts-by-face';
import type { FaceTexts } from '../site/fonts';

/** What sheets set in each family; they have a Song of their own, for all of their text. */
export function sheetTexts(items: readonly SheetItem[]): FaceTexts {
  const { song, ...texts } = textsByFace(items);
  return { ...texts, 'sheet-song': song };
}
