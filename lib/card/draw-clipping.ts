import { setHeading } from '@/lib/layout/headings/set-heading';
import type { PlacedStory } from '@/lib/layout/model/page-plan';
import { type SheetGrid, spanEm } from '@/lib/layout/model/sheet-grid';
import type { Em } from '@/lib/layout/model/story';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { composeStory } from '@/lib/sheet/compose-story';
import { toTextLine } from '@/lib/sheet/lines/to-text-line';
import type { SheetContext } from '@/lib/sheet/sheet-context';
import type { TextItem } from '@/lib/sheet/sheet-item';
import { rules } from '@/lib/sheet/tokens';
import { colourOf } from './card-colours';
import { drawItems, type PageDrawing } from './draw-items';
import { fillBox, frameWithin, type Mark } from './mark';
import type { Drawn } from './raster/rasterize-marks';

/** The part of a story on one page: its beginning, or what was jumped there. */
export interface ClippingPart {
  story: PlacedStory;
  grid: SheetGrid;
}

export interface Clipping {
  /** In reading order. */
  parts: ClippingPart[];
  context: SheetContext;
  /** Paper, day, issue and page, for the foot. */
  source: string;
  /** The story's absolute address, for the foot; undefined if the paper's origin is unknown. */
  address: string | undefined;
  /** Dots per inch of the printed sheet. */
  resolution: number;
  drawing: Omit<PageDrawing, 'rowEm'> & { metrics: TextMetrics };
}

/** White around a clipping, between its parts, and above and below the rule over its foot. */
const margin: Em = 1.5;
const between: Em = 2;
const overRule: Em = 1;
const underRule: Em = 0.6;
/** Line height of the foot. */
const footLine: Em = 1.4;

/**
 * Draws a clipping: a whole story at true size, in its printed lines, the parts from different pages one under
 * another, with source and address at the foot.
 *
 * @returns its marks, and its size in pixels at the resolution
 */
export function drawClipping(clipping: Clipping): Drawn {
  const { parts, context, resolution, drawing } = clipping;
  const bodySize = parts[0]?.grid.bodySize ?? 9;
  const scale = (bodySize / 72) * resolution;
  const frame = frameWithin(drawing.frame, { x: 0, y: 0, scale });
  const widths = parts.map(({ story, grid }) => {
    return (spanEm(story.rect.columns, grid) * grid.bodySize) / bodySize;
  });
  const width = Math.max(...widths);
  let y = margin;
  const drawn = parts.flatMap(({ story, grid }) => {
    // The body of other pages may have another size; all is measured in em of the first one's body.
    const size = grid.bodySize / bodySize;
    const left = story.rect.column * (grid.columnEm + grid.gutterEm);
    const x = margin - left * size;
    const top = y - story.rect.row * grid.rowEm * size;
    const own = frameWithin(frame, { x, y: top, scale: size });
    y += story.rect.rows * grid.rowEm * size + between;
    const items = [composeStory(story, { ...context, grid })];
    return drawItems(items, { ...drawing, rowEm: grid.rowEm, frame: own });
  });
  const under = { ...clipping, drawing: { ...drawing, frame } };
  const foot = drawFoot(under, { x: margin, y: y - between + overRule, width });
  return {
    width: Math.ceil((width + 2 * margin) * scale),
    height: Math.ceil((foot.bottom + margin) * scale),
    marks: [...drawn, ...foot.marks],
  };
}

/** Draws the source and the address under a rule, each on as many lines as it needs. */
function drawFoot(
  { source, address, drawing }: Clipping,
  { x, y, width }: { x: Em; y: Em; width: Em },
): { marks: Mark[]; bottom: Em } {
  const { metrics, frame } = drawing;
  const lines = [source, address ?? ''].flatMap((text) => {
    const place = { text, face: 'song', metrics, size: 1, width, align: 'start' } as const;
    return text ? (setHeading({ ...place, maxLines: Number.POSITIVE_INFINITY })?.lines ?? []) : [];
  });
  const top = y + underRule;
  const height = lines.length * footLine;
  const text: TextItem = {
    kind: 'text',
    role: 'paragraph',
    ...{ x, y: top, width, height },
    lines: lines.map((line) => toTextLine(line, 'song', metrics.typography)),
    face: 'song',
    size: 1,
    lineHeight: footLine,
    colour: 'ink',
  };
  return {
    marks: [
      fillBox({ x, y, width, height: rules.thin }, colourOf('rule'), frame),
      // In this item a row is one em high.
      ...drawItems([text], { ...drawing, rowEm: 1 }),
    ],
    bottom: top + height,
  };
}
