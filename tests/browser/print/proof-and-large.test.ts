import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, type Page, test } from '@playwright/test';
import { findOutputProfile } from '@/lib/print/press/output-profile';
import { toPress } from '@/lib/print/press/to-press';
import { isBlackAlone, readSeparations } from '../../print/press/read-separations';
import { checkPdfUa } from '../../print/ua/check-pdf-ua';
import { type OwnServer, startOwnServer } from '../own-server';
import { widths } from '../views';
import { readPrinted, withoutWhite } from './printed-text';

const date = '2023-03-10';
/** Shown to who sees proofs: its headline is wider than it has letters, and its page is far from full. */
const proofDate = '2023-03-11';

let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer({ SHOW_PROOFS: '1' }, 'content', async (contentDir) => {
    await mkdir(join(contentDir, proofDate));
    const article = '---\ntitle: 一\nsection: economy\nlayout: { span: 9 }\n---\n早市开张。\n';
    await writeFile(join(contentDir, proofDate, '01-short.md'), article);
  });
});
test.afterAll(() => server.stop());

async function expectNoBarrier(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([]);
}

async function fetchPdf(path: string): Promise<Uint8Array> {
  const answer = await fetch(`${server.origin}${path}`);
  expect(answer.status, path).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

const views = [
  { name: 'the proof', path: `/${proofDate}/print/proof` },
  { name: 'large print', path: `/${date}/large` },
] as const;

for (const { name, path } of views) {
  for (const width of widths) {
    test(`${name} at ${width} px: nothing is wider than the window, axe finds no barrier`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${server.origin}${path}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      await expectNoBarrier(page);
    });
  }
}

test('the proof marks each refusal, and its legend says what it is and what to do', async ({
  page,
}) => {
  await page.goto(`${server.origin}/${proofDate}/print/proof`);
  const notes = page.locator('.proof-legend li');
  expect(await notes.count()).toBeGreaterThan(0);
  await expect(notes.filter({ hasText: 'Instruction · 一' })).toHaveCount(1);
  for (const link of await page.locator('.proof-legend a').all()) {
    const target = page.locator((await link.getAttribute('href')) ?? '');
    await expect(target).toHaveCount(1);
  }
  const mark = page.locator('.proof-outline').first();
  const [outline, sheet] = [await mark.boundingBox(), await page.locator('.sheet').boundingBox()];
  if (!outline || !sheet) throw new Error('Both are drawn');
  expect(outline.x).toBeGreaterThanOrEqual(sheet.x);
  expect(outline.x + outline.width).toBeLessThanOrEqual(sheet.x + sheet.width);
});

test('the proof as PDF: the page at its size, then the legend on A4', async () => {
  const bytes = await fetchPdf(`/${proofDate}/edition.pdf?proof=1`);
  const pdf = await PDFDocument.load(bytes);
  const [sheet, legend] = pdf.getPages();
  expect(Math.round(legend?.getWidth() ?? 0)).toBe(595);
  expect(sheet?.getWidth()).toBeGreaterThan(600);
  const pieces = await readPrinted(bytes);
  const text = withoutWhite(pieces.map((piece) => piece.text).join(''));
  expect(text).toContain('lookat');
  expect(await checkPdfUa(bytes)).toEqual([]);
  // With the margin of the legend's own paper.
  const ofLegend = pieces.filter((piece) => piece.page === 2);
  expect(Math.min(...ofLegend.map(({ left }) => left))).toBeGreaterThan(45);
});

test('readers have no proofs of what editors refuse', async ({ request }) => {
  for (const path of [`/${date}/print/proof`, `/${date}/edition.pdf?proof=1`])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('large print on a phone is one column of large text without pages', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto(`${server.origin}/${date}/large`);
  const paragraph = page.locator('.paragraph-set').first();
  await expect(paragraph).toHaveCSS('font-size', '24px');
  const box = await paragraph.boundingBox();
  expect(box?.width).toBeLessThanOrEqual(390);
  await expect(page.locator('.sheet-folio').first()).toBeHidden();
  const entry = page.locator('.contents-set a').first();
  const id = (await entry.getAttribute('href'))?.slice(1) ?? '';
  await entry.click();
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
  await expect(page.locator(`[id="${id}"] h2`)).toBeInViewport();
});

test('large print as PDF: all stories, numbered pages of A4, contents that lead to them, tags', async () => {
  const bytes = await fetchPdf(`/${date}/edition.pdf?large=1`);
  const pdf = await PDFDocument.load(bytes);
  expect(pdf.getPageCount()).toBeGreaterThan(5);
  for (const page of pdf.getPages()) expect(Math.round(page.getWidth())).toBe(595);
  expect(await checkPdfUa(bytes)).toEqual([]);
  expect(String(pdf.getPage(0).node.Annots())).not.toBe('undefined');
  expect(pdf.getTitle()).toContain('大字版');
  const text = withoutWhite((await readPrinted(bytes)).map((piece) => piece.text).join(''));
  const view = await (await fetch(`${server.origin}/${date}`)).text();
  const titles = [...view.matchAll(/<h2[^>]*headline-set[^>]*>.*?<\/h2>/g)].map(([html]) =>
    withoutWhite(html.replace(/<[^>]*>/g, '')),
  );
  expect(titles.length).toBeGreaterThan(3);
  for (const title of titles) expect(text).toContain(title);
});

test('large print is linked where an edition is printed, and unknown editions have none', async ({
  page,
  request,
}) => {
  await page.goto(`/${date}`);
  await expect(page.locator(`a[href="/${date}/large"]`).first()).toBeVisible();
  expect((await request.get('/2023-03-09/large')).status()).toBe(404);
  expect((await request.get(`/${proofDate}/large`)).status()).toBe(404);
  expect((await request.get(`/${date}/pages/1.pdf?large=1`)).status()).toBe(400);
});

for (const inks of ['gray', 'cmyk'] as const) {
  test(`what Chromium prints is converted to ${inks} whole, with its text black alone`, async () => {
    const bytes = await fetchPdf(`/${date}/edition.pdf?marks=1`);
    const press = await toPress(bytes, { inks, profile: await findOutputProfile(inks) });
    expect(press.left).toEqual([]);
    const { text, all } = await readSeparations(press.bytes);
    expect([...all].filter((colour) => /(?:rg|RG|cs|CS)$/.test(colour))).toEqual([]);
    // Besides the text in ink there is that in the spot colour, and white on it.
    const black = inks === 'gray' ? '0 g' : '0 0 0 1 k';
    expect(text).toContain(black);
    if (inks === 'gray') expect([...text].every(isBlackAlone)).toBe(true);
    expect(text.size).toBeLessThanOrEqual(3);
    const before = await readPrinted(bytes);
    const after = await readPrinted(press.bytes);
    expect(after.map((piece) => piece.text)).toEqual(before.map((piece) => piece.text));
    const pdf = await PDFDocument.load(press.bytes);
    expect(String(pdf.catalog)).toContain('/StructTreeRoot');
    const [page] = pdf.getPages();
    expect(page?.getBleedBox().width).toBeGreaterThan(page?.getTrimBox().width ?? 0);
  });
}
