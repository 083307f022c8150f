/** Finding something in the archive without a search, on a paper of several years. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { articleText } from '../../support/content-folder';
import { publishFolder } from '../../support/publish-folder';
import { type OwnServer, startOwnServer } from '../own-server';

let server: OwnServer;

// One server for all.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  server = await startOwnServer({}, 'content', async (contentDir) => {
    const write = async (path: string, text: string) => {
      await mkdir(join(contentDir, path, '..'), { recursive: true });
      await writeFile(join(contentDir, path), text);
    };
    const column = '稳经济 促发展 强信心';
    const corrections = '[{ date: 2023-03-11, text: 应为三百人。 }]';
    await write(
      '2021-03-10/01-old.md',
      articleText({
        title: '前年今日的旧闻',
        section: 'economy',
        column,
        byline: '本报讯（记者 王建玲）',
      }),
    );
    await write(
      '2022-03-08/01-b.md',
      articleText({ title: '去年的稿', section: 'economy', corrections }),
    );
    await write(
      '2022-03-08/02-c.md',
      articleText({ title: '第二版的稿', section: 'economy', page: 2 }),
    );
    await write('pages/us.md', '---\ntitle: 关于\naliases: [about-us]\n---\n\n本报。\n');
    const yaml = await readFile(join(contentDir, 'paper.yaml'), 'utf8');
    await write('paper.yaml', yaml.replace(/id: economy/, 'aliases: [business], id: economy'));
    await publishFolder(contentDir);
  });
  // Lists are complete once the archive is read, which begins with the first of them.
  const isRead = async () =>
    (await (await fetch(`${server.origin}/sections/economy`)).text()).includes('前年今日的旧闻');
  await expect.poll(isRead).toBe(true);
});
test.afterAll(() => server.stop());

test('the calendar says how many pages an edition has, and shows its front to who points at the day', async ({
  page,
}) => {
  await page.goto(`${server.origin}/archive`);
  const day = page.locator('td', { has: page.locator('a[href="/2023-03-10"]') });
  await expect(day.locator('.front-button')).toHaveText('1版');
  const preview = day.locator('.front-preview');
  await expect(preview).toBeHidden();
  await day.hover();
  await expect(preview).toBeVisible();
  await expect
    .poll(() => preview.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBe(600);
  await page.mouse.move(0, 0);
  await expect(preview).toBeHidden();
  // The keyboard reaches the day, and the preview comes with the focus.
  await page.locator('a[href="/2023-03-10"]').focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(preview).toBeVisible();
});

test('without script, a tap on the number of pages shows the front, and axe finds no barrier', async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    hasTouch: true,
    viewport: { width: 390, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(`${server.origin}/archive/2023`);
  await page.locator('.front-button').first().tap();
  await expect(page.locator('.front-preview:popover-open img')).toBeVisible();
  await context.close();
  const scripted = await browser.newContext();
  const open = await scripted.newPage();
  await open.goto(`${server.origin}/archive/2023`);
  await open.locator('.front-button').first().click();
  const { violations } = await new AxeBuilder({ page: open }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await scripted.close();
});

test('nothing of a front is fetched before it is shown', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(`${server.origin}/archive/2023`, { waitUntil: 'networkidle' });
  expect(fetched.filter((path) => path.includes('card'))).toEqual([]);
});

test('a day of all years leads to the days before and after', async ({ page }) => {
  await page.goto(`${server.origin}/archive/on/03-10`);
  await expect(page.locator('.fronts h2')).toHaveText(['2023年3月10日', '2021年3月10日']);
  await expect(page.getByText('前年今日的旧闻')).toBeVisible();
  await page.locator('a[rel=prev]').click();
  await expect(page).toHaveURL(/\/archive\/on\/03-08$/);
  await expect(page.locator('a[rel=prev]')).toHaveCount(0);
  await page.locator('a[rel=next]').click();
  await expect(page).toHaveURL(/\/archive\/on\/03-10$/);
  expect((await page.request.get(`${server.origin}/archive/on/02-29`)).status()).toBe(200);
  expect((await page.request.get(`${server.origin}/archive/on/02-30`)).status()).toBe(404);
  expect((await page.request.get(`${server.origin}/archive/on/13-01`)).status()).toBe(404);
});

test('all second pages are in one list, whose days lead to them', async ({ page }) => {
  await page.goto(`${server.origin}/archive/pages/2`);
  await expect(page.locator('.listed-teaser')).toHaveCount(1);
  await expect(page.locator('.teaser-day h2 a')).toHaveAttribute('href', '/2022-03-08/pages/2');
  await expect(page.locator('link[type="application/atom+xml"]').first()).toHaveAttribute(
    'href',
    /\/pages\/2\/feed\.xml$/,
  );
  expect((await page.request.get(`${server.origin}/archive/pages/99`)).status()).toBe(404);
});

test('a label over an article leads to the run of its column, and back', async ({ page }) => {
  await page.goto(`${server.origin}/2023-03-10/huiji-park`);
  await page.locator('.story-headings .label a').click();
  await expect(page).toHaveURL(/\/archive\/labels\/wenjingji-cufazhan-qiangxinxin-aii$/);
  await expect(page.getByRole('link', { name: '前年今日的旧闻' })).toBeVisible();
  const feed = await page.request.get(`${page.url()}/feed.json`);
  expect((await feed.json()).items.at(-1).title).toBe('前年今日的旧闻');
  expect((await page.request.get(`${server.origin}/archive/labels/no-such`)).status()).toBe(404);
});

test('corrections have a page and a feed', async ({ page }) => {
  await page.goto(`${server.origin}/corrections`);
  await expect(page.locator('.teaser-day h2')).toContainText(['2023年3月11日']);
  await expect(page.getByText('应为三百人。')).toBeVisible();
  const feed = await page.request.get(`${server.origin}/corrections/feed.json`);
  expect((await feed.json()).items.map(({ title }: { title: string }) => title)).toContain(
    '去年的稿',
  );
  expect((await page.request.get(`${server.origin}/corrections/2`)).status()).toBe(404);
  expect((await page.request.get(`${server.origin}/corrections/1`)).url()).toMatch(
    /\/corrections$/,
  );
});

test('people are found by their first letter, and a person has roles and years', async ({
  page,
}) => {
  await page.goto(`${server.origin}/people`);
  await page.locator('main nav').getByRole('link', { name: 'W', exact: true }).click();
  await expect(page).toHaveURL(/\/people\/initial\/w$/);
  await page.getByRole('link', { name: '王建玲' }).click();
  await expect(page.locator('main > p').first()).toContainText('记者　2021年');
  expect((await page.request.get(`${server.origin}/people/initial/q`)).status()).toBe(404);
});

test('former names of a section and a standing page lead to the present ones', async ({
  request,
}) => {
  for (const [from, to] of [
    ['/sections/business', '/sections/economy'],
    ['/sections/business/feed.xml', '/sections/economy/feed.xml'],
    ['/about-us', '/us'],
  ]) {
    const answer = await request.get(`${server.origin}${from}`, { maxRedirects: 0 });
    expect(answer.status(), from).toBe(308);
    expect(answer.headers().location, from).toBe(to);
  }
});
