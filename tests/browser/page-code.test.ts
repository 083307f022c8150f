import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';
import { type OwnServer, startOwnServer } from './own-server';
import { readCode } from './read-code';
import { untilDrawn } from './settled';

const origin = 'https://news.example.org';
// One server for all of them.
test.describe.configure({ mode: 'default' });

let server: OwnServer;

test.beforeAll(async () => {
  server = await startOwnServer({ SITE_URL: origin });
});
test.afterAll(() => server.stop());

test('a phone reads the QR code of every printed page at true size', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 1200 },
    deviceScaleFactor: 300 / 96,
  });
  const page = await context.newPage();
  await page.goto(`${server.origin}/2023-03-10/print/a4`);
  await untilDrawn(page);
  const sheets = await page.locator('[data-page]').all();
  expect(sheets.length).toBeGreaterThan(2);
  for (const sheet of sheets) {
    const number = await sheet.getAttribute('data-page');
    const path = number === '1' ? '/2023-03-10' : `/2023-03-10/pages/${number}`;
    // As a printer of 300 dpi would draw it.
    const head = await sheet.locator('header').screenshot();
    expect(await readCode(head)).toBe((origin + path).toUpperCase());
    const code = sheet.getByRole('img', { name: `第${number}版网址的二维码` });
    const millimetres = ((await code.boundingBox())?.width ?? 0) / (96 / 25.4);
    const modules = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
    expect(millimetres / modules, `module of page ${number}`).toBeGreaterThanOrEqual(0.329);
  }
  await context.close();
});

test('nothing in the head of a page covers its QR code or the white around it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1700, height: 900 });
  await page.goto(`${server.origin}/2023-03-10/print/a4`);
  await untilDrawn(page);
  await expect(page.locator('[data-page] header .qr-code')).not.toHaveCount(0);
  const crossing = await page.evaluate(() =>
    [...document.querySelectorAll('[data-page] header .qr-code')].flatMap((code) => {
      const own = code.getBoundingClientRect();
      const others = code.closest('header')?.querySelectorAll('p') ?? [];
      return [...others].flatMap((other) => {
        const range = document.createRange();
        range.selectNodeContents(other);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        const across = Math.min(right, own.right) - Math.max(left, own.left);
        const down = Math.min(bottom, own.bottom) - Math.max(top, own.top);
        return across > 0.5 && down > 1 ? [other.textContent] : [];
      });
    }),
  );
  expect(crossing).toEqual([]);
});

test('Tab does not stop at the QR code on screen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${server.origin}/2023-03-10/pages/1`);
  const code = page.getByRole('img', { name: '第1版网址的二维码' });
  await expect(code).toBeVisible();
  const isStop = await code.evaluate((svg) => svg.tabIndex >= 0 || svg.closest('a') !== null);
  expect(isStop).toBe(false);
});

test('a paper whose address is unknown has no QR code and no gap in its place', async ({
  page,
}) => {
  await page.goto('/2023-03-10/print/a4');
  await expect(page.locator('[data-page]').first()).toBeVisible();
  await expect(page.locator('.sheet .qr-code')).toHaveCount(0);
  await expect(page.locator('.ear-frame')).toHaveCount(2);
});

test('in the PDF each headline links to its article', async () => {
  const answer = await fetch(`${server.origin}/2023-03-10/edition.pdf`);
  const pdf = await PDFDocument.load(await answer.arrayBuffer());
  const addresses = pdf.getPages().flatMap((page) => {
    const links = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    return Array.from({ length: links?.size() ?? 0 }, (_, index) => {
      const action = links?.lookup(index, PDFDict).lookupMaybe(PDFName.of('A'), PDFDict);
      return action?.lookupMaybe(PDFName.of('URI'), PDFString)?.asString();
    });
  });
  for (const slug of ['huiji-park', 'jinshui-signing', 'wutong-online']) {
    expect(addresses).toContain(`${origin}/2023-03-10/${slug}`);
  }
});
