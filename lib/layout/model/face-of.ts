import type { Face } from './story';
import type { Piece } from './typeset-text';
import type { Typography } from './typography';

/** Font size of a superscript, as a share of its line's. */
export const superscriptSize = 0.65;

/**
 * Returns the face that text of a style is measured and drawn in, inside text of the face `base`. Strong
 * text and the heads of table columns are Hei, as Chinese papers print them, and so is code, because Hei is the
 * only sans serif. Emphasis and bylines take the language's emphasis face; without one they take the base face,
 * which the browser slants for emphasis (slanting leaves advances unchanged).
 */
export function faceOf(
  style: Piece['style'],
  base: Face,
  { emphasisFace = base }: Pick<Typography, 'emphasisFace'>,
): Face {
  switch (style) {
    case 'strong':
    case 'code':
    case 'head':
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
