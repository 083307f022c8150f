import { type APIResponse, expect, test } from '@playwright/test';
import sharp from 'sharp';
import { type OwnServer, startOwnServer } from './own-server';

const article = '/2023-03-10/huiji-park';
const site = 'https://paper.example';

// One server for all of them.
test.describe.configure({ mode: 'default' });

let server: OwnServer;
test.beforeAll(async () => {
  // Only a paper that knows its own address says where its cards are.
  server = await startOwnServer({ SITE_URL: site });
});
test.afterAll(() => server.stop());

async function sizeOf(response: APIResponse) {
  const { format, width, height } = await sharp(await response.body()).metadata();
  return { format, width, height };
}

const views = [
  { path: article, alt: '惠济新兴产业园区建设提速 · 郑州县区新闻' },
  { path: '/2023-03-10/pages/1', alt: '郑州县区新闻　2023年3月10日' },
  { path: '/2023-03-10', alt: '郑州县区新闻　2023年3月10日' },
  { path: '/', alt: '郑州县区新闻　2023年3月10日' },
  { path: '/sections/economy', alt: '郑州县区新闻' },
];

for (const { path, alt } of views) {
  test(`the share pictures that ${path} names exist`, async ({ page, request }) => {
    await page.goto(server.origin + path);
    const contents = (property: string) =>
      page
        .locator(`meta[property="${property}"], meta[name="${property}"]`)
        .evaluateAll((all) => all.map((meta) => meta.getAttribute('content') ?? ''));
    const addresses = await contents('og:image');
    expect(addresses).toHaveLength(2);
    expect(await contents('og:image:type')).toEqual(['image/png', 'image/png']);
    expect(await contents('og:image:width')).toEqual(['1200', '600']);
    expect(await contents('og:image:height')).toEqual(['630', '600']);
    for (const said of await contents('og:image:alt')) expect(said).toContain(alt);
    expect(await contents('twitter:card')).toEqual(['summary_large_image']);
    expect(await contents('twitter:image')).toEqual(addresses.slice(0, 1));
    expect((await contents('twitter:image:alt')).join('')).toContain(alt);

    const sizes: unknown[] = [];
    for (const address of addresses) {
      expect(address.startsWith(`${site}/`)).toBe(true);
      const response = await request.get(address.replace(site, server.origin));
      expect(response.status()).toBe(200);
      expect(response.headers()['content-type']).toBe('image/png');
      expect((await response.body()).length).toBeLessThanOrEqual(150 * 1024);
      sizes.push(await sizeOf(response));
    }
    expect(sizes).toEqual([
      { format: 'png', width: 1200, height: 630 },
      { format: 'png', width: 600, height: 600 },
    ]);
  });
}

test('a share picture is cached for ever by its version, else revalidated by its tag', async ({
  page,
  request,
}) => {
  await page.goto(server.origin + article);
  const named = await page.locator('meta[property="og:image"]').first().getAttribute('content');
  const current = await request.get((named ?? '').replace(site, server.origin));
  expect(current.headers()['cache-control']).toContain('immutable');

  const old = await request.get(`${server.origin}${article}/card.png?v=0123456789ab`);
  const bare = await request.get(`${server.origin}${article}/card.png`);
  for (const response of [old, bare]) {
    expect(response.status()).toBe(200);
    expect(response.headers()['cache-control']).not.toContain('immutable');
    expect(response.headers().etag).toBe(current.headers().etag);
  }
  const tag = bare.headers().etag ?? '';
  expect(tag).toMatch(/^"[0-9a-f]{16}"$/);
  const again = await request.get(`${server.origin}${article}/card.png`, {
    headers: { 'If-None-Match': tag },
  });
  expect(again.status()).toBe(304);
  expect((await again.body()).length).toBe(0);
});

test('an unknown address has no share picture', async ({ request }) => {
  for (const path of ['/2023-03-10/nobody', '/2023-03-10/pages/9', '/2023-02-30', '/x/y/z/w']) {
    for (const name of ['card.png', 'card-square.png']) {
      expect((await request.get(`${server.origin}${path}/${name}`)).status()).toBe(404);
    }
  }
  const clipping = await request.get(`${server.origin}/2023-03-10/nobody/clipping.png`);
  expect(clipping.status()).toBe(404);
});

for (const path of [article, '/2023-03-10/pages/1', '/2023-03-10', '/']) {
  test(`where the paper has no address, ${path} names its share pictures from the root`, async ({
    page,
    request,
  }) => {
    await page.goto(path);
    const addresses = await page
      .locator('head > meta[property="og:image"]')
      .evaluateAll((all) => all.map((meta) => meta.getAttribute('content') ?? ''));
    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      expect(address).toMatch(/^\/[^/]/);
      expect((await request.get(address)).headers()['content-type']).toBe('image/png');
    }
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary');
  });
}

test('the clipping is downloaded by keyboard, without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}${article}`);
  const link = page.getByRole('link', { name: '下载剪报图片' });
  await link.focus();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  const { format, width = 0 } = await sharp(await download.path()).metadata();
  expect(format).toBe('png');
  expect(width).toBeGreaterThan(1000);
  // What it is called where names may be Chinese; this browser's machine may not allow them.
  const answer = await context.request.get(`${baseURL}${article}/clipping.png`);
  const [plain, full] = (answer.headers()['content-disposition'] ?? '').split(
    "; filename*=UTF-8''",
  );
  expect(plain).toBe('attachment; filename="2023-03-10-huiji-park.png"');
  expect(decodeURIComponent(full ?? '')).toBe(
    '郑州县区新闻 2023-03-10 惠济新兴产业园区建设提速.png',
  );
  await context.close();
});
