/** A paper below a path of its host: https://example.org/paper. */
import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { type OwnServer, startOwnServer } from '../own-server';

// One server for all of them.
test.describe.configure({ mode: 'default' });

const base = '/paper';
const site = `https://example.org${base}`;

let server: OwnServer;

test.beforeAll(async () => {
  // The build for another base path is made once, and found again until a source changes.
  test.setTimeout(600_000);
  const env = { ...process.env, SITE_URL: site };
  const { stdout } = spawnSync(process.execPath, ['lib/cli/build.mjs'], { encoding: 'utf8', env });
  server = await startOwnServer({ SITE_URL: site, BASE_PATH: base, BUILD_DIR: stdout.trim() });
});

test.afterAll(() => server?.stop());

const get = (path: string) => fetch(server.origin + path, { redirect: 'manual' });

test('every address that the paper names is below its path, and exists', async () => {
  test.setTimeout(300_000);
  const known = new Set<string>([base]);
  const counts = new Map<string, number>();
  const wrong: string[] = [];
  for (const path of known) {
    const answer = await get(path);
    if (answer.status !== 200) wrong.push(`${answer.status} ${path}`);
    const type = answer.headers.get('content-type') ?? '';
    const text = await answer.text();
    if (!/html|xml|json/.test(type)) continue;
    for (const link of findAddresses(text)) {
      if (link !== base && !link.startsWith(`${base}/`)) wrong.push(`${link} in ${path}`);
      else if (!known.has(link) && isToFollow(link, counts)) known.add(link);
    }
  }
  expect(wrong).toEqual([]);
  const all = [...known].join('\n');
  for (const kind of [
    '/_next/',
    '/fonts/',
    '/media/',
    '.pdf',
    '/feed.',
    'card.png',
    '/about',
    'qr.svg',
  ]) {
    expect(all).toContain(kind);
  }
});

/** How many addresses of each face, and of all views in the other script, are followed: there are hundreds of one form. */
const mostAlike = 12;

/** @param counts how many were followed already, by what is alike */
function isToFollow(link: string, counts: Map<string, number>): boolean {
  const alike = /\/fonts\/[^/]+/.exec(link)?.[0] ?? /[?&]script=/.exec(link)?.[0];
  if (alike === undefined) return true;
  const count = (counts.get(alike) ?? 0) + 1;
  counts.set(alike, count);
  return count <= mostAlike;
}

/** Finds the addresses of this site in HTML, XML and JSON, also in the texts of feeds, without fragments. */
function findAddresses(answer: string): string[] {
  const text = answer.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const found = [
    ...text.matchAll(/(?:href|src)="(\/[^"]*)"/g),
    ...text.matchAll(/url\((\/[^)]*)\)/g),
    ...text.matchAll(/"(?:src|id|start_url)":"(\/[^"]*)"/g),
    ...text.matchAll(/https:\/\/example\.org(\/[^\s"<\\)}]*)/g),
  ];
  return found.map(([, path = '']) => path.replace(/#.*/, '').replace(/(?<=.)\/$/, ''));
}

test('outside its path there is nothing, and other spellings inside it are redirected', async () => {
  for (const path of ['/', '/about', '/2023-03-10', '/papers', '/feed.xml', '/health.json']) {
    expect((await get(path)).status, path).toBe(404);
  }
  for (const [from, to] of [
    ['/2023-03-10/HUIJI-PARK/', '/2023-03-10/huiji-park'],
    ['/2023-03-10/01-huiji-park', '/2023-03-10/huiji-park'],
    ['/2023-03-10/1', '/2023-03-10/pages/1'],
    ['/About', '/about'],
  ]) {
    const answer = await get(base + from);
    expect([answer.status, answer.headers.get('location')]).toEqual([308, base + to]);
  }
});

test('readers go from page to page inside it', async ({ page }) => {
  const failed: string[] = [];
  page.on('response', (answer) => {
    if (answer.status() >= 400) failed.push(answer.url());
  });
  await page.goto(server.origin + base);
  await page.locator('footer a', { hasText: '关于本报' }).click();
  await expect(page).toHaveURL(`${server.origin}${base}/about`);
  await expect(page.locator('h1')).toHaveText('关于本报');
  await page.locator('header nav a').nth(1).click();
  await expect(page).toHaveURL(`${server.origin}${base}/sections/economy`);
  expect(failed).toEqual([]);
});
