import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import {
  toNewsSitemap,
  toRobots,
  toSitemap,
  toSitemapIndex,
  toSitemapParts,
} from '@/lib/edition/sitemaps';
import { makeArticle, paper } from './make-edition';

const origin = 'https://example.com';
const parser = new XMLParser({ isArray: (name) => ['url', 'sitemap'].includes(name) });

function read(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml);
}

const edition = (date: string, articles: number) => ({ date, sections: { economy: articles } });

test('the index names a map for each year, newest first; a year too long goes on in parts', () => {
  const editions = ['2024-01-01', '2023-12-31', '2023-12-30', '2023-12-29'].map((date) =>
    edition(date, 4),
  );
  const parts = toSitemapParts(editions, 10);
  expect(parts.map(({ name, editions: own }) => [name, own.map(({ date }) => date)])).toEqual([
    ['2024', ['2024-01-01']],
    ['2023-2', ['2023-12-31']],
    ['2023', ['2023-12-29', '2023-12-30']],
  ]);
  const { sitemapindex } = read(toSitemapIndex(parts, origin));
  expect(sitemapindex.sitemap.map(({ loc }: { loc: string }) => loc)).toEqual([
    'https://example.com/sitemaps/2024.xml',
    'https://example.com/sitemaps/2023-2.xml',
    'https://example.com/sitemaps/2023.xml',
  ]);
});

test('a map has each edition and each article', () => {
  const { urlset } = read(toSitemap([{ date: '2023-03-10', slugs: ['a', 'b'] }], origin));
  expect(urlset.url.map(({ loc }: { loc: string }) => loc)).toEqual([
    'https://example.com/2023-03-10',
    'https://example.com/2023-03-10/a',
    'https://example.com/2023-03-10/b',
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
        'news:publication_date': '2023-03-10T06:00:00+08:00',
        'news:title': '早报 & 晚报',
      },
    },
  ]);
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

test('robots may read all and are told of both maps', () => {
  expect(toRobots(origin)).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.com/sitemap.xml\nSitemap: https://example.com/news-sitemap.xml\n',
  );
});
