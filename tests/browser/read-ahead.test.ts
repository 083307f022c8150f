import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type OwnServer, startOwnServer } from './own-server';

const path = '/2023-03-10/huiji-park';

/** What is asked for from now on to show other views, by path. */
function listenForViews(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.headers().rsc) asked.push(new URL(request.url()).pathname);
  });
  return asked;
}

const nextArticle = (page: Page) =>
  page.getByRole('navigation', { name: '本期目录' }).getByRole('link', { name: '下一篇' });

for (const sign of ['pointer', 'keyboard'] as const) {
  test(`a view is fetched once a link is pointed at, and once only: by ${sign}`, async ({
    page,
  }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    const asked = listenForViews(page);
    const link = nextArticle(page);
    const target = await link.getAttribute('href');
    if (sign === 'pointer') await link.hover();
    else await link.focus();
    await expect.poll(() => asked).toEqual([target]);
    if (sign === 'pointer') await link.click();
    else await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${target}$`));
    await expect(page.locator('[data-article]')).toHaveAttribute(
      'data-article',
      target?.replace(/.*\//, '') ?? '',
    );
    expect(asked).toEqual([target]);
  });
}

test('nothing is fetched ahead of links that nobody points at', async ({ page }) => {
  const asked = listenForViews(page);
  await page.goto(path, { waitUntil: 'networkidle' });
  await nextArticle(page).scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
});

for (const [what, connection] of [
  ['asked to save data', { saveData: true, effectiveType: '4g' }],
  ['is on a slow line', { saveData: false, effectiveType: '2g' }],
] as const) {
  test(`nothing is fetched ahead for a reader who ${what}`, async ({ page }) => {
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'connection', { value });
    }, connection);
    await page.goto(path, { waitUntil: 'networkidle' });
    const asked = listenForViews(page);
    await nextArticle(page).hover();
    await page.waitForTimeout(500);
    expect(asked).toEqual([]);
    await nextArticle(page).click();
    await expect(page).not.toHaveURL(new RegExp(`${path}$`));
  });
}

test.describe('in a paper of two issues', () => {
  let server: OwnServer;
  test.beforeAll(async () => {
    server = await startOwnServer();
    await mkdir(join(server.contentDir, '2023-03-09'));
    await writeFile(
      join(server.contentDir, '2023-03-09/01-park-plan.md'),
      '---\ntitle: 园区规划公布\nsection: economy\nplaces: [惠济区]\n---\n\n园区规划公布了。\n',
    );
  });
  test.afterAll(() => server.stop());

  test('an article leads to earlier ones of its place, and to the issue before', async ({
    page,
  }) => {
    await page.goto(server.origin + path);
    await expect(page.getByRole('heading', { name: '同地消息' })).toBeVisible();
    await expect(page.getByRole('link', { name: '上一期 2023年3月9日' })).toBeVisible();
    await page.getByRole('link', { name: '园区规划公布' }).click();
    await expect(page).toHaveURL(`${server.origin}/2023-03-09/park-plan`);
    await expect(page.getByRole('heading', { name: '同地消息' })).toHaveCount(0);
  });
});
