import { PDFDocument } from '@cantoo/pdf-lib';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { proveText, readArticles } from './printed-articles';
import { readBookmarks, readPrinted, withoutWhite } from './printed-text';

const date = '2023-03-10';
const toPoints = (mm: number) => (mm * 72) / 25.4;

const sheets = [
  { name: 'its own sheet', query: '', width: 390, height: 545 },
  { name: 'A4', query: '?sheet=a4', width: 210, height: 297 },
  { name: 'A3', query: '?sheet=a3', width: 297, height: 420 },
] as const;

async function fetchPdf(request: APIRequestContext, path: string): Promise<Uint8Array> {
  const answer = await request.get(path);
  expect(answer.status()).toBe(200);
  return new Uint8Array(await answer.body());
}

for (const { name, query, width, height } of sheets) {
  test(`on ${name} every character of every article is printed once, in order`, async ({
    page,
    request,
  }) => {
    const articles = await readArticles(page, `/${date}`);
    const pieces = await readPrinted(await fetchPdf(request, `/${date}/edition.pdf${query}`));
    const { diagnostics, found, printed } = proveText(articles, pieces);
    expect(diagnostics).toEqual([]);
    // Whatever is no body text is headings, captions, heads and jumps: a sixth at the most.
    expect(found).toBeGreaterThan(printed * (query ? 0.7 : 0.85));
  });

  test(`on ${name} pages have their exact size, and no text is in their margins`, async ({
    page,
    request,
  }) => {
    const bytes = await fetchPdf(request, `/${date}/edition.pdf${query}`);
    await page.goto(`/${date}/print${query}`);
    const pdf = await PDFDocument.load(bytes);
    expect(pdf.getPageCount()).toBe(await page.locator('[data-page]').count());
    for (const one of pdf.getPages()) {
      for (const box of [one.getMediaBox(), one.getTrimBox(), one.getCropBox()]) {
        expect(Math.abs(box.width - toPoints(width))).toBeLessThan(0.1);
        expect(Math.abs(box.height - toPoints(height))).toBeLessThan(0.1);
      }
    }
    const margin = toPoints(6);
    const outside = (await readPrinted(bytes)).filter(
      ({ left, right, baseline }) =>
        left < margin ||
        right > toPoints(width) - margin ||
        baseline < margin ||
        baseline > toPoints(height) - margin,
    );
    expect(outside).toEqual([]);
  });
}

test('a PDF is tagged, named, dated by its edition and bookmarked', async ({ request }) => {
  const bytes = await fetchPdf(request, `/${date}/edition.pdf?sheet=a4`);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(pdf.getTitle()).toContain('郑州县区新闻');
  expect(pdf.getCreationDate()?.toISOString()).toBe('2023-03-10T00:00:00.000Z');
  expect(pdf.catalog.toString()).toContain('/Marked true');
  expect(pdf.catalog.toString()).toContain('/StructTreeRoot');
  const bookmarks = await readBookmarks(bytes);
  expect(Object.keys(bookmarks)).toHaveLength(pdf.getPageCount());
  expect(Object.values(bookmarks).flat().map(withoutWhite)).toContain('惠济新兴产业园区建设提速');
  expect(Object.values(bookmarks).flat()).toHaveLength(10);
});

test('a part of a PDF is sent on request, and nothing to a reader who has it', async ({
  request,
}) => {
  const path = `/${date}/pages/1.pdf`;
  const whole = await request.get(path);
  const tag = whole.headers().etag ?? '';
  const bytes = await whole.body();
  expect(whole.headers()['accept-ranges']).toBe('bytes');
  const part = await request.get(path, { headers: { Range: 'bytes=0-7' } });
  expect(part.status()).toBe(206);
  expect(part.headers()['content-range']).toBe(`bytes 0-7/${bytes.length}`);
  expect((await part.body()).toString()).toBe('%PDF-1.7');
  const end = await request.get(path, { headers: { Range: 'bytes=-6' } });
  expect((await end.body()).toString()).toBe(bytes.subarray(-6).toString());
  const past = await request.get(path, { headers: { Range: `bytes=${bytes.length}-` } });
  expect(past.status()).toBe(416);
  const known = await request.get(path, { headers: { 'If-None-Match': tag } });
  expect(known.status()).toBe(304);
});

test('an unknown page or edition has no PDF and no print view', async ({ request }) => {
  const misses = ['pages/9.pdf', 'print?sheet=9x9', 'print/a4/99'];
  for (const miss of misses)
    expect((await request.get(`/${date}/${miss}`)).status(), miss).toBe(404);
  expect((await request.get('/1999-01-01/edition.pdf')).status()).toBe(404);
  expect((await request.get('/nothing/print')).status()).toBe(404);
});

/** The sizes of the pages that a reader's own browser prints, in mm. */
async function printSizes(page: Page): Promise<{ width: number; height: number }[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const pdf = await PDFDocument.load(bytes);
  return pdf.getPages().map((one) => ({
    width: Math.round((one.getWidth() * 25.4) / 72),
    height: Math.round((one.getHeight() * 25.4) / 72),
  }));
}

test('a view printed from the browser is the paper without blank pages', async ({ page }) => {
  const own = { width: 390, height: 545 };
  const a4 = { width: 210, height: 297 };
  const views = [
    { path: `/${date}/print`, sizes: [own] },
    { path: `/${date}/print/a4`, sizes: [a4, a4, a4, a4] },
    { path: `/${date}/pages/1`, sizes: [own] },
    { path: `/${date}`, sizes: [own] },
    { path: `/${date}/huiji-park`, sizes: [a4] },
  ];
  for (const { path, sizes } of views) {
    await page.goto(path);
    const printed = await printSizes(page);
    const count = await page.locator('.print-view [data-page]').count();
    expect(printed, path).toEqual(count > 0 ? Array(count).fill(sizes[0]) : sizes);
  }
});

test('prints are light and without the navigation of the site in every theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.goto(`/${date}/pages/1`);
  await expect(page.locator('[data-page="1"]')).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByRole('link', { name: '本期PDF' })).toBeHidden();
  const colours = await page.locator('[data-page="1"]').evaluate((sheet) => {
    const { backgroundColor } = getComputedStyle(sheet);
    return { backgroundColor, scheme: getComputedStyle(document.documentElement).colorScheme };
  });
  expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', scheme: 'light' });
});

test('a PDF that many readers request at once is made once', async ({ request }) => {
  const asked = Array.from({ length: 20 }, () => request.get(`/${date}/edition.pdf?sheet=300x430`));
  const tags = (await Promise.all(asked)).map((answer) => answer.headers().etag);
  expect(new Set(tags).size).toBe(1);
});

test('every picture of the print view is loaded before anybody scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 400 });
  await page.goto(`/${date}/print/a4`);
  const pictures = await page.locator('.sheet img').evaluateAll((images) =>
    images.map((image) => ({
      loading: image.getAttribute('loading'),
      isThere: image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0,
    })),
  );
  expect(pictures.length).toBeGreaterThan(2);
  expect(pictures).toEqual(Array(pictures.length).fill({ loading: 'eager', isThere: true }));
});
