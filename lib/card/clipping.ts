import { element } from '@/lib/edition/xml';
import type { PlacedStory } from '@/lib/layout/page-plan';
import { setHeading } from '@/lib/layout/set-heading';
import { type SheetGrid, spanEm } from '@/lib/layout/sheet';
import type { Em, Setter } from '@/lib/layout/story';
import { drawLines, type PageDrawing, type Stretch } from './draw-rows';
import { columnX, drawStory } from './draw-story';
import { inks } from './inks';

/** What a story takes on one page: itself, or what was jumped there. */
export interface ClippingPart {
  story: PlacedStory;
  grid: SheetGrid;
}

export interface Clipping {
  /** In the order in which they are read. */
  parts: ClippingPart[];
  /** Paper, day, issue, page. */
  source: string;
  /** The story's whole address, where the paper says what it is called by. */
  address: string | undefined;
  /** Dots to an inch of the printed sheet. */
  resolution: number;
  drawing: Omit<PageDrawing, 'rowEm'> & { setter: Setter };
}

/** White round a clipping, between its parts, and round the rule over its foot. */
const margin: Em = 1.5;
const between: Em = 2;
const overRule: Em = 1;
const underRule: Em = 0.6;
/** Leading of the lines at the foot. */
const footLine: Em = 1.4;

/**
 * A story cut out of its pages at true size, its parts one under another, with where it stood and where it
 * is found at its foot: every letter and line as printed.
 *
 * @returns an SVG document that needs no font, its size in pixels at the resolution
 */
export function drawClipping(clipping: Clipping): string {
  const { parts, resolution, drawing } = clipping;
  const bodySize = parts[0]?.grid.bodySize ?? 9;
  const widths = parts.map(({ story, grid }) => {
    return (spanEm(story.rect.columns, grid) * grid.bodySize) / bodySize;
  });
  const width = Math.max(...widths);
  let y = margin;
  const drawn = parts.map(({ story, grid }) => {
    // Parts may stand on grids of other sizes: each is drawn in em of the first one's body.
    const size = grid.bodySize / bodySize;
    const left = margin - columnX(story.rect.column, grid) * size;
    const top = y - story.rect.row * grid.rowEm * size;
    y += story.rect.rows * grid.rowEm * size + between;
    return element('g', { transform: `translate(${left} ${top}) scale(${size})` }, [
      drawStory(story, grid, { ...drawing, rowEm: grid.rowEm }),
    ]);
  });
  const foot = drawFoot(clipping, { x: margin, y: y - between + overRule, width });
  const scale = (bodySize / 72) * resolution;
  const size = {
    width: Math.ceil((width + 2 * margin) * scale),
    height: Math.ceil((foot.bottom + margin) * scale),
  };
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, [
    drawing.sorts.toDefinitions(),
    element('rect', { ...size, fill: inks.sheet }),
    element('g', { transform: `scale(${scale})`, fill: inks.ink }, [...drawn, foot.svg]),
  ]);
}

/** The source and the address under a rule, each on as many lines as a narrow story makes it take. */
function drawFoot({ source, address, drawing }: Clipping, { x, y, width }: Stretch) {
  const { setter } = drawing;
  const lines = [source, address ?? ''].flatMap((text) => {
    const ask = { text, face: 'song', setter, size: 1, width, align: 'start' } as const;
    return text ? (setHeading({ ...ask, maxLines: Number.POSITIVE_INFINITY })?.lines ?? []) : [];
  });
  const top = y + underRule;
  const at = { x, y: top, width, face: 'song', lineEm: footLine } as const;
  return {
    svg: [
      element('rect', { x, y, width, height: 0.08, fill: inks.rule }),
      drawLines(lines, at, { ...drawing, rowEm: footLine }),
    ].join(''),
    bottom: top + lines.length * footLine,
  };
}
