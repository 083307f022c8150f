import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { epub } from '@/lib/cli/taking-away/epub';
import { runCommand } from '../../support/run-command';

const address = '/2023-03-10/edition.epub';

test('the edition for e-readers is served as a file: with its type, its name, ranges and conditions', async ({
  request,
}) => {
  const whole = await request.get(address);
  expect(whole.status()).toBe(200);
  const { etag = '', ...headers } = whole.headers();
  expect(headers).toMatchObject({
    'content-type': 'application/epub+zip',
    'content-disposition': 'attachment; filename="2023-03-10.epub"',
    'accept-ranges': 'bytes',
  });
  const bytes = await whole.body();
  expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  const head = await request.head(address);
  expect(head.headers()['content-length']).toBe(String(bytes.length));
  const part = await request.get(address, { headers: { Range: 'bytes=0-3' } });
  expect({ status: part.status(), body: await part.body() }).toEqual({
    status: 206,
    body: bytes.subarray(0, 4),
  });
  const same = await request.get(address, { headers: { 'If-None-Match': etag } });
  expect(same.status()).toBe(304);
  expect((await request.post(address)).status()).toBe(405);
  expect((await request.get('/2023-03-11/edition.epub')).status()).toBe(404);
  expect((await request.get('/2023-02-30/edition.epub')).status()).toBe(404);
});

test('the page of an edition leads to its file for e-readers', async ({ page }) => {
  await page.goto('/2023-03-10');
  const alternate = page.locator('link[rel="alternate"][type="application/epub+zip"]');
  expect(await alternate.getAttribute('href')).toMatch(/\/2023-03-10\/edition\.epub$/);
  const link = page.getByRole('link', { name: '本期EPUB' }).first();
  expect(await link.getAttribute('href')).toBe(address);
});

test.describe('in a reading system', () => {
  let server: Server;
  let origin: string;
  test.beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'banmian-epub-'));
    const out = join(folder, 'manual.epub');
    const made = await runCommand(epub, ['2025-01-01', '--out', out], {
      contentDir: 'content/starter/zh-Hans',
      stateDir: folder,
      now: () => new Date('2026-01-01'),
    });
    expect(made.code).toBe(0);
    server = await startReader(await readFile(out));
    // A server on a port has such an address.
    const { port } = server.address() as AddressInfo;
    origin = `http://localhost:${port}`;
  });
  test.afterAll(() => {
    server.close();
  });

  for (const width of [390, 1440]) {
    test(`at ${width} pixels, its pages turn, its links lead on and its pictures load`, async ({
      page,
    }) => {
      const problems: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      await page.setViewportSize({ width, height: 844 });
      await page.goto(origin);
      await page.waitForFunction('window.view?.book && window.place');
      expect(await page.evaluate('view.book.metadata.title')).toBe('版面手册 2025年1月1日 第1期');
      const pages = await page.evaluate('view.book.pageList.map(({ label }) => label)');
      expect(pages).toEqual(['1', '2', '3', '4', '5']);
      const contents = await page.evaluate<string[]>('view.book.toc.map(({ label }) => label)');
      expect(contents).toEqual(expect.arrayContaining(['封面', '栏目', '第1版 入门']));
      await screenshot(page, `cover-${width}`);
      expect(await countPictures(page)).toEqual({ all: 1, loaded: 1 });

      await page.evaluate("view.goTo('EPUB/contents.xhtml')");
      await screenshot(page, `contents-${width}`);
      await page.evaluate("view.goTo('EPUB/articles/pictures.xhtml')");
      expect(await countPictures(page)).toEqual({ all: 1, loaded: 1 });
      await screenshot(page, `article-${width}`);

      // To the last page of the article, where its ways on are, and over a link.
      const before = await page.evaluate('place.section.current');
      const turns = await page.evaluate<number>(turnToEnd);
      expect(turns).toBeGreaterThan(0);
      await screenshot(page, `end-${width}`);
      await page.evaluate("innerOf(view).querySelector('a[rel=next]').click()");
      await page.waitForFunction(`place.section.current === ${before} + 1`);

      await page.evaluate('view.goTo(view.book.pageList[1].href)');
      await page.waitForFunction("place.pageItem?.label === '2'");
      expect(problems).toEqual([]);
    });
  }
});

/** Turns the pages until the next article, then one back. */
const turnToEnd = `(async () => {
  const section = place.section.current;
  let turns = 0;
  const turn = async (way) => {
    const turned = new Promise((resolve) => view.addEventListener('relocate', resolve, { once: true }));
    await way();
    await turned;
  };
  for (; place.section.current === section && turns < 50; turns += 1) await turn(() => view.next());
  await turn(() => view.prev());
  return turns;
})()`;

const countPictures = (page: Page) =>
  page.evaluate<{ all: number; loaded: number }>(`(async () => {
    const pictures = [...innerOf(view).querySelectorAll('img')];
    await Promise.all(pictures.map((one) => one.decode().catch(() => undefined)));
    return { all: pictures.length, loaded: pictures.filter((one) => one.naturalWidth > 0).length };
  })()`);

async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
}

/** A page that opens a publication with the engine of a reading system. */
const reader = `<!doctype html><meta charset="utf-8"><title>Reader</title><link rel="icon" href="data:,">
<style>body { margin: 0 } foliate-view { display: block; height: 100vh }</style>
<script type="module">
  import '/foliate/view.js';
  const view = document.createElement('foliate-view');
  document.body.append(view);
  window.innerOf = ({ renderer }) => renderer.getContents()[0].doc;
  view.addEventListener('relocate', ({ detail }) => { window.place = detail; });
  const file = await (await fetch('/edition.epub')).blob();
  await view.open(new File([file], 'edition.epub', { type: 'application/epub+zip' }));
  window.view = view;
  await view.init({ showTextStart: false });
</script>`;

async function startReader(epub: Uint8Array): Promise<Server> {
  const engine = new URL('./', import.meta.resolve('foliate-js/view.js'));
  const server = createServer(async ({ url = '/' }, response) => {
    const script = /^\/foliate\/([\w./-]+\.js)$/.exec(url)?.[1];
    if (url === '/') response.setHeader('Content-Type', 'text/html').end(reader);
    else if (url === '/edition.epub') response.end(epub);
    else if (script)
      response
        .setHeader('Content-Type', 'text/javascript')
        .end(await readFile(fileURLToPath(new URL(script, engine))));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return server;
}
