import { baselines } from '@/lib/fonts/face';
import type { FindOutline } from '@/lib/fonts/outlines';
import { superscriptSize } from '@/lib/layout/model/face-of';
import type { Em, Face, Rows } from '@/lib/layout/model/story';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import type { Piece } from '@/lib/layout/model/typeset-text';
import type { TextItem, TextLine, TextRun } from '@/lib/sheet/sheet-item';
import { inkOf } from './inks';
import type { Frame, Mark, Print, Shape } from './mark';

/** What lines are drawn with, and where their zero is. */
export interface Drawing {
  findOutline: FindOutline;
  metrics: Pick<TextMetrics, 'measure'>;
  frame: Frame;
}

/** Where a line is drawn, in the unit of its frame: em of the body, or pixels. */
export interface LinePlace {
  /** Left edge of the line's measure; the line's own indent is added. */
  x: number;
  baseline: number;
  /** Size of the type, in the same unit. */
  size: number;
  face: Face;
  colour?: string | undefined;
}

/** Rows of a page from one to before another. */
export interface RowWindow {
  from: Rows;
  to: Rows;
}

/** The lines of a text item that are in some rows of the page, in part or whole. */
export function drawText(
  item: TextItem,
  { rowEm, window }: { rowEm: Em; window: RowWindow },
  drawing: Drawing,
): Mark[] {
  const { x, y, lines, face, size, lineHeight } = item;
  const lineEm = lineHeight * rowEm;
  const colour = inkOf(item.colour);
  return lines.flatMap((line, index) => {
    const top = y + index * lineHeight;
    if (top >= window.to || top + lineHeight <= window.from) return [];
    const baseline = baselineIn({ top: top * rowEm, height: lineEm, size }, face);
    return [drawLine(line, { x, baseline, size, face, colour }, drawing)];
  });
}

/** The baseline of a line: its type is in the middle of its height, as browsers set it (CSS Inline 3, 3.3.1). */
function baselineIn(
  { top, height, size }: { top: number; height: number; size: number },
  face: Face,
): number {
  return top + height / 2 + baselines[face] * size;
}

/** Superscripts are this much higher. */
const superscriptRise: Em = 0.35;
/** Slanted type leans by eleven degrees. */
const slant = Math.tan((11 * Math.PI) / 180);
/** A rule through struck text: its top and bottom over the baseline, in thousandths of an em. */
const strike = { top: -330, bottom: -285 };

/** One shape of a line, in em of the line's type. */
interface Glyph {
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
    colour: place.colour ?? inkOf('ink'),
    text: line.runs.map(({ text }) => text).join(''),
    clip: frame.clip,
  };
}

interface Pen {
  /** Where the next character is drawn. */
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

/** @param size of the type beside the line's own, in which its white is counted */
function setText(
  text: string,
  { spacing = 0, wordSpacing = 0 }: Pick<Piece, 'spacing' | 'wordSpacing'>,
  pen: Pen,
  size: Em = 1,
): Glyph[] {
  const { findOutline, metrics } = pen.drawing;
  const glyphs: Glyph[] = [];
  for (const character of text) {
    const { edges } = findOutline(pen.face, character) ?? {};
    if (edges && edges.length > 0) glyphs.push({ edges, x: pen.x, size });
    const white = spacing + (isWordSpace(character) ? wordSpacing : 0);
    pen.x += metrics.measure(pen.face, character) * size + white;
  }
  return glyphs;
}

function isWordSpace(character: string): boolean {
  return character === ' ' || character === '\u00a0';
}
