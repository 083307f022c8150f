import { expect, test } from 'vitest';
import type { Article } from '@/lib/content/article';
import { toEdition } from '@/lib/edition/edition';
import { toAd } from '@/lib/edition/to-ad';
import { toStory } from '@/lib/edition/to-story';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import { plainMetrics } from '../layout/support/plain-metrics';
import { makeArticle, paper, paragraph } from './make-edition';

const makeAd = (slug: string, ad: NonNullable<Article['ad']>) =>
  makeArticle({ slug, kind: 'ad', ad });
const long = paragraph('杏花开了，游人一早就上了山。'.repeat(60));
const news = makeArticle({ slug: 'news', body: { type: 'root', children: [long] } });

function toPages(articles: Article[], isPlanned: boolean) {
  const plan = makeUpEdition({
    stories: articles.filter(({ kind }) => kind !== 'ad').map((one) => toStory(one, 'zh-Hans')),
    ads: articles.flatMap((one) => toAd(one) ?? []),
    pages: [],
    sheet: { size: 'a4' },
    metrics: plainMetrics(),
  });
  return toEdition({
    date: '2023-03-10',
    settings: { pages: [] },
    articles,
    paper,
    issue: undefined,
    release: 0,
    status: 'published',
    plan: isPlanned ? plan : undefined,
  }).pages.map(({ number, ads }) => ({ number, ads: ads.map(({ slug }) => slug) }));
}

test('a page has the advertisements of its sheet, from the top down', () => {
  const size = { columns: 2, rows: 8 };
  const ads = [
    makeAd('foot', { ...size, page: 1 }),
    makeAd('top', { ...size, place: 'top', page: 1 }),
  ];
  expect(toPages([news, ...ads], true)).toEqual([{ number: 1, ads: ['top', 'foot'] }]);
});

test('a page with nothing but advertisements has them too', () => {
  const ads = [makeAd('fair', { width: 186, height: 250, page: 2 })];
  expect(toPages([news, ...ads], true)).toEqual([
    { number: 1, ads: [] },
    { number: 2, ads: ['fair'] },
  ]);
});

test('without sheets, an advertisement is on the page it was sold for, and else on the last', () => {
  const size = { columns: 2, rows: 8 };
  const articles = [
    { ...news, page: 1 },
    { ...news, slug: 'inside', page: 3 },
    makeAd('front', { ...size, page: 1 }),
    makeAd('anywhere', size),
    makeAd('missing', { ...size, page: 7 }),
  ];
  expect(toPages(articles, false)).toEqual([
    { number: 1, ads: ['front'] },
    { number: 3, ads: ['anywhere', 'missing'] },
  ]);
});

test('an index for which a page has no room is no advertisement', () => {
  const index = makeArticle({ slug: 'today', kind: 'index', body: { type: 'root', children: [] } });
  expect(toPages([news, index], false)).toEqual([{ number: 1, ads: [] }]);
});
