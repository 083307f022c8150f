import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { fromHtml } from 'hast-util-from-html';
import { listCssUrls } from '@/lib/export/html/css-urls';
import { codeOf, listElements, textOf } from '@/lib/export/html/elements';
import { untilDrawn } from '../settled';

const address = '/2023-03-10/edition.html';
let folder = '';
let html = '';
let file = '';

test.beforeAll(async ({ playwright, baseURL }) => {
  const context = await playwright.request.newContext(baseURL ? { baseURL } : {});
  const answer = await context.get(address);
  expect(answer.status()).toBe(200);
  html = await answer.text();
  folder = await mkdtemp(join(tmpdir(), 'banmian-file-'));
  file = join(folder, 'edition.html');
  await writeFile(file, html);
  await context.dispose();
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Opens the file with the network off, and fails if it asks for anything. */
async function openFile(page: Page, width = 1440): Promise<string[]> {
  const requests: string[] = [];
  await page.context().setOffline(true);
  await page.setViewportSize({ width, height: 1000 });
  page.on('request', (request) => {
    requests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') requests.push(message.text());
  });
  await page.goto(pathToFileURL(file).href);
  await untilDrawn(page);
  return requests;
}

test('nothing in the file refers to anything outside of it', () => {
  const tree = fromHtml(html);
  const elements = listElements(tree);
  expect(
    elements.filter(({ tagName }) => ['link', 'iframe', 'object', 'base'].includes(tagName)),
  ).toHaveLength(0);
  const loaded = elements.flatMap((element) => [
    ...['src', 'srcSet', 'poster', 'data', 'action', 'background'].flatMap(
      (name) => textOf(element, name) ?? [],
    ),
    ...listCssUrls(textOf(element, 'style') ?? ''),
    ...(element.tagName === 'style' ? listCssUrls(codeOf(element)) : []),
  ]);
  expect(loaded.length).toBeGreaterThan(5);
  expect(loaded.filter((reference) => !reference.startsWith('data:'))).toEqual([]);
  const scripts = elements.filter(({ tagName }) => tagName === 'script');
  expect(scripts.map((script) => textOf(script, 'type'))).toEqual(['application/ld+json']);
});

test('links of the edition lead to parts of the file, and its ids are unique', () => {
  const elements = listElements(fromHtml(html));
  const ids = elements.flatMap((element) => textOf(element, 'id') ?? []);
  expect(ids.toSorted()).toEqual([...new Set(ids)].sort());
  const links = elements
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => textOf(link, 'href') ?? '');
  const inside = links.filter((href) => href.startsWith('#'));
  expect(links.filter((href) => !/^(?:#|https?:|mailto:|tel:)/.test(href))).toEqual([]);
  for (const href of inside) expect(ids, href).toContain(decodeURIComponent(href.slice(1)));
  expect(inside).toContain('#huiji-park');
  expect(inside).toContain('#sheet-1');
});

test('every picture and every face is in the file once', () => {
  const uris = [...html.matchAll(/data:[a-z0-9/+-]+;base64,[A-Za-z0-9+/=]{400,}/g)].map(
    ([uri]) => uri,
  );
  expect(uris.length).toBeGreaterThan(4);
  expect(new Set(uris).size).toBe(uris.length);
});

test('it opens without a network: faces and pictures are there', async ({ page }) => {
  const requests = await openFile(page);
  expect(requests.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
  const faces = await page.evaluate(() =>
    [...document.fonts].map(({ family, status }) => `${family} ${status}`),
  );
  // Those of the system (`local()`) may be missing, as on the site.
  const ofSystem = /^(?:han|wide)-/;
  expect(faces.filter((face) => face.endsWith('error') && !ofSystem.test(face))).toEqual([]);
  expect(faces.filter((face) => face.endsWith(' loaded')).length).toBeGreaterThan(2);
  const pictures = await page.evaluate(() =>
    [...document.images].map(({ complete, naturalWidth, alt }) => ({
      isThere: complete && naturalWidth > 0,
      alt,
    })),
  );
  expect(pictures.length).toBeGreaterThan(4);
  expect(pictures.filter(({ isThere, alt }) => !isThere || alt === '')).toEqual([]);
});

/** The places of the lines of a sheet, in the order of the page, from its corner. */
function placeLines(page: Page) {
  return page.evaluate(() => {
    const sheet = document.querySelector('.sheet');
    const corner = sheet?.getBoundingClientRect();
    return [...(sheet?.querySelectorAll('.line') ?? [])].map((line) => {
      const { x, y, width } = line.getBoundingClientRect();
      return [
        line.textContent,
        Math.round(x - (corner?.x ?? 0)),
        Math.round(y - (corner?.y ?? 0)),
        Math.round(width),
      ];
    });
  });
}

test('the sheet is set as on the site, line by line', async ({ page, browser, baseURL }) => {
  await openFile(page);
  const inFile = await placeLines(page);
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const live = await context.newPage();
  await live.goto(`${baseURL}/2023-03-10`);
  await untilDrawn(live);
  const onSite = await placeLines(live);
  await context.close();
  expect(inFile.length).toBeGreaterThan(100);
  expect(inFile).toEqual(onSite);
});

/** In the third paragraph of a story. */
const sentence = '直播大楼';

test('each story is heard once, in the order in which it is seen', async ({ page }) => {
  await openFile(page);
  const order = await page.evaluate(() =>
    [...document.querySelectorAll('main > *')].map((part) => part.getBoundingClientRect().top),
  );
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  await expect(page.locator('.sheet').getByText(sentence).first()).toBeVisible();
  const heard = await page.locator('main').ariaSnapshot();
  const inStory = await page.locator('#huiji-park').ariaSnapshot();
  expect(countIn(inStory, sentence)).toBeGreaterThan(0);
  expect(countIn(heard, sentence)).toBe(
    countIn(inStory, sentence) + countIn(await page.locator('#contents').ariaSnapshot(), sentence),
  );
  // What is not heard is not reached by the Tab key either.
  await expect(page.locator('.sheet a:not([tabindex="-1"])')).toHaveCount(0);
});

const countIn = (text: string, part: string): number => text.split(part).length - 1;

test('a phone shows a sheet when its reader goes to it, and pans nowhere', async ({ page }) => {
  await openFile(page, 390);
  await expect(page.locator('.whole-sheets .sheet')).toBeHidden();
  await page.locator('.whole-contents .page-name a').first().click();
  await expect(page.locator('.whole-sheets .sheet').first()).toBeVisible();
  await page.locator('.whole-sheet .whole-back a').first().click();
  await expect(page.locator('.whole-sheets .sheet')).toBeHidden();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
  await page.locator('.whole-contents a', { hasText: '惠济新兴产业' }).first().click();
  expect(new URL(page.url()).hash).toBe('#huiji-park');
});

test('it prints as the sheets, or as the story that a reader has gone to', async ({ page }) => {
  await openFile(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.whole-sheets')).toBeVisible();
  await expect(page.locator('#huiji-park')).toBeHidden();
  await page.goto(`${pathToFileURL(file).href}#huiji-park`);
  await expect(page.locator('.whole-sheets')).toBeHidden();
  await expect(page.locator('#huiji-park')).toBeVisible();
  await expect(page.locator('#niu-sikui')).toBeHidden();
});

test('it is served as other files are, with a policy that allows nothing else', async ({
  request,
}) => {
  const whole = await request.get(address, { headers: { 'accept-encoding': 'br' } });
  const headers = whole.headers();
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['content-disposition']).toBe('inline; filename="2023-03-10.html"');
  expect(headers['content-encoding']).toBe('br');
  expect(headers['content-security-policy']).toContain("default-src 'none'; img-src data:");
  expect(headers['content-security-policy']).not.toContain('script-src');
  const again = await request.get(address, {
    headers: { 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' },
  });
  expect(again.status()).toBe(304);
  expect((await request.head(address)).status()).toBe(200);
  const part = await request.get(address, { headers: { range: 'bytes=0-14' } });
  expect(part.status()).toBe(206);
  expect((await part.text()).toLowerCase()).toBe('<!doctype html>');
  expect((await request.get('/1999-01-01/edition.html')).status()).toBe(404);
});

test('the command writes the same file', async () => {
  const out = join(folder, 'by-command.html');
  const run = promisify(execFile);
  const env = { ...process.env, STATE_DIR: join(folder, 'state') };
  await run('npm', ['run', '-s', 'paper', '--', 'html', '2023-03-10', '--out', out], { env });
  const written = await readFile(out, 'utf8');
  expect(written).toContain('data-article="huiji-park"');
  expect(written.length).toBe(html.length);
  const missing = run('npm', ['run', '-s', 'paper', '--', 'html', '1999-01-01'], { env });
  await expect(missing).rejects.toThrow('There is no edition 1999-01-01');
});
