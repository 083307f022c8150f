import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, type Page, test } from '@playwright/test';

const stories = ['2023-03-10/huiji-park', '2023-03-10/niu-sikui', '2023-03-10/wutong-online'];

async function save(page: Page, story: string) {
  await page.goto(`/${story}`);
  await page.getByRole('button', { name: '收藏' }).click();
  await expect(page.getByRole('button', { name: '收藏', pressed: true })).toBeVisible();
}

test('a story is saved on the device, and other tabs follow', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(`/${stories[0]}`);
  await expect(other.getByRole('button', { name: '收藏', pressed: false })).toBeVisible();
  await save(page, stories[0] ?? '');
  await expect(other.getByRole('button', { name: '收藏', pressed: true })).toBeVisible();
  await page.reload();
  const button = page.getByRole('button', { name: '收藏', pressed: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(other.getByRole('button', { name: '收藏', pressed: false })).toBeVisible();
});

test('a saved story is offered where its reader stopped, without a jump', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await save(page, stories[2] ?? '');
  const third = page.locator('.story-body > *').nth(2);
  await third.evaluate((block) => block.scrollIntoView());
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('banmian:saved')))
    .toContain('"block":2');
  await page.goto('/');
  await page.goto(`/${stories[2]}`);
  const link = page.getByRole('link', { name: /^上次读到/ });
  await expect(link).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await link.click();
  await expect(third).toBeFocused();
  await expect(third).toBeInViewport();
});

test('saved stories are ordered by buttons and keys, made up, shared and printed', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const story of stories) await save(page, story);
  await page.goto('/clippings');
  const items = page.getByRole('list', { name: '收藏的文章' }).getByRole('listitem');
  await expect(items).toHaveCount(3);
  await expect(items.first()).toContainText('第1版');
  const titles = () => items.getByRole('link').allInnerTexts();
  const before = await titles();
  await page.getByRole('button', { name: `下移 ${before[0]}` }).click();
  await expect.poll(titles).toEqual([before[1], before[0], before[2]]);
  await expect(page.getByRole('button', { name: `下移 ${before[0]}` })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(titles).toEqual(before);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.getByRole('button', { name: `移除 ${before[2]}` }).click();
  await expect(items).toHaveCount(2);
  // In the other script the links of the list keep it.
  await page.goto('/clippings?script=hant');
  const links = page.locator('.clippings-editor a');
  await expect(links).toHaveCount(3);
  for (const link of await links.all())
    await expect(link).toHaveAttribute('href', /[?&]script=hant$/);
  await page.goto('/clippings');
  await page.getByRole('textbox', { name: '剪报的标题' }).fill('公园与梧桐');
  await page.getByRole('link', { name: '排成版面' }).click();

  await expect(page).toHaveURL(/\/clippings\?s=2023-03-10\/[\w-]+,2023-03-10\/[\w-]+&title=/);
  const sheet = page.locator('.clippings-view .sheet').first();
  await expect(sheet).toContainText('公园与梧桐');
  await expect(sheet).toContainText('原载《郑州县区新闻》2023年3月10日第1版');
  await expect(page.locator('.clippings-view [data-story]')).toHaveCount(2);
  const made = await new AxeBuilder({ page }).analyze();
  expect(made.violations).toEqual([]);

  // The address is all that somebody else needs, also without script.
  const elsewhere = await browser.newContext({ javaScriptEnabled: false });
  const fresh = await elsewhere.newPage();
  const answer = await fresh.goto(page.url());
  expect(answer?.headers()['cache-control']).toBe('private, no-cache');
  await expect(fresh.locator('.clippings-view [data-story]')).toHaveCount(2);
  await fresh.setViewportSize({ width: 390, height: 800 });
  await expect(fresh.locator('.clippings-view')).toBeHidden();
  await expect(fresh.locator('.clippings-list').getByRole('link')).toHaveCount(2);
  await elsewhere.close();

  const address = await page.getByRole('link', { name: '剪报PDF' }).getAttribute('href');
  const pdf = await page.request.get(address ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  const document = await PDFDocument.load(await pdf.body());
  expect(document.getTitle()).toBe('公园与梧桐');
  const { width, height } = document.getPage(0).getSize();
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  expect(document.getPageCount()).toBe(await page.locator('.clippings-view .sheet').count());
});

test('what is not there is named, and nothing else of it', async ({ page }) => {
  await page.goto('/clippings?s=2023-03-10/no-such-story,2023-03-10/niu-sikui,1999-01-01/x');
  await expect(page.getByText('没有这篇文章：/2023-03-10/no-such-story')).toBeVisible();
  await expect(page.getByText('没有这篇文章：/1999-01-01/x')).toBeVisible();
  await expect(page.locator('.clippings-view [data-story]')).toHaveCount(1);
});

test('saved stories are taken away as a file, and deleted', async ({ page }) => {
  await save(page, stories[0] ?? '');
  await page.goto('/clippings');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出收藏' }).click(),
  ]);
  const exported = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(exported).toMatchObject([
    { date: '2023-03-10', slug: 'huiji-park', page: '第1版 县区新闻' },
  ]);
  page.once('dialog', (question) => question.dismiss());
  await page.getByRole('button', { name: '清空收藏' }).click();
  await expect(page.getByRole('button', { name: '清空收藏' })).toBeVisible();
  page.once('dialog', (question) => question.accept());
  await page.getByRole('button', { name: '清空收藏' }).click();
  await expect(page.getByText('还没有收藏文章')).toBeFocused();
  expect(await page.evaluate(() => localStorage.getItem('banmian:saved'))).toBeNull();
});
