import type { Outlines } from '@/lib/fonts/outlines';
import { graphemes } from '@/lib/layout/lines/tokenize';
import { superscriptSize } from '@/lib/layout/model/face-of';
import type { Em, Face, Rows } from '@/lib/layout/model/story';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import type { Piece } from '@/lib/layout/model/typeset-text';
import type { TextItem, TextLine, TextRun } from '@/lib/sheet/sheet-item';
import { colourOf } from './card-colours';
import type { Frame, Mark, Print, Shape } from './mark';

/** The tools for drawing text, and the frame to draw in. */
export interface Drawing {
  outlines: Outlines;
  metrics: Pick<TextMetrics, 'measure' | 'kern'>;
  frame: Frame;
}

/** Place and type of a line, in the unit of its frame: em of the body, or pixels. */
export interface LinePlace {
  /** Left edge of the line, to which its own indent is added. */
  x: number;
  baseline: number;
  /** Size of the type, in the same unit. */
  size: number;
  face: Face;
  colour?: string | undefined;
}

/** The rows of a page from `from` up to, not including, `to`. */
export interface RowWindow {
  from: Rows;
  to: Rows;
}

/** Draws the lines of a text item that are in a window of rows, in part or whole. */
export function drawText(
  item: TextItem,
  { rowEm, window }: { rowEm: Em; window: RowWindow },
  drawing: Drawing,
): Mark[] {
  const { x, y, lines, face, size, lineHeight } = item;
  const lineEm = lineHeight * rowEm;
  const colour = colourOf(item.colour);
  return lines.flatMap((line, index) => {
    const top = y + index * lineHeight;
    if (top >= window.to || top + lineHeight <= window.from) return [];
    // Type is in the middle of its line, as in browsers (CSS Inline 3, 3.3.1).
    const baseline = top * rowEm + lineEm / 2 + drawing.outlines.baselineOf(face) * size;
    return [drawLine(line, { x, baseline, size, face, colour }, drawing)];
  });
}

/** How much higher the baseline of a superscript is. */
const superscriptRise: Em = 0.35;
/** The tangent of the angle of slanted type, eleven degrees. */
const slant = Math.tan((11 * Math.PI) / 180);
/** Top and bottom of the rule through struck text, in thousandths of an em below the baseline. */
const strike = { top: -330, bottom: -285 };

/** The outline of one character of a line. Its place and size are in em of the line's type. */
interface Glyph {
  edges: ArrayLike<number>;
  x: Em;
  size?: Em;
  rise?: Em;
  lean?: number;
}

/**
 * Draws a set line, with the same letter and word spacing as on the sheet.
 */
export function drawLine(line: TextLine, place: LinePlace, drawing: Drawing): Print {
  const { frame } = drawing;
  const em = place.size * frame.scale;
  const left = frame.x + (place.x + line.indent) * frame.scale;
  const baseline = frame.y + place.baseline * frame.scale;
  const toShape = ({ edges, x, size = 1, rise = 0, lean = 0 }: Glyph): Shape => {
    return { edges, x: left + x * em, y: baseline - rise * em, scale: (size * em) / 1000, lean };
  };
  return {
    kind: 'print',
    shapes: glyphsOf(line, { x: 0, face: place.face, drawing }).map(toShape),
    colour: place.colour ?? colourOf('ink'),
    text: line.runs.map(({ text }) => text).join(''),
    clip: frame.clip,
  };
}

interface Pen {
  /** Left edge of the next character. */
  x: Em;
  face: Face;
  drawing: Drawing;
}

function glyphsOf({ marker, runs, hyphenated }: TextLine, pen: Pen): Glyph[] {
  const hang = marker ? setText(marker.text, {}, { ...pen, x: -marker.hang }) : [];
  const hyphen: TextRun[] = hyphenated ? [{ text: '-', face: pen.face }] : [];
  return [...hang, ...[...runs, ...hyphen].flatMap((run) => setRun(run, pen))];
}

function setRun(run: TextRun, pen: Pen): Glyph[] {
  const { style, text, before = 0, isSlanted } = run;
  pen.x += before;
  const from = pen.x;
  const isRaised = style === 'superscript';
  const styled: Pen = { ...pen, face: run.face };
  const glyphs = setText(text, run, styled, isRaised ? superscriptSize : 1);
  pen.x = styled.x;
  if (isRaised) return glyphs.map((glyph) => ({ ...glyph, rise: superscriptRise }));
  if (style === 'strike') return [...glyphs, strikeFrom(from, pen.x)];
  return isSlanted ? glyphs.map((glyph) => ({ ...glyph, lean: slant })) : glyphs;
}

function strikeFrom(x: Em, end: Em): Glyph {
  const { top, bottom } = strike;
  const right = (end - x) * 1000;
  return { edges: [0, bottom, 0, top, right, top, right, bottom], x };
}

/** @param size of the type, relative to the line's; spacing is in em of the line's type */
function setText(
  text: string,
  { spacing = 0, wordSpacing = 0 }: Pick<Piece, 'spacing' | 'wordSpacing'>,
  pen: Pen,
  size: Em = 1,
): Glyph[] {
  const { outlines, metrics } = pen.drawing;
  const glyphs: Glyph[] = [];
  let last: string | undefined;
  for (const cluster of graphemes(text)) {
    if (last !== undefined) pen.x += (metrics.kern?.(pen.face, last, cluster) ?? 0) * size;
    last = cluster;
    const { edges } = outlines.find(pen.face, cluster);
    if (edges.length > 0) glyphs.push({ edges, x: pen.x, size });
    const white = spacing + (isWordSpace(cluster) ? wordSpacing : 0);
    pen.x += metrics.measure(pen.face, cluster) * size + white;
  }
  return glyphs;
}

function isWordSpace(cluster: string): boolean {
  return cluster === ' ' || cluster === '\u00a0';
}
