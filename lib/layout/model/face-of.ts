import type { Face } from './story';
import type { Piece } from './typeset-text';

/** A superscript's own em beside that of its line. */
export const superscriptSize = 0.65;

/** Languages written with Han, kana or hangul, where strong changes the face and not the weight. */
export function isHanScript(language: string): boolean {
  return /^(zh|ja|ko)\b/i.test(language);
}

/**
 * The face a style is measured and drawn in, inside text of the face `base`: strong in Hei, as
 * Chinese papers stress; emphasis in Kai, which does the work of italics (Latin papers slant the
 * base face instead: the advances stay). Code is Hei, the one face without serifs.
 */
export function faceOf(style: Piece['style'], base: Face, language: string): Face {
  switch (style) {
    case 'strong':
    case 'code':
      return 'hei';
    case 'emphasis':
      return isHanScript(language) ? 'kai' : base;
    case 'byline':
      return isHanScript(language) ? 'kai' : base;
    case 'superscript':
    case 'strike':
    case undefined:
      return base;
    default:
      return style satisfies never;
  }
}
