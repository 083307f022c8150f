import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';

test('the paper in brief is one A4 page, on the screen and as PDF', async ({ page, request }) => {
  await page.goto('/2023-03-10/print/brief');
  await expect(page.locator('[data-page]')).toHaveCount(1);
  await expect(page.locator('[data-line]').getByText('今日简报')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('brief.png'), fullPage: true });
  const answer = await request.get('/2023-03-10/edition.pdf?brief=1');
  expect(answer.headers()['content-disposition']).toBe('inline; filename="2023-03-10-brief.pdf"');
  const pdf = await PDFDocument.load(await answer.body());
  expect(pdf.getPageCount()).toBe(1);
  const { width, height } = pdf.getPage(0).getSize();
  // A4 in points.
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
});

test('the brief is in the script that its reader chose', async ({ page }) => {
  await page.goto('/2023-03-10/print/brief?script=hant');
  const text = await page.locator('.sheet').innerText();
  expect(text).toContain('惠濟');
  expect(text).not.toMatch(/[县区报导济]/);
});

test('the feeds of the paper in brief have an entry for the edition', async ({ request }) => {
  for (const path of ['/', '/2023-03-10', '/2023-03-10/pages/1'])
    expect(await (await request.get(path)).text(), path).toMatch(
      /<link rel="alternate"[^>]*href="[^"]*\/brief\.xml"[^>]*title="[^"]*今日简报"/,
    );
  const atom = await request.get('/brief.xml');
  expect(atom.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  expect(await atom.text()).toContain('/2023-03-10#brief</id>');
  const other = await request.get('/brief.xml?script=hant');
  expect(await other.text()).toContain('<title>鄭州縣區新聞 · 今日簡報</title>');
  const json = await (await request.get('/brief.json')).json();
  expect(json.items).toHaveLength(1);
  expect(json.items[0].content_html).toContain('惠济新兴产业园区建设提速');
});

test('a brief has no other options', async ({ request }) => {
  expect((await request.get('/2023-03-10/edition.pdf?brief=1&sheet=a4')).status()).toBe(400);
  expect((await request.get('/2023-03-10/print/brief/2')).status()).toBe(404);
  expect((await request.get('/2023-03-11/print/brief')).status()).toBe(404);
});
