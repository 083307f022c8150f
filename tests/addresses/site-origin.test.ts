import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeSiteUrlProblem, findOriginProblem, siteOrigin } from '@/lib/addresses/site-origin';

const toOrigin = (siteUrl: string) => siteOrigin({ siteUrl, paperUrl: undefined });

test.each([
  ['https://news.example.com', 'https://news.example.com'],
  ['https://news.example.com/', 'https://news.example.com'],
  ['HTTP://News.Example.com:8080', 'http://news.example.com:8080'],
  ['https://news.example.com:443', 'https://news.example.com'],
  ['https://东湖日报.中国', 'https://xn--xhq931cklc7sm.xn--fiqs8s'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ['http://[2001:db8::1]:3000', 'http://[2001:db8::1]:3000'],
  ['http://paper_web:3000', 'http://paper_web:3000'],
  ['https://example.org/paper', 'https://example.org/paper'],
  ['https://example.org/news/paper-1/', 'https://example.org/news/paper-1'],
])('%s is the origin %s', (text, origin) => {
  expect(findOriginProblem(text)).toBeUndefined();
  expect(toOrigin(text)).toBe(origin);
});

test.each([
  ['news.example.com', 'write https:// and the host: https://news.example.com'],
  ['news.example.com:8080', 'write https:// and the host: https://news.example.com:8080'],
  ['localhost:3000', 'write https:// and the host: https://localhost:3000'],
  ['//news.example.com', 'write https:// and the host: https://news.example.com'],
  ['ftp://news.example.com', 'write https:// and the host: https://news.example.com'],
  ['https://', 'write https:// and the host: https://news.example.com'],
  ['javascript:alert(1)', 'write https:// and the host: https://news.example.com'],
  ['https://news.example.com/Paper', 'write such a path: https://news.example.com/paper'],
  ['https://news.example.com//', 'write such a path: https://news.example.com/paper'],
  ['https://news.example.com/a//b', 'write such a path: https://news.example.com/paper'],
  ['https://news.example.com/报', 'write such a path: https://news.example.com/paper'],
  ['https://news.example.com?a=1', 'write only these: https://news.example.com'],
  ['https://news.example.com/paper?a=1', 'write only these: https://news.example.com/paper'],
  ['https://news.example.com/#top', 'write only these: https://news.example.com'],
  ['https://me:secret@news.example.com', 'write only these: https://news.example.com'],
  ['https://*.example.com', 'write https:// and the host: https://news.example.com'],
  ['https://$HOST', 'write https:// and the host: https://news.example.com'],
  ['报纸', 'write https:// and the host: https://xn--4ruw83d'],
])('%s is refused: %s', (text, fix) => {
  expect(findOriginProblem(text)?.fix).toBe(fix);
  expect(findOriginProblem(text)?.message).toContain(text);
  expect(toOrigin(text)).toBeUndefined();
});

test('SITE_URL is described in one sentence if it is wrong, and may be unset or empty', () => {
  expect(describeSiteUrlProblem('news.example.com:8080')).toBe(
    'SITE_URL: "news.example.com:8080" is not an origin; write https:// and the host: https://news.example.com:8080.',
  );
  for (const right of [undefined, '', ' ', ' https://news.example.com\n']) {
    expect(describeSiteUrlProblem(right)).toBeUndefined();
  }
});

test('SITE_URL wins over url of paper.yaml', () => {
  const paperUrl = 'https://paper.example.com';
  expect(siteOrigin({ siteUrl: 'https://site.example.com/', paperUrl })).toBe(
    'https://site.example.com',
  );
  expect(siteOrigin({ siteUrl: undefined, paperUrl })).toBe(paperUrl);
  expect(siteOrigin({ siteUrl: '', paperUrl: undefined })).toBeUndefined();
});

test('whatever is accepted is an origin that stays the same when it is read again', () => {
  const text = fc.oneof(
    fc.webUrl(),
    fc.webUrl().map((url) => new URL(url).origin),
    fc.string(),
    fc.domain().map((domain) => `https://${domain}`),
  );
  fc.assert(
    fc.property(text, (one) => {
      const origin = toOrigin(one);
      fc.pre(origin !== undefined && findOriginProblem(one.trim()) === undefined);
      expect(toOrigin(origin)).toBe(origin);
      expect(new URL(`${origin}/a`).href).toBe(`${origin}/a`);
    }),
  );
});
