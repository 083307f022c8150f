/** HTTP as RFC 9110 has it, for answers of every kind. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { sendRequest } from './send-request';

const article = '/2023-03-10/huiji-park';
const pdf = '/2023-03-10/edition.pdf';
const picture = '/2023-03-10/media/apricot-hills.svg';

const texts = [
  ['/', 'text/html; charset=utf-8'],
  [article, 'text/html; charset=utf-8'],
  ['/feed.xml', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/manifest.webmanifest', 'application/manifest+json'],
  [picture, 'image/svg+xml'],
] as const;

for (const [path, type] of texts) {
  test(`${path} is compressed, with its length, and has the same text in each coding`, async ({
    baseURL,
  }) => {
    const get = (coding: string) =>
      sendRequest(baseURL, { path, headers: { 'accept-encoding': coding } });
    const plain = await get('identity');
    expect(plain.status).toBe(200);
    expect(plain.headers['content-type']).toBe(type);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const tags = [plain.headers.etag];
    for (const [coding, decompress] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const answer = await get(coding);
      expect(answer.headers['content-encoding']).toBe(coding);
      expect(answer.headers.vary).toContain('Accept-Encoding');
      expect(answer.headers['content-length']).toBe(String(answer.body.length));
      expect(decompress(answer.body).equals(plain.body)).toBe(true);
      tags.push(answer.headers.etag);
    }
    expect(plain.headers['content-length']).toBe(String(plain.body.length));
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[^"]+"$/);
  });
}

for (const path of ['/', article, '/feed.xml', pdf, picture, '/2023-03-10/huiji-park/card.png']) {
  test(`${path} is not sent to who has it, and HEAD has the headers of GET`, async ({
    baseURL,
  }) => {
    const get = await sendRequest(baseURL, { path });
    const head = await sendRequest(baseURL, { path, method: 'HEAD' });
    const { date: _, ...headers } = get.headers;
    expect(head.headers).toMatchObject(headers);
    expect(head.body).toHaveLength(0);
    expect(get.headers['content-length']).toBe(String(get.body.length));
    const { etag = '' } = get.headers;
    for (const condition of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await sendRequest(baseURL, { path, headers: { 'if-none-match': condition } });
      expect(again.status).toBe(304);
      expect(again.headers.etag).toBe(etag);
      expect(again.headers['content-length']).toBeUndefined();
      expect(again.body).toHaveLength(0);
    }
    const failed = await sendRequest(baseURL, { path, headers: { 'if-match': '"x"' } });
    expect(failed.status).toBe(412);
  });

  test(`parts of ${path} are sent`, async ({ baseURL }) => {
    const whole = await sendRequest(baseURL, { path });
    expect(whole.headers['accept-ranges']).toBe('bytes');
    const { length } = whole.body;
    for (const [range, from, to] of [
      ['bytes=0-0', 0, 0],
      ['bytes=10-99', 10, 99],
      ['bytes=-5', length - 5, length - 1],
      [`bytes=${length - 1}-`, length - 1, length - 1],
    ] as const) {
      const part = await sendRequest(baseURL, { path, headers: { range } });
      expect(part.status).toBe(206);
      expect(part.headers['content-range']).toBe(`bytes ${from}-${to}/${length}`);
      expect(part.body.equals(whole.body.subarray(from, to + 1))).toBe(true);
    }
    const beyond = await sendRequest(baseURL, { path, headers: { range: `bytes=${length}-` } });
    expect(beyond.status).toBe(416);
    expect(beyond.headers['content-range']).toBe(`bytes */${length}`);
    const headers = { range: 'bytes=0-9', 'if-range': '"x"' };
    expect((await sendRequest(baseURL, { path, headers })).status).toBe(200);
  });
}

for (const path of ['/', article, '/feed.xml', pdf, '/nosuch', '/_next/static/x.js']) {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']) {
    test(`${method} ${path} is not allowed`, async ({ baseURL }) => {
      const answer = await sendRequest(baseURL, { path, method });
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe('GET, HEAD');
    });
  }
  test(`OPTIONS ${path} lists the methods`, async ({ baseURL }) => {
    const answer = await sendRequest(baseURL, { path, method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });
}

test('a font that no page has is refused for a minute', async ({ baseURL }) => {
  const page = await sendRequest(baseURL, { path: article });
  const [font = ''] = /\/fonts\/[a-z-]+\/[\w.-]+/.exec(page.body.toString()) ?? [];
  expect((await sendRequest(baseURL, { path: font })).status).toBe(200);
  const invented = await sendRequest(baseURL, { path: `${font}x` });
  expect(invented.status).toBe(404);
  expect(invented.headers['cache-control']).toBe('public, max-age=60');
});

test('options that no PDF has are explained, and the answer may be cached', async ({ baseURL }) => {
  const answer = await sendRequest(baseURL, { path: `${pdf}?sheet=a44` });
  expect(answer.status).toBe(400);
  expect(answer.body.toString()).toContain('a44');
  expect(answer.headers['cache-control']).toContain('max-age');
});

test('no header of a stranger decides an absolute address', async ({ baseURL }) => {
  for (const path of ['/feed.xml', '/robots.txt', '/sitemap.xml', `${article}/qr.svg`]) {
    const plain = await sendRequest(baseURL, { path });
    const forged = await sendRequest(baseURL, {
      path,
      headers: {
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        'x-banmian-origin': 'https://evil.example',
        forwarded: 'host=evil.example',
      },
    });
    expect(forged.body.equals(plain.body)).toBe(true);
    expect(forged.body.toString()).not.toContain('evil');
  }
});

test('an address with parameters that nobody knows has the answer of the address', async ({
  baseURL,
}) => {
  const plain = await sendRequest(baseURL, { path: article });
  for (const query of ['utm_source=x', 'a=1&a=2', '_rsc', 'script=%00']) {
    const answer = await sendRequest(baseURL, { path: `${article}?${query}` });
    expect(answer.headers.etag).toBe(plain.headers.etag);
  }
});

test('the data of the router never have the address of a page', async ({ baseURL }) => {
  const headers = { rsc: '1', 'next-router-prefetch': '1' };
  const page = await sendRequest(baseURL, { path: article, headers });
  expect(page.headers['content-type']).toContain('text/html');
  const data = await sendRequest(baseURL, { path: `${article}?_rsc=x`, headers });
  expect(data.headers['content-type']).toContain('text/x-component');
  expect(data.headers.vary).toContain('RSC');
});

for (const [path, why] of [
  ['/nosuch', 'no such form'],
  ['/2023-03-10/nosuch', 'no such article'],
  ['/1999-01-01', 'no such edition'],
  ['/2023-03-10/pages/99', 'no such page'],
  ['/2023-03-10/pages/999.pdf', 'no such page as a PDF'],
  ['/2023-03-10/print/9999x100', 'no such sheet'],
  ['/2023-03-10/print?sheet=.', 'no sheet at all'],
  ['/missing', 'the page for what is missing'],
  ['/_next/image?url=/2023-03-10/huiji-park/card.png&w=3840&q=75', 'closed'],
] as const) {
  test(`${path} is a page that reads without script: ${why}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('查无此版');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    await context.close();
  });
}

for (const [path, type] of [
  ['/favicon.ico', 'image/x-icon'],
  ['/icon.svg', 'image/svg+xml'],
  ['/apple-icon.png', 'image/png'],
  ['/manifest.webmanifest', 'application/manifest+json'],
] as const) {
  test(`${path} exists, and pages link to it`, async ({ baseURL }) => {
    const answer = await sendRequest(baseURL, { path });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    const page = await sendRequest(baseURL, { path: article });
    expect(page.body.toString()).toMatch(new RegExp(`<link [^>]*href="${path}"`));
  });
}

for (const mark of [
  '。',
  '，',
  '、',
  '”',
  '）',
  '」',
  '…',
  ',',
  ')',
  '.',
  '!',
  ' ',
  '\u3000',
  '，全文见此',
]) {
  test(`an address with ${JSON.stringify(mark)} behind it leads to the article`, async ({
    baseURL,
  }) => {
    const answer = await sendRequest(baseURL, { path: article + encodeURIComponent(mark) });
    expect(answer.status).toBe(308);
    expect(answer.headers.location).toBe(article);
  });
}

test('a mark behind an address of no article leads nowhere', async ({ baseURL }) => {
  expect((await sendRequest(baseURL, { path: '/2023-03-10/nosuch%E3%80%82' })).status).toBe(404);
});
