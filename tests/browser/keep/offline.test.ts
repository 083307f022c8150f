import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { publishFolder } from '../../support/publish-folder';
import { type OwnServer, startOwnServer } from '../own-server';

/**
 * Without a network: Chromium's emulation does not reach what a service worker fetches, so the server is stopped as well.
 */
async function goOffline(page: Page, server: OwnServer) {
  await server.stop();
  await page.context().setOffline(true);
}

async function keep(page: Page, origin: string, date = '2023-03-10') {
  await page.goto(`${origin}/${date}`);
  await page.getByRole('button', { name: '离线保存' }).click();
  await page.getByRole('button', { name: '开始保存' }).click();
  await expect(page.getByText('保存好了')).toBeVisible();
  await expect(page.getByRole('button', { name: '从本机删除', exact: true })).toBeFocused();
}

const notice = '.offline-notice';

/** Errors of script. That something failed to load is what these tests are about. */
function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    const isOfNetwork = /Failed to load resource|net::ERR/.test(message.text());
    if (message.type() === 'error' && !isOfNetwork) errors.push(message.text());
  });
  return errors;
}

test('an edition that was kept is read without a network', async ({ page }) => {
  const server = await startOwnServer();
  const errors = watchErrors(page);
  await page.goto(`${server.origin}/2023-03-10`);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  await keep(page, server.origin);
  await goOffline(page, server);

  await page.goto(`${server.origin}/2023-03-10/pages/1`);
  await expect(page.locator(notice)).toContainText('本机保存的最新一期，内容截至2026年');
  // The sheet is set in its own faces, and has its pictures.
  const sheet = page.locator('[data-page="1"]');
  await expect(sheet).toBeVisible();
  await sheet.locator('img').first().scrollIntoViewIfNeeded();
  const shown = await page.evaluate(async () => {
    await document.fonts.ready;
    const own = [...document.fonts].filter(({ family }) => /^(?:song|heavy|hei|kai)/.test(family));
    const listOf = (state: FontFaceLoadStatus) =>
      own.filter(({ status }) => status === state).map(({ family }) => family);
    return {
      loaded: listOf('loaded'),
      failed: listOf('error'),
      lines: document.querySelectorAll('[data-line]').length,
    };
  });
  expect(shown.failed).toEqual([]);
  expect(shown.loaded).toEqual(expect.arrayContaining(['song', 'heavy', 'hei', 'kai']));
  expect(shown.lines).toBeGreaterThan(100);
  await expect
    .poll(() =>
      sheet
        .locator('img')
        .evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0)),
    )
    .toBe(true);

  // A click on a link is Next's: it ends in the page that is kept.
  await page.goto(`${server.origin}/2023-03-10/huiji-park`);
  await page.locator('a[rel="next"]').click();
  await expect(page).toHaveURL(/niu-sikui$/);
  await expect(page.locator(notice)).toBeVisible();
  await expect(page.locator('article[data-article="niu-sikui"]')).toBeVisible();
  await page.reload();
  await expect(page.locator(notice)).toBeVisible();

  // The front leads to the newest edition.
  await page.goto(`${server.origin}/`);
  await expect(page).toHaveURL(/\/2023-03-10$/);
  await expect(page.locator(notice)).toContainText('最新一期');

  // What is not there is replaced by the list, at its own address.
  await page.goto(`${server.origin}/about`);
  await expect(page.locator('.kept-missing')).toContainText('这一页也没有保存在本机');
  await expect(page.getByRole('link', { name: '2023年3月10日' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/about');
  expect(errors).toEqual([]);
});

test('a kept edition is renewed when it was edited, and loses what was withdrawn', async ({
  page,
}) => {
  const server = await startOwnServer();
  await keep(page, server.origin);
  const story = join(server.contentDir, '2023-03-10');
  const { 'niu-sikui': file } = await findFiles(story);
  const text = await readFile(file ?? '', 'utf8');
  await writeFile(file ?? '', text.replace(/^title: .*$/m, 'title: 植树节里的新标题'));
  await expect
    .poll(async () => (await fetch(`${server.origin}/2023-03-10/niu-sikui`)).text())
    .toContain('植树节里的新标题');
  await waitForRenewal(page, server.origin, 'niu-sikui', '植树节里的新标题');

  const manifest = join(story, 'published.json');
  expect(await readFile(manifest, 'utf8')).toContain('niu-sikui');
  await writeFile(
    file ?? '',
    text.replace(
      /^title: .*$/m,
      (title) => `${title}\nwithdrawn: { date: 2023-03-11, reason: 有误 }`,
    ),
  );
  await expect
    .poll(async () => (await fetch(`${server.origin}/2023-03-10/niu-sikui`)).status)
    .toBe(410);
  await waitForRenewal(page, server.origin, 'niu-sikui', undefined);
  await goOffline(page, server);
  await page.goto(`${server.origin}/2023-03-10/niu-sikui`);
  await expect(page.locator('.kept-missing')).toBeVisible();
  await page.goto(`${server.origin}/2023-03-10`);
  await expect(page.locator(notice)).toBeVisible();
  expect(await page.content()).not.toContain('植树节里');
});

/** Visits the edition until the device has a page with a text, or has no such page. */
async function waitForRenewal(page: Page, origin: string, slug: string, text: string | undefined) {
  await expect
    .poll(
      async () => {
        await page.goto(`${origin}/2023-03-10`);
        return page.evaluate(async (path) => {
          const cache = await caches.open('banmian:1:2023-03-10');
          const isWhole = (await cache.keys()).some(({ url }) => url.endsWith('/2023-03-10'));
          return isWhole ? ((await (await cache.match(path))?.text()) ?? '') : 'partial';
        }, `/2023-03-10/${slug}`);
      },
      { intervals: [6000] },
    )
    .toEqual(text === undefined ? '' : expect.stringContaining(text));
}

async function findFiles(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(
    names.map((name) => [name.replace(/^\d+-|\.md$/g, ''), join(folder, name)]),
  );
}

test('editions are listed and removed, and nothing remains of the last one', async ({ page }) => {
  const server = await startOwnServer();
  await keep(page, server.origin);
  await page.goto(`${server.origin}/offline`);
  await expect(page.getByRole('listitem').filter({ hasText: '2023年3月10日' })).toContainText('MB');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.getByRole('button', { name: '从本机删除 2023年3月10日' }).click();
  await expect(page.getByText('本机还没有保存报纸')).toBeVisible();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  const left = await page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(left).toEqual({ caches: 0, workers: 0 });
  await server.stop();
});

test('a download is cancelled, or refused by a full device, and nothing remains of it', async ({
  page,
}) => {
  const server = await startOwnServer();
  await page.goto(`${server.origin}/2023-03-10`);
  // Slow answers leave time to cancel.
  await page.route('**/2023-03-10/*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue().catch(() => undefined);
  });
  await page.getByRole('button', { name: '离线保存' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '开始保存' }).click();
  // The button that was pressed is gone; the focus is on the one in its place.
  await expect(page.getByRole('button', { name: '取消' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('已从本机删除')).toBeVisible();
  await expect(page.getByRole('button', { name: '开始保存' })).toBeFocused();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.unroute('**/2023-03-10/*');

  await page.evaluate(() => {
    Cache.prototype.put = async () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: '开始保存' }).click();
  await expect(page.getByText('本机空间不够')).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await server.stop();
});

test('two editions are kept, each in its script, and the one that was interrupted goes on', async ({
  page,
}) => {
  const server = await startOwnServer({ SHOW_PROOFS: '' }, 'content', async (contentDir) => {
    const later = join(contentDir, '2023-03-11');
    await cp(join(contentDir, '2023-03-10'), later, { recursive: true });
    for (const name of ['published.json', 'edition.yaml'])
      await rm(join(later, name), { force: true });
    await publishFolder(contentDir);
  });
  await keep(page, server.origin, '2023-03-11');
  let isBroken = true;
  await page.route(/\/2023-03-10\/wutong-online\?script=hant$/, (route) =>
    isBroken ? route.abort() : route.continue(),
  );
  await page.goto(`${server.origin}/2023-03-10?script=hant`);
  await page.getByRole('button', { name: '離線儲存' }).click();
  await page.getByRole('button', { name: '開始儲存' }).click();
  await expect(page.getByText('儲存沒有成功')).toBeVisible();
  isBroken = false;
  await page.getByRole('button', { name: '繼續儲存' }).click();
  await expect(page.getByText('儲存好了')).toBeVisible();
  await goOffline(page, server);
  // It was kept in the other script, which is shown at the addresses of both.
  await page.goto(`${server.origin}/2023-03-10/wutong-online`);
  await expect(page.locator(notice)).toContainText('這是本機儲存的副本');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant-TW');
  await page.goto(`${server.origin}/`);
  await expect(page).toHaveURL(/\/2023-03-11$/);
});

test('the worker is answered fresh, for the whole paper, and a proof has no list', async ({
  request,
}) => {
  const server = await startOwnServer({ SHOW_PROOFS: '' }, 'content', async (contentDir) => {
    const later = join(contentDir, '2023-03-11');
    await cp(join(contentDir, '2023-03-10'), later, { recursive: true });
    await rm(join(later, 'published.json'), { force: true });
  });
  const worker = await request.get(`${server.origin}/sw.js`);
  expect(worker.headers()).toMatchObject({
    'content-type': 'application/javascript; charset=utf-8',
    'service-worker-allowed': '/',
    'cache-control': 'no-cache',
  });
  expect((await request.get(`${server.origin}/2023-03-10/edition.json`)).ok()).toBe(true);
  expect((await request.get(`${server.origin}/2023-03-11/edition.json`)).status()).toBe(404);
  await server.stop();
});

test('the switch ends the service worker and deletes what it stored', async ({ page }) => {
  const server = await startOwnServer();
  await keep(page, server.origin);
  const { port } = new URL(server.origin);
  await server.stop();
  const other = await startOwnServer({ OFFLINE: 'off', PORT: port });
  await page.goto(`http://localhost:${port}/2023-03-10`);
  await expect(page.getByRole('button', { name: '离线保存' })).toHaveCount(0);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).length).catch(() => -1))
    .toBe(0);
  await other.stop();
});
