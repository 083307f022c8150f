import { expect, test } from '@playwright/test';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';

function isWellFormed(text: string, type: string): boolean {
  return type.endsWith('json') ? Boolean(JSON.parse(text)) : XMLValidator.validate(text) === true;
}

for (const [path, type] of [
  ['/feed.xml', 'application/atom+xml'],
  ['/sections/economy/feed.xml', 'application/atom+xml'],
  ['/pages/1/feed.xml', 'application/atom+xml'],
  ['/people/yang-liping/feed.xml', 'application/atom+xml'],
  ['/feed.json', 'application/feed+json'],
  ['/sections/economy/feed.json', 'application/feed+json'],
  ['/pages/1/feed.json', 'application/feed+json'],
  ['/people/yang-liping/feed.json', 'application/feed+json'],
  ['/sitemap.xml', 'application/xml'],
  ['/sitemaps/site.xml', 'application/xml'],
  ['/sitemaps/2023.xml', 'application/xml'],
  ['/news-sitemap.xml', 'application/xml'],
] as const) {
  test(`${path} is well formed, and is not sent again to a reader who has it`, async ({
    request,
  }) => {
    const first = await request.get(path);
    expect(first.status()).toBe(200);
    const { etag = '', 'last-modified': modified = '', ...headers } = first.headers();
    expect(headers['content-type']).toBe(`${type}; charset=utf-8`);
    expect(headers['cache-control']).toBe(
      'public, max-age=60, s-maxage=60, stale-while-revalidate=600',
    );
    expect(isWellFormed(await first.text(), type)).toBe(true);
    const asked: Record<string, string>[] = [
      { 'If-None-Match': etag },
      // Maps of all editions have no time of change: it would take reading all their folders.
      ...(modified === '' ? [] : [{ 'If-Modified-Since': modified }]),
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
  '/pages/01x/feed.xml',
  '/sections/none/feed.json',
  '/people/none/feed.json',
  '/pages/99/feed.json',
  '/sitemaps/1999.xml',
  '/sitemaps/2023.txt',
  '/sitemaps/2023.xml.xml',
]) {
  test(`${path} is not found`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404);
  });
}

test('each address of the sitemaps exists, once, and is the canonical one', async ({ request }) => {
  const locsOf = async (path: string) => {
    const text = await (await request.get(path)).text();
    return [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);
  };
  // Pages are told of once the edition was made up.
  await request.get('/2023-03-10');
  const maps = await locsOf('/sitemap.xml');
  expect(maps).toEqual(['/sitemaps/site.xml', '/sitemaps/2023.xml']);
  const paths = (await Promise.all(maps.map(locsOf))).flat();
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of ['/', '/sections/economy', '/2023-03-10', '/2023-03-10/pages/1']) {
    expect(paths).toContain(path);
  }
  for (const path of paths) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(await response.text()) ?? [];
    expect(canonical).toBe(path);
  }
});

/** What a feed reader gets of each article. */
interface Item {
  address: string;
  html: string;
}

const readers = {
  '/feed.xml': (text: string): Item[] =>
    (parseAtomFeed(text).entries ?? []).map(({ id = '', content }) => ({
      address: id,
      html: content?.value ?? '',
    })),
  '/feed.json': (text: string): Item[] =>
    (parseJsonFeed(text).items ?? []).map(({ id = '', content_html: html = '' }) => ({
      address: id,
      html,
    })),
};

for (const [path, read] of Object.entries(readers)) {
  test(`a reader of ${path} gets every character that an article page shows of the text`, async ({
    page,
    request,
  }) => {
    const items = read(await (await request.get(path)).text());
    expect(items).toHaveLength(10);
    const squeeze = (text: string) => text.replace(/\s+/gu, '');
    for (const { address, html } of items) {
      const view = await (await request.get(new URL(address).pathname)).text();
      const [shown, sent] = await page.evaluate(
        ([viewHtml = '', sentHtml = '']) => {
          const read = (text: string) => new DOMParser().parseFromString(text, 'text/html');
          const body = read(viewHtml).querySelector('.story-body');
          return [body?.textContent ?? '', read(sentHtml).body.textContent ?? ''];
        },
        [view, html],
      );
      expect(squeeze(shown ?? '').length).toBeGreaterThan(100);
      expect(squeeze(sent ?? '')).toContain(squeeze(shown ?? ''));
    }
  });
}

test('a picture of a feed exists, with the length and the type that the feed gives', async ({
  request,
}) => {
  const { items = [] } = parseJsonFeed(await (await request.get('/feed.json')).text());
  const pictures = items.flatMap(({ attachments = [] }) => attachments);
  expect(pictures.length).toBeGreaterThan(2);
  for (const { url = '', mime_type: type, size_in_bytes: bytes } of pictures) {
    const picture = await request.get(url);
    expect(picture.headers()['content-type']).toBe(type);
    expect((await picture.body()).length).toBe(bytes);
  }
});

test('the feed of a section, a page or a person has its own articles alone', async ({
  request,
}) => {
  const slugsOf = async (path: string) => {
    const { items = [] } = parseJsonFeed(await (await request.get(path)).text());
    return items.map(({ id = '' }) => id.replace(/.*\//, ''));
  };
  const all = await slugsOf('/feed.json');
  for (const path of ['/sections/economy/feed.json', '/people/yang-liping/feed.json']) {
    const own = await slugsOf(path);
    expect(own).toContain('huiji-park');
    expect(own.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(own));
  }
});

test('an article carries structured data', async ({ page }) => {
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
  test(`a link preview of ${path} has a title, a description and a picture`, async ({ page }) => {
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
    const atom = page.locator('link[type="application/atom+xml"]');
    await expect(page.locator('link[type="application/feed+json"]')).toHaveCount(
      await atom.count(),
    );
  });
}
