/** A paper in Arabic: lines run from right to left, and there is nothing to print. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { publishFolder } from '../support/publish-folder';
import { type OwnServer, startOwnServer } from './own-server';

const date = '2026-11-24';
const article = `---
title: "المكتبة مفتوحة حتى الليل"
section: news
byline: كتب أحمد محمد
keywords: [مكتبة]
---

تفتح المكتبة أبوابها حتى الساعة التاسعة والنصف. يوزع المتطوعون الشاي عند التقاطع، وقال مدير المكتبة إن “all is well that ends well” في هذا العام.

| المكان | الساعة |
|---|---|
| المكتبة | 9:00–21:30 |
`;

// One server for all of them.
test.describe.configure({ mode: 'default' });

let server: OwnServer;
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banmian-right-to-left-'));
  await mkdir(join(folder, date));
  const paper =
    'name: صحيفة البحيرة\nlanguage: ar\ntimeZone: Africa/Cairo\nsections: [{ id: news, name: أخبار }]\n';
  await writeFile(join(folder, 'paper.yaml'), paper);
  await writeFile(join(folder, date, '01-library.md'), article);
  await writeFile(join(folder, date, '02-other.md'), article.replace('الليل', 'الفجر'));
  await publishFolder(folder);
  server = await startOwnServer({}, folder);
});
test.afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

for (const width of [390, 1440]) {
  test(`an article ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${server.origin}/${date}/library`);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    const places = await page.locator('.story-body > p').evaluate((paragraph) => {
      const text = paragraph.firstChild;
      if (!text) throw new Error('no text');
      const boxOf = (at: number) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect();
      };
      const stop = text.textContent?.indexOf('.') ?? 0;
      const { left, right } = paragraph.getBoundingClientRect();
      return {
        left,
        right,
        first: boxOf(0).right,
        before: boxOf(stop - 1).left,
        stop: boxOf(stop),
      };
    });
    expect(Math.abs(places.right - places.first)).toBeLessThan(2);
    expect(places.stop.right).toBeLessThanOrEqual(places.before + 1);
    const quoted = page.locator('.story-body span[lang=en]');
    await expect(quoted).toHaveText('all is well that ends well');
    await expect(quoted).toHaveAttribute('dir', 'ltr');
    const reach = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(reach).toBeLessThanOrEqual(width);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });
}

test('there are lists and articles, and nothing to print', async ({ page, request }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(server.origin);
  await expect(page.locator('.sheet')).toHaveCount(0);
  await expect(page.locator('.teaser')).toHaveCount(2);
  await expect(page.locator('a[href*=".pdf"], a[href*="print"], a[href="#sheet"]')).toHaveCount(0);
  const absent = [
    'edition.pdf',
    'print',
    'pages/1.pdf',
    'library/clipping.png',
    'library/card.png',
  ];
  for (const path of absent) {
    const { status } = await request
      .get(`${server.origin}/${date}/${path}`)
      .then((answer) => ({ status: answer.status() }));
    expect(status, path).toBe(404);
  }
  const feed = await (await request.get(`${server.origin}/feed.xml`)).text();
  expect(feed).toContain('xml:lang="ar"');
});
