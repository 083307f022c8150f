import { faceOf } from '../model/face-of';
import {
  hanStretch,
  hanWordSpace,
  latinLetters,
  latinWordSpace,
  mixedLimits,
} from '../model/justification-limits';
import type { Em, Face } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { Piece, SetLine } from '../model/typeset-text';

interface LineType {
  face: Face;
  metrics: Pick<TextMetrics, 'measure' | 'typography'>;
}

/**
 * Finds white in a line that is beyond the limits of justification, from the spacing that its pieces are drawn with.
 *
 * @returns what is wrong with the line, as the end of a sentence about it; undefined for a good one
 */
export function findBadWhite(line: SetLine, type: LineType): string | undefined {
  const whites = line.pieces.flatMap((piece, index) => [
    ...besidePiece(piece, line.pieces[index - 1], type),
    ...insidePiece(piece, type),
  ]);
  if (whites.some(({ white, most }) => white > most + tolerance))
    return 'is stretched beyond its limit';
  return whites.some(({ white, least }) => white < least - tolerance)
    ? 'is squeezed beyond its limit'
    : undefined;
}

/** Rounding, and the differences of faces between which a space may be. */
const tolerance: Em = 0.02;

/** Some white in a line with its limits, in em. */
interface White {
  white: Em;
  least: Em;
  most: Em;
}

/** The white between two characters, by what they are. */
function besidePiece(piece: Piece, before: Piece | undefined, { metrics }: LineType): White[] {
  if (!before) return [];
  const white = (before.spacing ?? 0) + (piece.before ?? 0);
  const limits = limitsBetween(lastOf(before.text), firstOf(piece.text), metrics);
  return limits ? [{ white, ...limits }] : [];
}

function insidePiece(piece: Piece, type: LineType): White[] {
  const { text, spacing = 0 } = piece;
  const characters = Array.from(text);
  const pairs = characters.slice(1).flatMap((right, index) => {
    const limits = limitsBetween(characters[index] ?? '', right, type.metrics);
    return limits ? [{ white: spacing, ...limits }] : [];
  });
  return text.includes(' ') ? [...pairs, wordSpace(piece, type)] : pairs;
}

/** A word space is as wide as the face has it, with what is added to it. */
function wordSpace(
  { style, spacing = 0, wordSpacing = 0 }: Piece,
  { face, metrics: { measure, typography } }: LineType,
): White {
  const natural = measure(faceOf(style, face, typography), ' ');
  const { widest, tightest } = typography.hasWordSpaces ? latinWordSpace : hanWordSpace;
  const white = natural + wordSpacing + (typography.hasWordSpaces ? 0 : spacing);
  return { white, least: natural * tightest, most: Math.max(natural, widest) };
}

/** Returns how much white there may be between two characters; undefined beside a space, which has limits of its own. */
function limitsBetween(
  left: string,
  right: string,
  { typography }: LineType['metrics'],
): Omit<White, 'white'> | undefined {
  if (/\s/u.test(left + right)) return undefined;
  if (isMark(left) || isMark(right)) return { least: -markWhite, most: mixedLimits.widest };
  const full = [left, right].filter((one) => isFull.test(one)).length;
  if (full === 2) return { least: 0, most: hanStretch };
  if (full === 1) return { least: -kerning, most: mixedLimits.widest };
  const { stretch, shrink } = typography.hasWordSpaces ? latinLetters : { stretch: 0, shrink: 0 };
  return { least: -shrink - kerning, most: stretch + kerning };
}

/** White that two marks side by side can lose in all: that of one of them, and a quarter of an em more. */
const markWhite: Em = 0.75;

/** Browsers kern inside a piece only, so the white between two pieces has the kerning of the face in it. */
const kerning: Em = 0.12;

const isMark = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);
const isFull =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;

const firstOf = (text: string): string => Array.from(text)[0] ?? '';
const lastOf = (text: string): string => Array.from(text).at(-1) ?? '';
