import { toSpotColour } from '@/lib/colours/spot-colour';
import { sourceLine } from '@/lib/edition/metadata/source-line';
import { type Outlines, openOutlines } from '@/lib/fonts/outlines';
import { faceSetOf } from '@/lib/language/face-set';
import { languageOf } from '@/lib/language/find-language';
import { spanEm } from '@/lib/layout/model/sheet-grid';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { openTextMetrics } from '@/lib/newsroom/open-text-metrics';
import { type Log, processLog } from '@/lib/store/log';
import type { CardShape } from './card-sizes';
import type { ArticleSubject, CardSubject, PageSubject } from './card-subject';
import { drawCover } from './draw-cover';
import { drawArticleCard } from './draw-article-card';
import { drawClipping } from './draw-clipping';
import { drawSheetCard } from './draw-sheet-card';
import type { Drawing } from './draw-text';
import { wholePicture } from './mark';
import { type Drawn, rasterizeMarks } from './raster/rasterize-marks';
import { toPng } from './raster/to-png';

/** What is to be drawn, as plain data that can be sent to a thread. */
export type CardOrder = {
  /** The pictures that it may show, by their addresses on the page; one that cannot be read is missing. */
  pictures: ReadonlyMap<string, Uint8Array>;
} & (
  | { kind: 'card'; subject: CardSubject; shape: CardShape }
  | { kind: 'cover'; subject: PageSubject }
  | {
      kind: 'clipping';
      subject: ArticleSubject;
      /** Absolute address of the article, for the foot; undefined if the paper's origin is unknown. */
      address: string | undefined;
    }
);

/** A size that all services accept for link previews. */
const mostBytes = 150 * 1024;
/** A cover is as large as two photographs of its publication. */
const mostCoverBytes = 600 * 1024;

/**
 * Draws a card, a cover or a clipping as PNG.
 *
 * @param log receives each character that no font has, once for the process
 */
export async function drawCard(order: CardOrder, log: Log = processLog): Promise<Uint8Array> {
  const { subject, pictures } = order;
  const tools = await openTools(subject, log);
  const read = async (source: string) => pictures.get(source);
  if (order.kind === 'card') {
    const drawn = drawShape(subject, order.shape, tools);
    return toPng(await rasterizeMarks(drawn, read), mostBytes);
  }
  if (order.kind === 'cover') {
    const context = { ...order.subject, metrics: tools.metrics };
    return toPng(await rasterizeMarks(drawCover(context, tools), read), mostCoverBytes);
  }
  const { parts } = order.subject;
  const drawn = drawClipping({
    parts,
    context: { ...subject, metrics: tools.metrics },
    source: sourceLine(order.subject),
    address: order.address,
    resolution: resolutionFor(order.subject),
    drawing: tools,
  });
  return toPng(await rasterizeMarks(drawn, read));
}

type Tools = Drawing & { metrics: TextMetrics };

const reported = new Set<string>();

/** Opens the fonts when the first card is drawn. */
async function openTools({ paper, edition }: CardSubject, log: Log): Promise<Tools> {
  const { find, baselineOf } = await openOutlines(
    faceSetOf(languageOf(paper.language), paper.theme),
  );
  const reportMissing = (cluster: string) => {
    if (reported.has(cluster)) return;
    reported.add(cluster);
    const point = cluster.codePointAt(0)?.toString(16).toUpperCase();
    log('warn', 'character-without-face', {
      character: cluster,
      point: `U+${point}`,
      drawn: 'a box',
    });
  };
  const findOrReport: Outlines['find'] = (face, cluster) => {
    const outline = find(face, cluster);
    if (!outline.font) reportMissing(cluster);
    return outline;
  };
  return {
    outlines: { find: findOrReport, baselineOf },
    metrics: await openTextMetrics({ paper, articles: edition.articles }),
    spot: toSpotColour(paper.theme?.color).day,
    frame: wholePicture,
  };
}

function drawShape(subject: CardSubject, shape: CardShape, tools: Tools): Drawn {
  const { paper, edition, page, plan } = subject;
  const context = { ...subject, metrics: tools.metrics };
  const drawing = { ...tools, rowEm: plan.grid.rowEm };
  if (subject.kind === 'page') return drawSheetCard(shape, context, tools);
  const [{ story, grid }] = subject.parts;
  const source = { paper, date: edition.date, page: page.number };
  return drawArticleCard({ shape, source, story, grid, context, drawing });
}

/** Dots per inch: enough for good printers, and less where a story fills a broadsheet. */
const goodResolution = 250;
const leastResolution = 120;
const mostPixels = 12e6;

function resolutionFor({ parts }: ArticleSubject): number {
  const squareInches = parts.reduce((sum, { story, grid }) => {
    const em = grid.bodySize / 72;
    const { columns, rows } = story.rect;
    return sum + spanEm(columns, grid) * rows * grid.rowEm * em * em;
  }, 0);
  const affordable = Math.sqrt(mostPixels / squareInches);
  return Math.max(leastResolution, Math.min(goodResolution, Math.floor(affordable)));
}
