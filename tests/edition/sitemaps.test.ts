import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { findNextChange, toNewsSitemap } from '@/lib/edition/feeds/news-sitemap';
import {
  listAddresses,
  listSiteAddresses,
  toRobots,
  toSitemap,
  toSitemapIndex,
  toSitemapParts,
} from '@/lib/edition/feeds/sitemaps';
import { makeArticle, paper } from './make-edition';

const origin = 'https://example.com';
const parser = new XMLParser({ isArray: (name) => ['url', 'sitemap'].includes(name) });

function read(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml);
}

const edition = (date: string, articles: number, modified = `${date}T06:00:00+08:00`) => ({
  date,
  sections: { economy: articles },
  pages: 1,
  modified,
});

test('the sitemap index has a map for each year, newest first, and parts of a long year', () => {
  const editions = ['2024-01-01', '2023-12-31', '2023-12-30', '2023-12-29'].map((date) =>
    edition(date, 4),
  );
  const parts = toSitemapParts(editions, 12);
  expect(parts.map(({ name, editions: own }) => [name, own.map(({ date }) => date)])).toEqual([
    ['2024', ['2024-01-01']],
    ['2023-2', ['2023-12-31']],
    ['2023', ['2023-12-29', '2023-12-30']],
  ]);
  const { sitemapindex } = read(toSitemapIndex(parts, origin));
  expect(sitemapindex.sitemap).toEqual([
    { loc: 'https://example.com/sitemaps/site.xml', lastmod: '2023-12-31T22:00:00Z' },
    { loc: 'https://example.com/sitemaps/2024.xml', lastmod: '2023-12-31T22:00:00Z' },
    { loc: 'https://example.com/sitemaps/2023-2.xml', lastmod: '2023-12-30T22:00:00Z' },
    { loc: 'https://example.com/sitemaps/2023.xml', lastmod: '2023-12-29T22:00:00Z' },
  ]);
});

test('no sitemap has more than 50,000 addresses', () => {
  const days = Array.from({ length: 366 }, (_, day) =>
    new Date(Date.UTC(2024, 11, 31 - day)).toISOString().slice(0, 10),
  );
  const parts = toSitemapParts(days.map((date) => ({ ...edition(date, 300), pages: 40 })));
  expect(parts.length).toBeGreaterThan(2);
  for (const { editions } of parts) {
    const addresses = editions.flatMap(({ date }) =>
      listAddresses({
        date,
        pages: Array.from({ length: 40 }, (_, index) => ({ number: index + 1, modified: at(1) })),
        teasers: Array.from({ length: 300 }, (_, index) => ({
          slug: `a-${index}`,
          modified: at(1),
        })),
      }),
    );
    expect(addresses.length).toBeLessThanOrEqual(50_000);
  }
});

const at = (hour: number) => `2023-03-10T${String(hour).padStart(2, '0')}:00:00+08:00`;

test('a map has each edition, page and article, each with its own last change', () => {
  const addresses = listAddresses({
    date: '2023-03-10',
    pages: [
      { number: 1, modified: at(6) },
      { number: 2, modified: at(9) },
    ],
    teasers: [
      { slug: 'a', modified: at(6) },
      { slug: 'b', modified: at(9) },
    ],
  });
  const { urlset } = read(toSitemap(addresses, origin));
  expect(urlset.url).toEqual([
    { loc: 'https://example.com/2023-03-10', lastmod: '2023-03-10T01:00:00Z' },
    { loc: 'https://example.com/2023-03-10/pages/1', lastmod: '2023-03-09T22:00:00Z' },
    { loc: 'https://example.com/2023-03-10/pages/2', lastmod: '2023-03-10T01:00:00Z' },
    { loc: 'https://example.com/2023-03-10/a', lastmod: '2023-03-09T22:00:00Z' },
    { loc: 'https://example.com/2023-03-10/b', lastmod: '2023-03-10T01:00:00Z' },
  ]);
});

test('the map of the site has its lists, each as new as the newest that it shows', () => {
  const editions = [
    edition('2024-01-01', 2),
    { ...edition('2023-12-31', 0), sections: { culture: 1 } },
  ];
  expect(listSiteAddresses(paper, editions)).toEqual([
    { path: '/', modified: '2024-01-01T06:00:00+08:00' },
    ...['/archive', '/people', '/archive/labels', '/archive/places', '/corrections'].map(
      (path) => ({ path, modified: '2024-01-01T06:00:00+08:00' }),
    ),
    { path: '/archive/2024', modified: '2024-01-01T06:00:00+08:00' },
    { path: '/archive/2023', modified: '2023-12-31T06:00:00+08:00' },
    { path: '/sections/economy', modified: '2024-01-01T06:00:00+08:00' },
    { path: '/sections/culture', modified: '2023-12-31T06:00:00+08:00' },
  ]);
});

test('the sitemap of a paper without editions has its front and its lists', () => {
  const { urlset } = read(toSitemap(listSiteAddresses(paper, []), origin));
  expect(urlset.url).toEqual([
    { loc: 'https://example.com/' },
    { loc: 'https://example.com/archive' },
    { loc: 'https://example.com/people' },
    { loc: 'https://example.com/archive/labels' },
    { loc: 'https://example.com/archive/places' },
    { loc: 'https://example.com/corrections' },
  ]);
});

test('the news map has what was published in the last two days', () => {
  const articles = [
    makeArticle({ slug: 'fresh', title: '早报 & 晚报', published: '2023-03-10T06:00:00+08:00' }),
    makeArticle({ slug: 'stale', published: '2023-03-08T05:59:00+08:00' }),
    makeArticle({ slug: 'to-come', published: '2023-03-10T08:00:00+08:00' }),
  ];
  const now = new Date('2023-03-10T06:00:00+08:00');
  const { urlset } = read(toNewsSitemap({ articles, paper, origin, now }));
  expect(urlset.url).toEqual([
    {
      loc: 'https://example.com/2023-03-10/fresh',
      'news:news': {
        'news:publication': { 'news:name': '县区新闻', 'news:language': 'zh-cn' },
        'news:publication_date': '2023-03-09T22:00:00Z',
        'news:title': '早报 & 晚报',
      },
    },
  ]);
});

test('a news map changes when an article is published and when one is two days old', () => {
  const articles = [
    makeArticle({ slug: 'first', published: '2023-03-10T06:00:00+08:00' }),
    makeArticle({ slug: 'ahead', published: '2023-03-10T09:00:00+08:00' }),
  ];
  const map = (now: Date) => toNewsSitemap({ articles, paper, origin, now });
  const changes: string[] = [];
  let next: number | undefined = Date.parse('2023-03-10T07:00:00+08:00');
  for (;;) {
    const now = new Date(next);
    next = findNextChange({ articles, now });
    if (next === undefined) break;
    changes.push(new Date(next).toISOString());
    expect(map(new Date(next - 1))).toBe(map(now));
    expect(map(new Date(next))).not.toBe(map(now));
  }
  expect(changes).toEqual([
    '2023-03-10T01:00:00.000Z',
    '2023-03-11T22:00:00.001Z',
    '2023-03-12T01:00:00.001Z',
  ]);
  expect(map(new Date('2023-03-13'))).not.toContain('<url>');
});

test('a news map has a thousand articles at most', () => {
  const articles = Array.from({ length: 1200 }, (_, index) => makeArticle({ slug: `a-${index}` }));
  const now = new Date('2023-03-10T07:00:00+08:00');
  const { urlset } = read(toNewsSitemap({ articles, paper, origin, now }));
  expect(urlset.url).toHaveLength(1000);
});

test.each([
  ['zh-Hant', 'zh-tw'],
  ['zh-HK', 'zh-tw'],
  ['zh', 'zh-cn'],
  ['en-GB', 'en'],
])('%s is %s to a news map', (language, code) => {
  const now = new Date('2023-03-10T07:00:00+08:00');
  const parts = { articles: [makeArticle()], paper: { ...paper, language }, origin, now };
  expect(toNewsSitemap(parts)).toContain(`<news:language>${code}<`);
});

test('robots.txt allows everything and names both sitemaps', () => {
  expect(toRobots(origin)).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.com/sitemap.xml\nSitemap: https://example.com/news-sitemap.xml\n',
  );
});

test('poems, notices and obituaries are no news', () => {
  const kinds = ['news', 'photo', 'verse', 'notice', 'obituary', 'letters', 'interview'] as const;
  const articles = kinds.map((kind) => makeArticle({ kind, slug: kind }));
  const now = new Date('2023-03-10T12:00:00+08:00');
  const { urlset } = read(toNewsSitemap({ articles, paper, origin, now }));
  expect(urlset.url.map(({ loc }: { loc: string }) => loc.split('/').at(-1))).toEqual([
    'news',
    'photo',
    'letters',
    'interview',
  ]);
});

test('a view of a Chinese paper is named in both scripts', () => {
  const xml = toSitemap([{ path: '/2023-03-10' }], origin, 'zh-TW');
  expect(xml).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"');
  expect(xml).toContain(`hreflang="zh-Hant" href="${origin}/2023-03-10"`);
  expect(xml).toContain(`hreflang="zh-Hans" href="${origin}/2023-03-10?script=hans"`);
  expect(toSitemap([{ path: '/2023-03-10' }], origin, 'en')).not.toContain('hreflang');
});
