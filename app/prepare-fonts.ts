import { basicLatin } from '@/lib/fonts/basic-latin';
import { faces } from '@/lib/fonts/face';
import { fontsOf } from '@/lib/fonts/face-sets';
import { type FaceSet, familyOf } from '@/lib/language/face-set';
import { messageOf, processLog } from '@/lib/store/log';
import { getFontFile } from './get-font-file';

/**
 * Cuts the files that all views of a Latin paper share while the first view is rendered. Browsers use them only
 * if they arrive before that view is drawn (components/site/fonts/fonts.tsx). Later calls find them in the cache.
 */
export function prepareFonts(set: FaceSet): void {
  if (familyOf(set) !== 'latin') return;
  for (const face of faces) {
    const [font] = fontsOf(set, face);
    getFontFile(font, basicLatin).catch((error: unknown) =>
      processLog('warn', 'font-not-cut', { font, error: messageOf(error) }),
    );
  }
}
