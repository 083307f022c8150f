import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { sourceLine } from '@/lib/edition/metadata/source-line';
import { openOutlines } from '@/lib/fonts/outlines';
import { spanEm } from '@/lib/layout/model/sheet-grid';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { openTextMetrics } from '@/lib/newsroom/text-metrics';
import { openFileCache } from '@/lib/store/file-cache';
import { drawArticleCard } from './article-card';
import type { CardShape } from './card-sizes';
import type { ArticleSubject, CardSubject } from './card-subject';
import { drawClipping } from './clipping';
import type { Drawing } from './draw-text';
import type { ReadPicture } from './lay-photograph';
import { wholePicture } from './mark';
import { type Drawn, rasterizeMarks } from './rasterize-marks';
import { drawSheetCard } from './sheet-card';
import { toPng } from './to-png';

/** Makes the pictures by which a view is passed on, each once. */
export interface CardPress {
  /** The card of an article or page as PNG. */
  card: (order: CardOrder, shape: CardShape) => Promise<Uint8Array>;
  /** An article cut out of its pages, as PNG. */
  clipping: (order: CardOrder<ArticleSubject>, address: string | undefined) => Promise<Uint8Array>;
}

export interface CardOrder<T extends CardSubject = CardSubject> {
  subject: T;
  /** As `versionOf` gives it. */
  version: string;
}

export interface CardPressParts {
  /** Where made pictures are kept. */
  folder: string;
  /** Names the code that draws: other code may draw the same card otherwise. */
  build: string;
  readPicture: ReadPicture;
  log: (message: string) => void;
}

/** What link previews take without asking twice. */
const mostBytes = 150 * 1024;
/** Cards of a daily's two weeks; some 70 KB each, a clipping some 500. */
const mostKept = 1000;
/** Each takes a core while it is drawn, a card some 10 MB, a clipping some 40. */
const atOnce = 2;

export function openCardPress(parts: CardPressParts): CardPress {
  const { folder, build, readPicture, log } = parts;
  const kept = openFileCache({ folder, ending: '.png', maxFiles: mostKept });
  const limit = pLimit(atOnce);
  const openTools = openToolbox(log);
  const keep = (version: string, what: string, draw: () => Promise<Uint8Array>) => {
    const key = createHash('sha256').update([build, version, what].join('\n')).digest('hex');
    return kept.get(key, () => limit(draw));
  };
  return {
    card: ({ subject, version }, shape) =>
      keep(version, shape, async () => {
        const drawn = drawCard(subject, shape, await openTools(subject));
        return toPng(await rasterizeMarks(drawn, readPicture), mostBytes);
      }),
    clipping: ({ subject, version }, address) =>
      keep(version, `clipping ${address}`, async () => {
        const { parts } = subject;
        const resolution = resolutionFor(subject);
        const source = sourceLine(subject);
        const drawing = await openTools(subject);
        const context = { ...subject, metrics: drawing.metrics };
        const drawn = drawClipping({ parts, context, source, address, resolution, drawing });
        return toPng(await rasterizeMarks(drawn, readPicture));
      }),
  };
}

type Tools = Drawing & { metrics: TextMetrics };

/** Fonts are opened when the first card is drawn; each missing character is told once. */
function openToolbox(log: (message: string) => void) {
  let open: ReturnType<typeof openOutlines> | undefined;
  const told = new Set<string>();
  const tellMissing = (character: string): undefined => {
    if (told.has(character)) return;
    told.add(character);
    const point = character.codePointAt(0)?.toString(16).toUpperCase();
    log(`No face of the paper has ${character} (U+${point}): cards leave its place white`);
  };
  return async ({ paper, edition }: CardSubject): Promise<Tools> => {
    open ??= openOutlines();
    const outlines = await open;
    return {
      findOutline: (face, character) => outlines(face, character) ?? tellMissing(character),
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

/** Dots to an inch as good printers want them, less where a story fills a broadsheet. */
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
