import { faces } from '@/lib/fonts/face';
import type { SheetItem } from '@/lib/sheet/sheet-item';
import { textsByFace } from '@/lib/sheet/texts-by-face';
import type { FaceTexts } from '../site/fonts/font-families';

/** The text that sheets set in each face. Sheets have faces of their own, which are never the system's. */
export function sheetTexts(items: readonly SheetItem[]): FaceTexts {
  const texts = textsByFace(items);
  return Object.fromEntries(faces.map((face) => [`sheet-${face}`, texts[face]]));
}
