import type { CharacterClass } from '../model/line-break-class';
import type { Em } from '../model/story';

/**
 * The white that full-width marks carry inside their own box: an opening mark （《“ on its left, a
 * closing mark or point ）》”，。：！ on its right. Its ink fills half an em (measured in Noto Serif
 * SC, Noto Sans SC and LXGW WenKai: none crosses the middle by more than 0.01 em), the rest may be
 * taken away: always between two marks and at a line's ends, and as needed to bring a character in.
 *
 * Limit: the mainland forms. Points that stand in the middle of their box (zh-TW, zh-HK) are squeezed
 * as if they stood left.
 */
export interface MarkWhite {
  before: Em;
  after: Em;
}

/** What the ink of a mark keeps of its box. */
const markBody: Em = 0.5;

const none: MarkWhite = { before: 0, after: 0 };

/** The white of a character of this class whose advance is `width`; a proportional mark has none. */
export function markWhite(character: string, markClass: CharacterClass, width: Em): MarkWhite {
  const white = width - markBody;
  if (white <= 0.25 || !carriesWhite(character, markClass)) return none;
  return markClass === 'opening' ? { before: white, after: 0 } : { before: 0, after: white };
}

function carriesWhite(character: string, markClass: CharacterClass): boolean {
  switch (markClass) {
    case 'opening':
    case 'closing':
    case 'fullStop':
    case 'apostrophe':
      return true;
    case 'nonstarter':
      return character === '：' || character === '；';
    case 'exclamation':
      return character === '！' || character === '？';
    default:
      return false;
  }
}
