import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type OwnServer, startOwnServer } from '../own-server';

const date = '2023-03-10';
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20" width="80" height="20"><rect width="80" height="20"/></svg>';

// One server for all of them.
test.describe.configure({ mode: 'default' });

let server: OwnServer;

test.beforeAll(async () => {
  server = await startOwnServer({ SHOW_PROOFS: '1' });
  const write = (name: string, text: string) =>
    writeFile(join(server.contentDir, date, name), text);
  await write('fair.svg', drawing);
  await write(
    '90-fair.md',
    '---\ntitle: 春季家装节\nsection: economy\nkind: ad\nad: { width: 100, height: 60 }\npage: 1\n---\n\n[![家装节](fair.svg)](https://fair.example/)\n',
  );
});

test.afterAll(() => server.stop());

test('an advertisement is a labelled box of its exact size after the stories, its picture whole and a link', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto(`${server.origin}/${date}`);
  const ad = page.locator('.sheet aside[data-ad="fair"]');
  await expect(ad).toHaveAttribute('aria-label', '广告');
  const sizes = await ad.evaluate((element) => {
    const sheet = element.closest('.sheet');
    if (!(sheet instanceof HTMLElement)) throw new Error('no sheet');
    const mm =
      sheet.getBoundingClientRect().width / Number(sheet.style.getPropertyValue('--sheet-width'));
    const { width, height } = element.getBoundingClientRect();
    const last = [...sheet.querySelectorAll('article')].at(-1);
    const isLast = last
      ? (last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      : false;
    return { width: width / mm, height: height / mm, isLast };
  });
  expect(sizes.width).toBeCloseTo(100, 0);
  expect(sizes.height).toBeCloseTo(60, 0);
  expect(sizes.isLast).toBe(true);
  const link = ad.getByRole('link');
  await expect(link).toHaveAttribute('rel', 'sponsored noopener');
  await expect(link).toHaveAttribute('href', 'https://fair.example/');
  const box = await ad.locator('img').boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(4, 1);
});

test('a phone has it after the stories of its page, whole and linked, and nothing shifts', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [`/${date}`, `/${date}/pages/1`]) {
    await page.goto(server.origin + path);
    const ads = page.getByRole('complementary', { name: /^广告 · 第1版/ });
    await expect(page.getByRole('article').filter({ has: ads })).toHaveCount(0);
    await expect(ads.getByText('广告', { exact: true })).toBeVisible();
    await expect(ads.getByRole('link', { name: '家装节' })).toHaveAttribute(
      'href',
      'https://fair.example/',
    );
    const picture = ads.locator('img');
    const before = await picture.boundingBox();
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.complete)).toBe(true);
    const { width = 0, height = 1 } = (await picture.boundingBox()) ?? {};
    expect(width / height).toBeCloseTo(4, 1);
    expect(height).toBeCloseTo(before?.height ?? 0, 0);
  }
});

test('it is in no list, and its address is labelled and kept from search engines', async ({
  page,
  request,
}) => {
  await page.goto(`${server.origin}/${date}/fair`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('春季家装节');
  await expect(page.getByText('广告').first()).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  for (const path of ['/feed.xml', '/feed.json', '/news-sitemap.xml', '/sitemaps/2023.xml']) {
    const text = await (await request.get(server.origin + path)).text();
    expect(text, path).not.toContain('/fair');
  }
});
