import type { Face } from './story';
import type { Piece } from './typeset-text';
import type { Typography } from './typography';

/** A superscript's own em beside that of its line. */
export const superscriptSize = 0.65;

/**
 * The face a style is measured and drawn in, inside text of the face `base`: strong in Hei, as
 * Chinese papers stress; emphasis in the language's own face for it, which does the work of italics
 * (without one the base face is slanted: the advances stay). Code is Hei, the one face without serifs.
 */
export function faceOf(
  style: Piece['style'],
  base: Face,
  { emphasisFace = base }: Pick<Typography, 'emphasisFace'>,
): Face {
  switch (style) {
    case 'strong':
    case 'code':
      return 'hei';
    case 'emphasis':
    case 'byline':
      return emphasisFace;
    case 'superscript':
    case 'strike':
    case undefined:
      return base;
    default:
      return style satisfies never;
  }
}
