import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { sourceLine } from '@/lib/edition/metadata/source-line';
import { type Outlines, openOutlines } from '@/lib/fonts/outlines';
import { BusyError } from '@/lib/jobs/busy-error';
import { faceSetOf } from '@/lib/language/face-set';
import { languageOf } from '@/lib/language/find-language';
import { spanEm } from '@/lib/layout/model/sheet-grid';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { openTextMetrics } from '@/lib/newsroom/open-text-metrics';
import { openFileCache } from '@/lib/store/file-cache';
import type { CardShape } from './card-sizes';
import { type ArticleSubject, type CardSubject, versionOf } from './card-subject';
import { drawArticleCard } from './draw-article-card';
import { drawClipping } from './draw-clipping';
import { drawSheetCard } from './draw-sheet-card';
import type { Drawing } from './draw-text';
import { wholePicture } from './mark';
import { type Drawn, rasterizeMarks } from './rasterize-marks';
import type { ReadPicture } from './rasterize-photograph';
import { toPng } from './to-png';

/** Makes the pictures that are shared of a view, with a cache on disk. */
export interface CardRenderer {
  /** Returns the card of an article or page as PNG. */
  card: (request: CardRequest, shape: CardShape) => Promise<Uint8Array>;
  /** Returns the clipping of an article as PNG. */
  clipping: (
    request: CardRequest<ArticleSubject>,
    address: string | undefined,
  ) => Promise<Uint8Array>;
}

export interface CardRequest<T extends CardSubject = CardSubject> {
  subject: T;
  /** `versionOf` the subject. */
  version: string;
}

export interface CardRendererParts {
  /** The folder of the cache. */
  folder: string;
  /** Name of the running build, part of each key: another build may draw the same card differently. */
  build: string;
  readPicture: ReadPicture;
  log: (message: string) => void;
}

/** A size that all services accept for link previews. */
const mostBytes = 150 * 1024;
/** Enough for the cards of two weeks of a daily. A card has about 70 KB, a clipping about 500. */
const maxFiles = 1000;
const maxBytes = 256 * 2 ** 20;
/** Drawing takes one core, and about 10 MB for a card or 40 MB for a clipping. */
const atOnce = 2;

export function openCardRenderer(parts: CardRendererParts): CardRenderer {
  const { folder, build, readPicture, log } = parts;
  const files = openFileCache({ folder, ending: '.png', maxFiles, maxBytes });
  const limit = pLimit(atOnce);
  const openTools = openToolbox(log);
  const getCached = (
    { subject, version }: CardRequest,
    kind: string,
    draw: (read: ReadPicture) => Promise<Uint8Array>,
  ) => {
    const key = createHash('sha256').update([build, version, kind].join('\n')).digest('hex');
    const make = async () => {
      const read = readOnce(readPicture);
      // Otherwise a card with a picture that was replaced meanwhile would be cached under the version of the old one.
      if ((await versionOf(subject, read)) !== version)
        throw new BusyError('A picture of the card has just been replaced', retryAfter);
      return draw(read);
    };
    return files.get(key, () => limit(make));
  };
  return {
    card: (request, shape) =>
      getCached(request, shape, async (read) => {
        const { subject } = request;
        const drawn = drawCard(subject, shape, await openTools(subject));
        return toPng(await rasterizeMarks(drawn, read), mostBytes);
      }),
    clipping: (request, address) =>
      getCached(request, `clipping ${address}`, async (read) => {
        const { subject } = request;
        const { parts } = subject;
        const resolution = resolutionFor(subject);
        const source = sourceLine(subject);
        const drawing = await openTools(subject);
        const context = { ...subject, metrics: drawing.metrics };
        const drawn = drawClipping({ parts, context, source, address, resolution, drawing });
        return toPng(await rasterizeMarks(drawn, read));
      }),
  };
}

/** Seconds. */
const retryAfter = 1;

/** Returns a function that reads each picture once, so that all of its callers get the same bytes. */
function readOnce(readPicture: ReadPicture): ReadPicture {
  const pictures = new Map<string, ReturnType<ReadPicture>>();
  return (source) => {
    const picture = pictures.get(source) ?? readPicture(source);
    pictures.set(source, picture);
    return picture;
  };
}

type Tools = Drawing & { metrics: TextMetrics };

/** Opens the fonts when the first card is drawn. Each character that no font has is logged once. */
function openToolbox(log: (message: string) => void) {
  const reported = new Set<string>();
  const reportMissing = (cluster: string) => {
    if (reported.has(cluster)) return;
    reported.add(cluster);
    const point = cluster.codePointAt(0)?.toString(16).toUpperCase();
    log(`No face of the paper has ${cluster} (U+${point}): cards draw a box in its place`);
  };
  return async ({ paper, edition }: CardSubject): Promise<Tools> => {
    const { find, baselineOf } = await openOutlines(faceSetOf(languageOf(paper.language)));
    const findOrReport: Outlines['find'] = (face, cluster) => {
      const outline = find(face, cluster);
      if (!outline.font) reportMissing(cluster);
      return outline;
    };
    return {
      outlines: { find: findOrReport, baselineOf },
      metrics: await openTextMetrics({ paper, articles: edition.articles }),
      frame: wholePicture,
    };
  };
}

function drawCard(subject: CardSubject, shape: CardShape, tools: Tools): Drawn {
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
