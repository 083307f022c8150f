import type { Face } from './story';
import type { Piece } from './typeset-text';
import type { Typography } from './typography';

/** Font size of a superscript, as a share of its line's. */
export const superscriptSize = 0.65;

/**
 * Returns the face that text of a style is measured and drawn in, inside text of the face `base`. Code and the
 * heads of table columns are Hei. Strong text, emphasis and bylines take the faces of the language. Where emphasis
 * has the face of the text around it, the browser slants it, which leaves advances unchanged.
 */
export function faceOf(
  style: Piece['style'],
  base: Face,
  faces: Pick<Typography, 'emphasisFace' | 'nestedEmphasisFace' | 'strongFace'>,
): Face {
  switch (style) {
    case 'strong':
      return faces.strongFace;
    case 'code':
    case 'head':
      return 'hei';
    case 'emphasis':
      return base === faces.emphasisFace ? faces.nestedEmphasisFace : faces.emphasisFace;
    case 'byline':
      return faces.emphasisFace;
    case 'superscript':
    case 'strike':
    case undefined:
      return base;
    default:
      return style satisfies never;
  }
}
