/**
 * Proves printed editions, every one of a content folder (`CONTENT_DIR`, the sample by default), on the
 * paper's own sheet and on A4: every character of every article stands once and in order, page boxes are
 * the sheets, each page as a picture is the sheet on screen, and nothing stands outside the type area.
 */
import { PDFDocument } from '@cantoo/pdf-lib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { listDates } from '@/lib/content/files/content-folder';
import { findChromium } from '@/lib/print/find-chromium';
import { startOwnServer } from '../browser/own-server';
import { proveText, readArticles, type Told } from '../browser/print/printed-articles';
import {
  countDifferences,
  drawPrinted,
  findOutside,
  measureSheet,
  type SheetMeasures,
  shootSheet,
  tolerated,
} from '../browser/print/printed-picture';
import { readPrinted } from '../browser/print/printed-text';

const contentDir = process.env.CONTENT_DIR ?? 'content';
const sheets = [
  { name: 'own', query: '', view: 'print' },
  { name: 'a4', query: '?sheet=a4', view: 'print/a4' },
];

export async function benchPrintProof(): Promise<void> {
  const { origin, stop } = await startOwnServer({ SHOW_PROOFS: '1' }, contentDir);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1700, height: 1200 } });
    console.log(
      'edition | sheet | pages | articles | characters | text | boxes | pictures | margins',
    );
    const totals = { pages: 0, diagnostics: 0, worst: 0 };
    for (const date of await listDates(contentDir)) {
      const edition = `${origin}/${date}`;
      const articles = await readArticles(page, edition);
      for (const sheet of sheets) {
        const { row, pages, diagnostics, worst } = await proveEdition({
          page,
          edition,
          articles,
          sheet,
        });
        totals.pages += pages;
        totals.diagnostics += diagnostics;
        totals.worst = Math.max(totals.worst, worst);
        console.log([date, sheet.name, ...row].join(' | '));
      }
    }
    const { pages, diagnostics, worst } = totals;
    console.log(
      `${pages} pages, ${diagnostics} diagnostics; at most ${worst} pixels differ on a page`,
    );
  } finally {
    await browser.close();
    await stop();
  }
}

interface Proving {
  page: Page;
  edition: string;
  articles: Told[];
  sheet: (typeof sheets)[number];
}

async function proveEdition({ page, edition, articles, sheet }: Proving) {
  const answer = await fetch(`${edition}/edition.pdf${sheet.query}`);
  if (!answer.ok) throw new Error(`${edition}: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = proveText(articles, await readPrinted(bytes));
  await page.goto(`${edition}/${sheet.view}`);
  const shown = page.locator('[data-page]');
  const measures: SheetMeasures[] = [];
  const [different, outside]: [number[], string[]] = [[], []];
  for (let index = 0; index < (await shown.count()); index += 1) {
    const measured = await measureSheet(shown.nth(index));
    const printed = await drawPrinted(bytes, index);
    different.push(await countDifferences(printed, await shootSheet(page, shown.nth(index))));
    outside.push(...findOutside(printed, measured).map((side) => `page ${index + 1} ${side}`));
    measures.push(measured);
  }
  const boxes = await findWrongBoxes(bytes, measures);
  const pictures = different.flatMap((pixels, index) =>
    pixels < tolerated ? [] : [`page ${index + 1} differs in ${pixels} pixels`],
  );
  const diagnostics = [text.diagnostics, boxes, pictures, outside];
  return {
    row: [measures.length, articles.length, text.found, ...diagnostics.map(draw)],
    pages: measures.length,
    diagnostics: diagnostics.flat().length,
    worst: Math.max(0, ...different),
  };
}

async function findWrongBoxes(bytes: Uint8Array, sheets: SheetMeasures[]): Promise<string[]> {
  const pages = (await PDFDocument.load(bytes)).getPages();
  if (pages.length !== sheets.length) return [`${pages.length} pages`];
  return sheets.flatMap(({ width, height }, index) => {
    const boxes = [pages[index]?.getMediaBox(), pages[index]?.getTrimBox()];
    const isExact = boxes.every(
      (box) =>
        Math.abs((box?.width ?? 0) - (width * 72) / 25.4) < 0.1 &&
        Math.abs((box?.height ?? 0) - (height * 72) / 25.4) < 0.1,
    );
    return isExact ? [] : [`page ${index + 1}`];
  });
}

const draw = (diagnostics: string[]) => (diagnostics.length === 0 ? 'ok' : diagnostics.join('; '));

async function openBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium();
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
}
