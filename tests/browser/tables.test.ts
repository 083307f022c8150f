import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { type OwnServer, startOwnServer } from './own-server';
import { readPrinted, withoutWhite } from './print/printed-text';

const date = '2023-03-10';
const ferries = readFileSync(join('tests/cases/tables/ferries.md'), 'utf8');
const long = `---\ntitle: 考场安排\nsection: economy\n---\n\n考场安排如下：\n\n| 考生 | 考场 |\n| --- | --- |\n${Array.from({ length: 150 }, (_, row) => `| 考生${row} | 第${row % 30}考场 |`).join('\n')}\n`;

test.describe.configure({ mode: 'serial' });

let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer();
  await writeFile(join(server.contentDir, date, '11-ferries.md'), ferries);
  await writeFile(join(server.contentDir, date, '12-seats.md'), long);
});
test.afterAll(() => server.stop());

async function open(page: Page, path: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 844 });
  await page.goto(`${server.origin}/${date}${path}`);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

/** How dark the edge of a region is beside its middle: 0 for the same. */
async function shadeAt(region: Locator, edge: 'left' | 'right'): Promise<number> {
  const { data, info } = await sharp(await region.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  // The first and the last row may be of what is around it: regions begin at fractions of a pixel.
  const rows = Array.from({ length: info.height - 4 }, (_, row) => row + 2);
  const brightest = (column: number) =>
    Math.max(...rows.map((row) => data[row * info.width + column] ?? 0));
  const outer = brightest(edge === 'left' ? 1 : info.width - 2);
  return 255 - outer - (255 - brightest(Math.round(info.width / 2)));
}

test('on a phone a wide table scrolls in its own region, which shows that there is more', async ({
  page,
}) => {
  await open(page, '/ferries', 390);
  const region = page.getByRole('region', { name: '开船时间如下：' });
  const last = page.getByRole('columnheader', { name: '末班' });
  expect(await shadeAt(region, 'right')).toBeGreaterThan(20);
  expect(await shadeAt(region, 'left')).toBeLessThan(5);

  await region.focus();
  await page.keyboard.press('ArrowRight');
  await region.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
  const box = await last.boundingBox();
  expect((box?.x ?? 999) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  await expect.poll(() => shadeAt(region, 'right')).toBeLessThan(5);
  // The station that a row is about is still in sight.
  const first = await page.getByRole('cell', { name: '沙洲' }).boundingBox();
  expect(first?.x).toBeGreaterThanOrEqual(0);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test('printed on A4, every cell of a wide table is on the page', async ({ page }) => {
  await open(page, '/ferries', 1024);
  const pieces = await readPrinted(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const text = withoutWhite(pieces.map((piece) => piece.text).join(''));
  const rows = ferries.split('\n').filter((line) => line.startsWith('| ') && !line.includes('---'));
  for (const row of rows) expect(text).toContain(row.replace(/[|\s]/g, ''));
  const [left, right] = [(14 / 25.4) * 72, (196 / 25.4) * 72];
  for (const piece of pieces) {
    expect(piece.left, piece.text).toBeGreaterThan(left);
    expect(piece.right, piece.text).toBeLessThan(right);
  }
});

test('a long table is printed whole, with its head in every column and on every page', async ({
  page,
}) => {
  await open(page, '/seats', 1024);
  const pieces = await readPrinted(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const text = withoutWhite(pieces.map((piece) => piece.text).join(''));
  for (let row = 0; row < 150; row++) expect(text).toContain(`考生${row}第${row % 30}考场`);
  const pages = Math.max(...pieces.map((piece) => piece.page));
  expect(text.split('考生考场').length - 1).toBeGreaterThanOrEqual(pages);
});

test('on the sheet a wide table is one, right below what leads up to it, with its heads', async ({
  page,
}) => {
  await open(page, '/pages/2', 1440);
  const story = page.locator('[data-story="ferries"]').first();
  await expect(story.getByRole('columnheader')).toHaveCount(12);
  const bottom = await story
    .locator('[data-line]')
    .filter({ hasText: /如下：$/ })
    .evaluate((line) => line.getBoundingClientRect().bottom);
  const table = await story.locator('table').evaluate((one) => one.getBoundingClientRect().top);
  const row = await story.locator('tbody tr').first().boundingBox();
  expect(Math.abs(table - bottom)).toBeLessThan((row?.height ?? 0) * 0.6);
});
