import { graphemes } from '@/lib/layout/lines/tokenize';
import { faceOf } from '@/lib/layout/model/face-of';
import type { Em, Face } from '@/lib/layout/model/story';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import type { Piece, SetLine } from '@/lib/layout/model/typeset-text';
import type { Typography } from '@/lib/layout/model/typography';
import type { TextLine, TextRun } from '../sheet-item';

/** Converts a set line: each of its pieces gets its face. */
export function toTextLine(line: SetLine, base: Face, typography: Typography): TextLine {
  const { pieces, ...rest } = line;
  return { ...rest, runs: pieces.map((piece) => toRun(piece, base, typography)) };
}

function toRun(piece: Piece, base: Face, typography: Typography): TextRun {
  const face = faceOf(piece.style, base, typography);
  const isSlanted = piece.style === 'emphasis' && face === base;
  return { ...piece, face, ...(isSlanted && { isSlanted }) };
}

/**
 * Sets a short text that is never broken (a name, a date) on one line.
 *
 * @param style `spacing` is the white between letters, in em of the text's own size
 * @returns the line; its width is in em of its own size
 */
export function toShortLine(
  text: string,
  { face, metrics, spacing = 0 }: { face: Face; metrics: TextMetrics; spacing?: Em },
): TextLine {
  const letters = graphemes(text);
  const width = letters.reduce((sum, letter, index) => {
    const before = letters[index - 1];
    const kern = before === undefined ? 0 : (metrics.kern?.(face, before, letter) ?? 0);
    return sum + kern + metrics.measure(face, letter) + spacing;
  }, 0);
  return {
    runs: [{ text, face, ...(spacing !== 0 && { spacing }) }],
    indent: 0,
    width: Math.max(0, width - spacing),
    justified: false,
    hyphenated: false,
    loose: false,
    after: '',
  };
}
