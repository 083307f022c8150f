import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import type { ExportReport } from '@/lib/export/site/export-site';
import { currentPrefix } from '@/lib/offline/device';
import { checkLinks } from '../../support/check-links';
import { type PlainServer, startPlainServer } from '../../support/plain-server';
import { fakeSpeech, highlighted, spokenIn } from '../listen/fake-speech';

const site = 'https://news.example.org/paper';
let folder = '';
let out = '';
let contentDir = '';
let server: PlainServer;

const environment = () => ({
  ...process.env,
  CONTENT_DIR: contentDir,
  STATE_DIR: join(folder, 'state'),
});
const command = ['run', '-s', 'paper', '--'];

async function paper(...args: string[]): Promise<string> {
  const run = promisify(execFile);
  const { stdout } = await run('npm', [...command, ...args], {
    env: environment(),
    maxBuffer: 2 ** 24,
  }).catch((error: { stdout: string; stderr: string }) => {
    if (!error.stdout) throw new Error(error.stderr);
    return error;
  });
  return stdout;
}

const exported = ['export', '--site', site, '--no-pdf', '--json'];

async function runExport(): Promise<ExportReport> {
  return JSON.parse(await paper('export', out, ...exported.slice(1)));
}

/** Times of all files, to tell which were written. */
async function listTimes(): Promise<Map<string, number>> {
  const entries = await readdir(out, { recursive: true });
  const times = new Map<string, number>();
  for (const name of entries) {
    const found = await stat(join(out, name));
    if (found.isFile() && !name.startsWith('.')) times.set(name, found.mtimeMs);
  }
  return times;
}

function changedBetween(before: Map<string, number>, after: Map<string, number>): string[] {
  return [...after].filter(([name, time]) => before.get(name) !== time).map(([name]) => name);
}

test.describe.configure({ mode: 'serial' });
test.setTimeout(900_000);

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banmian-export-'));
  contentDir = join(folder, 'content');
  out = join(folder, 'out');
  await cp('content', contentDir, { recursive: true });
  await rm(join(contentDir, 'starter'), { recursive: true });
});

test.afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

test('a run that is killed is continued by the next one', async () => {
  const child = spawn('npm', [...command, 'export', out, ...exported.slice(1)], {
    env: environment(),
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const begun = async () => (await readdir(out).catch(() => [])).length > 2;
  while (!(await begun()) && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 50));
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  await ended;
  const report = await runExport();
  expect(report).toMatchObject({ foreign: [], broken: [], left: 0, editions: 1, copied: 1 });
});

test('every reference of every file leads to a file under the base', async () => {
  server = await startPlainServer(out, '/paper');
  const { links, bad } = await checkLinks({ folder: out, base: '/paper', ...server, site });
  expect(bad).toEqual([]);
  expect(links).toBeGreaterThan(200);
});

/** Opens a page of the copy, and returns what went wrong. */
async function open(page: Page, path: string): Promise<string[]> {
  // What the page before was still loading is no problem of this one.
  await page.goto('about:blank');
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('response', (answer) => {
    if (answer.status() >= 400) problems.push(`${answer.status()} ${answer.url()}`);
  });
  page.on('requestfailed', (request) => problems.push(`failed ${request.url()}`));
  await page.goto(server.origin + path, { waitUntil: 'networkidle' });
  return problems;
}

for (const width of [390, 1440])
  test(`pages work on a plain host at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await fakeSpeech(page, { voices: ['zh-CN'] });
    expect(await open(page, '/paper/')).toEqual([]);
    // The sheet and the list have the same stories.
    await expect(page.getByRole('link', { name: '惠济新兴产业园区建设提速' })).toHaveCount(1);
    await expect(page.locator('#sheet a:not([tabindex="-1"])')).toHaveCount(1);
    expect(await open(page, '/paper/2023-03-10/pages/1')).toEqual([]);
    expect(await open(page, '/paper/2023-03-10/huiji-park')).toEqual([]);
    await expect(page.locator('h1')).toContainText('惠济新兴');
    await useTools(page);
    await page.getByRole('link', { name: '搜索' }).first().click();
    await page.getByRole('textbox').fill('園區');
    await page.getByRole('textbox').press('Enter');
    await expect(page).toHaveURL(/\/paper\/search\/\?q=/);
    await expect(page.locator('.search-outcome mark').first()).toHaveText('园区');
    await page.locator('.search-outcome h3 a').first().click();
    await expect(page.locator('article[data-article]')).toBeVisible();
    expect(await open(page, '/paper/search/?q=xyzzy')).toEqual([]);
    await expect(page.locator('.search-count')).toHaveText('没有找到');
  });

/** Uses each tool of an article that needs no server. */
async function useTools(page: Page): Promise<void> {
  const large = page.getByRole('button', { name: '大字' }).first();
  await large.click();
  await page.reload();
  await expect(large).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('html')).toHaveAttribute('data-large-print', 'on');
  await large.click();
  await expect(page.locator('html')).not.toHaveAttribute('data-large-print', 'on');
  await page.getByRole('button', { name: '阅读设置' }).first().click();
  await page.getByRole('radio', { name: '深色' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-paper', 'dark');
  await page.getByRole('button', { name: '恢复默认' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '朗读' }).click();
  const hearNext = async () => {
    await page.getByRole('button', { name: '下一句' }).click();
    return spokenIn(page);
  };
  await expect.poll(hearNext, { intervals: [100] }).toContain('惠济新兴产业园区建设提速');
  await expect.poll(() => highlighted(page)).toContain('惠济新兴产业园区建设提速');
  await page.getByRole('button', { name: '下一篇' }).click();
  const next = page.locator('.listen-story a');
  await next.click();
  await expect(page).toHaveURL(/\/paper\/2023-03-10\/[\w-]+\/$/);
  await expect(page.getByRole('region', { name: '朗读' })).toBeVisible();
  await page.getByRole('button', { name: '关闭朗读' }).click();
  await page.goBack();
}

test('the service worker of a server ends itself once nothing is kept', async ({ page }) => {
  await page.goto(`${server.origin}/paper/`);
  const site = `${server.origin}/paper`;
  const record = {
    name: `${currentPrefix(site)}records`,
    address: `${site}/offline/records/2023-03-10`,
  };
  const kept = { files: { date: '2023-03-10' }, shared: [] };
  const register = () =>
    page.evaluate(async () => {
      await navigator.serviceWorker.register('/paper/sw.js');
      return (await navigator.serviceWorker.getRegistrations()).length;
    });
  const registrations = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await page.evaluate(
    async ({ name, address, body }) =>
      (await caches.open(name)).put(address, new Response(JSON.stringify(body))),
    { ...record, body: kept },
  );
  await register();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  expect(await registrations()).toBe(1);
  await page.evaluate(
    async ({ name, address }) => (await caches.open(name)).delete(address),
    record,
  );
  await page.reload();
  await expect.poll(registrations).toBe(0);
  // The answer to this page may have opened the cache of shared files once more.
  expect(await page.evaluate(() => caches.keys())).not.toContain(record.name);
});

test('a second run writes nothing', async () => {
  const before = await listTimes();
  const report = await runExport();
  expect(report).toMatchObject({ copied: 0, written: 0, removed: 0 });
  expect(changedBetween(before, await listTimes())).toEqual([]);
});

test('a changed article changes its edition, the lists and the search alone', async () => {
  const before = await listTimes();
  const file = join(contentDir, '2023-03-10/01-huiji-park.md');
  const text = (await readFile(file, 'utf8')).replace('再加快', '再加快、再提速');
  await writeFile(file, text.replace('\nsection:', '\naliases: [old-park]\nsection:'));
  const report = await runExport();
  expect(report).toMatchObject({ copied: 1, broken: [], foreign: [] });
  const changed = changedBetween(before, await listTimes());
  expect(changed).toContain('2023-03-10/huiji-park/index.html');
  expect(changed).toContain('feed.xml');
  const stub = await readFile(join(out, '2023-03-10/old-park/index.html'), 'utf8');
  expect(stub).toContain('url=/paper/2023-03-10/huiji-park');
  expect(await readFile(join(out, '_redirects'), 'utf8')).toContain(
    '/paper/2023-03-10/old-park /paper/2023-03-10/huiji-park 301\n',
  );
  expect(changed).not.toContain('2023-03-10/niu-sikui/index.html');
  expect(changed).not.toContain('people/index.html');
});

test('what somebody else put there stays, and is named', async () => {
  await writeFile(join(out, 'CNAME'), 'news.example.org\n');
  await writeFile(join(out, 'about/index.html'), 'ours');
  const file = join(contentDir, 'pages/01-about.md');
  await writeFile(file, `${await readFile(file, 'utf8')}\n新的一段。\n`);
  const report = await runExport();
  expect(report.foreign).toEqual(['about/index.html']);
  expect(await readFile(join(out, 'CNAME'), 'utf8')).toBe('news.example.org\n');
  expect(await readFile(join(out, 'about/index.html'), 'utf8')).toBe('ours');
  await rm(join(out, 'about/index.html'));
});

test('a withdrawn article says so, and is in no list and not in the search', async ({ page }) => {
  await paper('withdraw', '2023-03-10', 'niu-sikui', '--reason', '人名有误');
  const report = await runExport();
  expect(report).toMatchObject({ broken: [], foreign: [] });
  const gone = await readFile(join(out, '2023-03-10/niu-sikui/index.html'), 'utf8');
  expect(gone).toContain('人名有误');
  expect(gone).toContain('noindex');
  expect(gone).not.toContain('data-article');
  await expect(stat(join(out, '2023-03-10/niu-sikui/clipping.png'))).rejects.toThrow();
  expect(await readFile(join(out, 'feed.xml'), 'utf8')).not.toContain('niu-sikui');
  await page.goto(`${server.origin}/paper/search/?q=${encodeURIComponent('牛思魁')}`);
  await expect(page.locator('.search-count')).toHaveText('没有找到');
  const { bad } = await checkLinks({ folder: out, base: '/paper', ...server, site });
  expect(bad).toEqual([]);
});
