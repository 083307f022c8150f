import { expect, test } from '@playwright/test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' });

for (const [path, type] of [
  ['/feed.xml', 'application/atom+xml'],
  ['/sections/economy/feed.xml', 'application/atom+xml'],
  ['/pages/1/feed.xml', 'application/atom+xml'],
  ['/people/yang-liping/feed.xml', 'application/atom+xml'],
  ['/sitemap.xml', 'application/xml'],
  ['/sitemaps/2023.xml', 'application/xml'],
  ['/news-sitemap.xml', 'application/xml'],
] as const) {
  test(`${path} is well formed, and nothing is sent again to who has it`, async ({ request }) => {
    const first = await request.get(path);
    expect(first.status()).toBe(200);
    const { etag = '', 'last-modified': modified = '', ...headers } = first.headers();
    expect(headers['content-type']).toBe(`${type}; charset=utf-8`);
    expect(headers['cache-control']).toBe(
      'public, max-age=60, s-maxage=60, stale-while-revalidate=600',
    );
    expect(XMLValidator.validate(await first.text())).toBe(true);
    const asked: Record<string, string>[] = [
      { 'If-None-Match': etag },
      { 'If-Modified-Since': modified },
    ];
    for (const known of asked) {
      const again = await request.get(path, { headers: known });
      expect(again.status()).toBe(304);
      expect(await again.text()).toBe('');
    }
    const other = await request.get(path, {
      headers: { 'If-None-Match': '"other"', 'If-Modified-Since': modified },
    });
    expect(other.status()).toBe(200);
  });
}

for (const path of [
  '/sections/none/feed.xml',
  '/people/none/feed.xml',
  '/pages/99/feed.xml',
  '/sitemaps/1999.xml',
]) {
  test(`${path} is not there`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404);
  });
}

test('a feed has every character that an article page shows of the text', async ({
  page,
  request,
}) => {
  const { feed } = parser.parse(await (await request.get('/feed.xml')).text());
  expect(feed.entry).toHaveLength(10);
  const squeeze = (text: string) => text.replace(/\s+/gu, '');
  for (const entry of feed.entry) {
    await page.goto(new URL(entry.id).pathname);
    const shown = await page.locator('.story-body').evaluate((body) => body.textContent ?? '');
    const sent = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '',
      entry.content['#text'],
    );
    expect(squeeze(sent)).toContain(squeeze(shown));
  }
});

test('an article carries what machines read', async ({ page }) => {
  await page.goto('/2023-03-10/huiji-park');
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  const [news, crumbs] = JSON.parse(text ?? '')['@graph'];
  expect(news).toMatchObject({ '@type': 'NewsArticle', printPage: '1', dateline: '惠济区' });
  expect(crumbs['@type']).toBe('BreadcrumbList');
});

for (const path of [
  '/',
  '/2023-03-10',
  '/2023-03-10/pages/1',
  '/2023-03-10/huiji-park',
  '/sections/economy',
  '/people/yang-liping',
  '/archive',
  '/archive/2023',
]) {
  test(`${path} says what it is where it is shared`, async ({ page }) => {
    await page.goto(path);
    for (const selector of [
      'meta[name="description"]',
      'meta[property="og:title"]',
      'meta[property="og:description"]',
      'meta[property="og:type"]',
      'meta[name="twitter:card"]',
    ]) {
      await expect(page.locator(selector)).toHaveAttribute('content', /./);
    }
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(new URL(canonical ?? '', 'http://x').pathname).toBe(path);
    await expect(page.locator('link[type="application/feed+json"]')).toHaveCount(1);
  });
}
