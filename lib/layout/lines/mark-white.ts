import type { CharacterClass } from '../model/line-break-class';
import type { Em } from '../model/story';

/**
 * The white inside the box of a full-width punctuation mark: left of an opening mark （《“, right of a
 * closing mark or point ）》”，。：！. The ink fills half an em (measured in Noto Serif SC, Noto Sans SC and
 * LXGW WenKai: no mark crosses the middle by more than 0.01 em). The rest is removed between two marks and
 * at the ends of lines, and reduced where a line is squeezed.
 *
 * Limit: this holds for mainland forms. Points centred in their box (zh-TW, zh-HK) are treated as if they
 * were at its left.
 */
export interface MarkWhite {
  before: Em;
  after: Em;
}

/** Width that the ink of a mark needs. */
const markBody: Em = 0.5;

const none: MarkWhite = { before: 0, after: 0 };

/** Returns the white of a character of this class with the advance `width`; proportional marks have none. */
export function markWhite(character: string, markClass: CharacterClass, width: Em): MarkWhite {
  const white = width - markBody;
  if (white <= 0.25 || isCentred.test(character)) return none;
  if (!carriesWhite(character, markClass)) return none;
  return opens(character, markClass) ? { before: white, after: 0 } : { before: 0, after: white };
}

const opens = (character: string, markClass: CharacterClass) =>
  markClass === 'opening' || (markClass === 'quote' && /[\p{Pi}]/u.test(character));

/** Vertical and small forms, whose ink is in the middle of their box. */
const isCentred = /^[\ufe10-\ufe1f\ufe30-\ufe6f]/;

function carriesWhite(character: string, markClass: CharacterClass): boolean {
  switch (markClass) {
    case 'opening':
    case 'closing':
    case 'fullStop':
    case 'apostrophe':
      return true;
    case 'quote':
      return /[\p{Pi}\p{Pf}]/u.test(character);
    case 'nonstarter':
      return character === '：' || character === '；';
    case 'exclamation':
      return character === '！' || character === '？';
    default:
      return false;
  }
}
