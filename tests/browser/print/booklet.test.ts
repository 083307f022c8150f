import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';
import { bookletOrder } from '@/lib/print/booklet-order';
import { readPrinted, withoutWhite } from './printed-text';

const date = '2023-03-10';
const toPoints = (mm: number) => (mm * 72) / 25.4;

const booklets = [
  { paper: 'a3', sheet: 'a4', long: 420, short: 297 },
  { paper: 'a4', sheet: '148x210', long: 297, short: 210 },
] as const;

for (const { paper, sheet, long, short } of booklets) {
  test(`a booklet on ${paper} has the pages of ${sheet} in folding order, unscaled`, async ({
    request,
  }) => {
    const [booklet, pages] = await Promise.all(
      [`booklet=${paper}`, `sheet=${sheet}`].map(async (query) => {
        const answer = await request.get(`/${date}/edition.pdf?${query}`);
        expect(answer.status()).toBe(200);
        return new Uint8Array(await answer.body());
      }),
    );
    if (!booklet || !pages) throw new Error('Two were asked for');
    const [printed, alone] = [await readPrinted(booklet), await readPrinted(pages)];
    const length = (await PDFDocument.load(pages)).getPageCount();
    const sides = bookletOrder(length);

    const pdf = await PDFDocument.load(booklet);
    expect(pdf.getPageCount()).toBe(sides.length);
    for (const page of pdf.getPages()) {
      expect(Math.abs(page.getWidth() - toPoints(long))).toBeLessThan(0.1);
      expect(Math.abs(page.getHeight() - toPoints(short))).toBeLessThan(0.1);
    }
    expect(pdf.catalog.getViewerPreferences()?.getDuplex()).toBe('DuplexFlipShortEdge');

    const fold = toPoints(long) / 2;
    const textOf = (pieces: typeof printed) =>
      withoutWhite(pieces.map(({ text }) => text).join(''));
    for (const [index, { left, right }] of sides.entries()) {
      const here = printed.filter(({ page }) => page === index + 1);
      const halves = [
        { number: left, found: here.filter((piece) => piece.left < fold) },
        { number: right, found: here.filter((piece) => piece.left >= fold) },
      ];
      for (const { number, found } of halves) {
        const own = alone.filter(({ page }) => number !== undefined && page === number + 1);
        expect(textOf(found), `side ${index + 1}`).toBe(textOf(own));
        // At true size: as wide on the booklet as on its own page.
        const reach = (pieces: typeof printed) =>
          Math.max(0, ...pieces.map((piece) => piece.right)) -
          Math.min(9999, ...pieces.map((piece) => piece.left));
        if (own.length > 0) expect(Math.abs(reach(found) - reach(own))).toBeLessThan(0.1);
      }
    }
  });
}

test('a request for an impossible booklet says why', async ({ request }) => {
  const wrong = [
    ['booklet=b5', 'booklet认不出“b5”，可以写：a3, a4, 420x594。'],
    ['booklet=a3&sheet=a4', 'booklet与sheet不能同时使用。'],
    ['sheet=b9', 'sheet认不出“b9”'],
  ] as const;
  for (const [query, message] of wrong) {
    const answer = await request.get(`/${date}/edition.pdf?${query}`);
    expect(answer.status(), query).toBe(400);
    expect(await answer.text()).toContain(message);
  }
  expect((await request.get(`/${date}/pages/1.pdf?booklet=a3`)).status()).toBe(400);
});

test('booklets are linked under the sheet and in the print view', async ({ page }) => {
  for (const path of [`/${date}/pages/1`, `/${date}/print`]) {
    await page.goto(path);
    for (const paper of ['a3', 'a4']) {
      const link = page.locator(`a[href="/${date}/edition.pdf?booklet=${paper}"]`);
      await expect(link, path).toBeVisible();
    }
  }
});
