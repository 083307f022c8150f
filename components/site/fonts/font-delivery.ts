import { fontsOf } from '@/lib/fonts/face-sets';
import { type FaceFamily, type FaceSet, familyOf } from '@/lib/language/face-set';

/** How the fonts of a set of faces come to readers of articles and lists. */
interface FontDelivery {
  /**
   * True where the text is in the system's own serif if there is one: a whole Song, Mincho or Myeongjo takes long to
   * load, and nearly all readers of these languages have one.
   */
  prefersSystemText: boolean;
  /**
   * `swap`: text is drawn in the system's font until the file arrives. That is only calm where the widths of
   * characters are the same in every font, as those of Han and kana are. `optional`: a file that arrives too late for
   * the first drawing is used from the next page on, as widths of Latin letters and of hangul differ.
   */
  display: 'swap' | 'optional';
  /** True if one file has the letters that nearly all views need, so that a browser fetches it once. */
  sharesBasicLatin: boolean;
  /**
   * Digits and marks that any line may carry: in one file with the rest, so that adjacent marks squeeze.
   */
  marks: string;
}

const ofFamilies: Record<FaceFamily, FontDelivery> = {
  chinese: {
    prefersSystemText: true,
    display: 'swap',
    sharesBasicLatin: false,
    marks: '0123456789，。、；：？！“”‘’（）《》〈〉【】·—…％%.,:-–() ',
  },
  japanese: {
    prefersSystemText: true,
    display: 'swap',
    sharesBasicLatin: false,
    marks: '0123456789、。，．・：；？！「」『』（）〔〕【】〈〉《》―…ー％%.,:-–() ',
  },
  korean: {
    prefersSystemText: true,
    display: 'optional',
    sharesBasicLatin: false,
    marks: '0123456789.,:;?!“”‘’()·…%~-– ',
  },
  latin: {
    prefersSystemText: false,
    display: 'optional',
    sharesBasicLatin: true,
    marks: '',
  },
};

/** A paper that chose another face for its text is read in that face, not in the serif of the system. */
export function deliveryOf(set: FaceSet): FontDelivery {
  const family = familyOf(set);
  const isOwnText = fontsOf(set, 'song')[0] === fontsOf(family, 'song')[0];
  const delivery = ofFamilies[family];
  return isOwnText ? delivery : { ...delivery, prefersSystemText: false };
}
