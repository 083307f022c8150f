import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { publishDate } from '../support/publish-folder';
import { type OwnServer, startOwnServer } from './own-server';
import { untilInteractive } from './settled';

const path = '/2023-03-10/huiji-park';

/** Paths of the views that are requested from now on. */
function listenForViews(page: Page): string[] {
  const views: string[] = [];
  page.on('request', (request) => {
    if (request.headers().rsc) views.push(new URL(request.url()).pathname);
  });
  return views;
}

/** Lets a second pass on the clock of a page (`page.clock.install`), and what is due then happen. */
async function passSecond(page: Page): Promise<void> {
  await page.clock.runFor(1000);
  await page.evaluate(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestIdleCallback(() => done()))),
  );
}

const nextArticle = (page: Page) =>
  page.getByRole('navigation', { name: '本期目录' }).getByRole('link', { name: '下一篇' });

for (const sign of ['pointer', 'keyboard'] as const) {
  test(`a page is fetched when its link is pointed at, and once only: by ${sign}`, async ({
    page,
  }) => {
    await page.goto(path);
    const views = listenForViews(page);
    const link = nextArticle(page);
    await untilInteractive(link);
    const target = await link.getAttribute('href');
    if (sign === 'pointer') await link.hover();
    else await link.focus();
    await expect.poll(() => views).toEqual([target]);
    if (sign === 'pointer') await link.click();
    else await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${target}$`));
    await expect(page.locator('[data-article]')).toHaveAttribute(
      'data-article',
      target?.replace(/.*\//, '') ?? '',
    );
    expect(views).toEqual([target]);
  });
}

test('a link that is only seen is not fetched ahead', async ({ page }) => {
  await page.clock.install();
  const views = listenForViews(page);
  await page.goto(path);
  const link = nextArticle(page);
  await untilInteractive(link);
  await link.scrollIntoViewIfNeeded();
  await passSecond(page);
  expect(views).toEqual([]);
  await link.hover();
  await expect.poll(() => views).toEqual([await link.getAttribute('href')]);
});

for (const [what, connection] of [
  ['asked to save data', { saveData: true, effectiveType: '4g' }],
  ['is on a slow line', { saveData: false, effectiveType: '2g' }],
] as const) {
  test(`nothing is fetched ahead for a reader who ${what}`, async ({ page }) => {
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'connection', { value });
    }, connection);
    await page.clock.install();
    await page.goto(path);
    const views = listenForViews(page);
    const link = nextArticle(page);
    await untilInteractive(link);
    const target = await link.getAttribute('href');
    await link.hover();
    await passSecond(page);
    expect(views).toEqual([]);
    await link.click();
    await expect(page).toHaveURL(new RegExp(`${target}$`));
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
    await publishDate(server.contentDir, '2023-03-09');
  });
  test.afterAll(() => server.stop());

  test('an article links to earlier ones of its place and to the previous issue', async ({
    page,
  }) => {
    // Until the earlier issue has been read for the archive, the article is shown without its stories.
    await expect(async () => {
      await page.goto(server.origin + path);
      await expect(page.getByRole('link', { name: '园区规划公布' })).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(page.getByRole('heading', { name: '同地消息' })).toBeVisible();
    await expect(page.getByRole('link', { name: '上一期 2023年3月9日' })).toBeVisible();
    await page.getByRole('link', { name: '园区规划公布' }).click();
    await expect(page).toHaveURL(`${server.origin}/2023-03-09/park-plan`);
    // Of its own place there is no other before it, but a list of all.
    const also = page.locator('.story-also');
    await expect(also.getByRole('link', { name: '惠济区' })).toBeVisible();
    await expect(also.getByRole('link', { name: '园区规划公布' })).toHaveCount(0);
  });
});
