import type { Outlines } from '@/lib/fonts/outlines';
import { superscriptSize } from '@/lib/layout/model/face-of';
import type { Em, Face, Rows } from '@/lib/layout/model/story';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import type { TextItem, TextLine, TextRun } from '@/lib/sheet/sheet-item';
import { colourIn, colourOf } from './card-colours';
import type { Frame, Mark, Print, Shape } from './mark';
import { type Cluster, toVisualOrder } from './visual-order';

/** The tools for drawing text, and the frame to draw in. */
export interface Drawing {
  outlines: Outlines;
  metrics: Pick<TextMetrics, 'measure' | 'kern'>;
  /** The paper's spot colour, `#rrggbb`. */
  spot: string;
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
  /** Those of the line in visual order, where the lines around it were looked at, too. */
  clusters?: readonly Cluster[] | undefined;
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
  const colour = colourIn(drawing, item.colour);
  const orders = toVisualOrder(lines);
  return lines.flatMap((line, index) => {
    const top = y + index * lineHeight;
    if (top >= window.to || top + lineHeight <= window.from) return [];
    // Type is in the middle of its line, as in browsers (CSS Inline 3, 3.3.1).
    const baseline = top * rowEm + lineEm / 2 + drawing.outlines.baselineOf(face) * size;
    const clusters = orders[index];
    return [drawLine(line, { x, baseline, size, face, colour, clusters }, drawing)];
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
    shapes: glyphsOf(line, place, drawing).map(toShape),
    colour: place.colour ?? colourOf('ink'),
    text: line.runs.map(({ text }) => text).join(''),
    clip: frame.clip,
  };
}

interface Pen {
  /** Left edge of the next character. */
  x: Em;
  drawing: Drawing;
}

function glyphsOf(line: TextLine, { face, clusters }: LinePlace, drawing: Drawing): Glyph[] {
  const { marker, hyphenated } = line;
  const hang = marker ? setText(marker.text, face, { x: -marker.hang, drawing }) : [];
  const pen: Pen = { x: 0, drawing };
  const struck = new Map<TextRun, { from: Em; to: Em }>();
  const glyphs = (clusters ?? inOrder(line)).flatMap((cluster) => {
    pen.x += cluster.whiteLeft;
    const from = pen.x;
    const glyph = setCluster(cluster, pen);
    const { run } = cluster;
    if (run.style === 'strike') struck.set(run, { from: struck.get(run)?.from ?? from, to: pen.x });
    pen.x += cluster.whiteRight;
    return glyph;
  });
  const hyphen = hyphenated ? setText('-', face, pen) : [];
  return [...hang, ...glyphs, ...[...struck.values()].map(toStrike), ...hyphen];
}

function inOrder(line: Pick<TextLine, 'runs' | 'after'>): Cluster[] {
  return toVisualOrder([line]).flat();
}

function setText(text: string, face: Face, pen: Pen): Glyph[] {
  const clusters = inOrder({ runs: [{ text, face }], after: '' });
  return clusters.flatMap((cluster) => setCluster(cluster, pen));
}

/** Sets a cluster in its style. White and kerning are on the side of what follows it or is before it in its run. */
function setCluster({ run, text, previous, isRightToLeft }: Cluster, pen: Pen): Glyph[] {
  const { outlines, metrics } = pen.drawing;
  const { style, face, spacing = 0, wordSpacing = 0, isSlanted } = run;
  const size = style === 'superscript' ? superscriptSize : 1;
  const kern = previous === undefined ? 0 : (metrics.kern?.(face, previous, text) ?? 0) * size;
  const white = spacing + (isWordSpace(text) ? wordSpacing : 0);
  const x = pen.x + (isRightToLeft ? white : kern);
  pen.x += kern + metrics.measure(face, text) * size + white;
  const { edges } = outlines.find(face, text);
  if (edges.length === 0) return [];
  const rise = style === 'superscript' ? superscriptRise : 0;
  return [{ edges, x, size, rise, lean: isSlanted ? slant : 0 }];
}

function toStrike({ from, to }: { from: Em; to: Em }): Glyph {
  const { top, bottom } = strike;
  const right = (to - from) * 1000;
  return { edges: [0, bottom, 0, top, right, top, right, bottom], x: from };
}

function isWordSpace(cluster: string): boolean {
  return cluster === ' ' || cluster === '\u00a0';
}
