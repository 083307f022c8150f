import type { FindOutline } from '@/lib/fonts/outlines';
import { faceOf, superscriptSize } from '@/lib/layout/model/face-of';
import type { Em, Face } from '@/lib/layout/model/story';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import type { Piece, SetLine } from '@/lib/layout/model/typeset-text';
import { inks } from './inks';
import type { Frame, Print, Shape } from './mark';

/** What lines are drawn with, and where their zero stands. */
export interface Drawing {
  findOutline: FindOutline;
  metrics: Pick<TextMetrics, 'typography' | 'measure'>;
  frame: Frame;
}

/** Where a line stands, in the unit of its frame: em of the body, or pixels. */
export interface LinePlace {
  /** Left edge of the line's measure; the line's own indent is added. */
  x: number;
  baseline: number;
  /** Size of the type, in the same unit. */
  size: number;
  face: Face;
  colour?: string | undefined;
}

/** Superscripts stand this much higher. */
const superscriptRise: Em = 0.35;
/** Slanted type leans by eleven degrees. */
const slant = Math.tan((11 * Math.PI) / 180);
/** A rule through struck text: its top and bottom over the baseline, in thousandths of an em. */
const strike = { top: -330, bottom: -285 };

/** One shape of a line, in em of the line's type. */
interface Sort {
  edges: ArrayLike<number>;
  x: Em;
  size?: Em;
  rise?: Em;
  lean?: number;
}

/**
 * One set line, letter by letter at the place that the engine gave it: the same white, squeezed and
 * stretched as on the sheet.
 */
export function drawLine(line: SetLine, place: LinePlace, drawing: Drawing): Print {
  const { frame } = drawing;
  const em = place.size * frame.scale;
  const left = frame.x + (place.x + line.indent) * frame.scale;
  const baseline = frame.y + place.baseline * frame.scale;
  const toShape = ({ edges, x, size = 1, rise = 0, lean = 0 }: Sort): Shape => {
    return { edges, x: left + x * em, y: baseline - rise * em, scale: (size * em) / 1000, lean };
  };
  return {
    kind: 'print',
    shapes: sortsOf(line, { x: 0, face: place.face, drawing }).map(toShape),
    colour: place.colour ?? inks.ink,
    text: line.pieces.map(({ text }) => text).join(''),
    clip: frame.clip,
  };
}

interface Pen {
  /** Where the next character stands. */
  x: Em;
  face: Face;
  drawing: Drawing;
}

function sortsOf({ marker, pieces, hyphenated }: SetLine, pen: Pen): Sort[] {
  const hang = marker ? setText(marker.text, {}, { ...pen, x: -marker.hang }) : [];
  const hyphen: Piece[] = hyphenated ? [{ text: '-' }] : [];
  return [...hang, ...[...pieces, ...hyphen].flatMap((piece) => setPiece(piece, pen))];
}

function setPiece(piece: Piece, pen: Pen): Sort[] {
  const { style, text, before = 0 } = piece;
  const { typography } = pen.drawing.metrics;
  pen.x += before;
  const from = pen.x;
  const isRaised = style === 'superscript';
  const styled: Pen = { ...pen, face: isRaised ? pen.face : faceOf(style, pen.face, typography) };
  const sorts = setText(text, piece, styled, isRaised ? superscriptSize : 1);
  pen.x = styled.x;
  if (isRaised) return sorts.map((sort) => ({ ...sort, rise: superscriptRise }));
  if (style === 'strike') return [...sorts, strikeFrom(from, pen.x)];
  if (style === 'emphasis' && typography.emphasisFace === undefined) {
    return sorts.map((sort) => ({ ...sort, lean: slant }));
  }
  return sorts;
}

function strikeFrom(x: Em, end: Em): Sort {
  const { top, bottom } = strike;
  const right = (end - x) * 1000;
  return { edges: [0, bottom, 0, top, right, top, right, bottom], x };
}

/** @param size of the type beside the line's own, in which its white is counted */
function setText(
  text: string,
  { spacing = 0, wordSpacing = 0 }: Pick<Piece, 'spacing' | 'wordSpacing'>,
  pen: Pen,
  size: Em = 1,
): Sort[] {
  const { findOutline, metrics } = pen.drawing;
  const sorts: Sort[] = [];
  for (const character of text) {
    const { edges } = findOutline(pen.face, character) ?? {};
    if (edges && edges.length > 0) sorts.push({ edges, x: pen.x, size });
    const white = spacing + (isWordSpace(character) ? wordSpacing : 0);
    pen.x += metrics.measure(pen.face, character) * size + white;
  }
  return sorts;
}

function isWordSpace(character: string): boolean {
  return character === ' ' || character === '\u00a0';
}
