import { expect, test } from 'vitest';
import { explainAd } from '@/lib/layout/alternatives/explain-ad';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { Ad } from '@/lib/layout/model/ad';
import { plainMetrics } from '../support/plain-metrics';
import { outline } from '../support/sample-stories';

const size = { columns: 2, rows: 12 };
const outsized = { width: 400, height: 90 };

function explain(ad: Ad, more: readonly Ad[] = []): string[] {
  const story = (slug: string, page: number) => ({
    ...outline({ slug, rank: 3, headline: '早市开张', length: 500 }),
    page,
  });
  const plan = makeUpEdition({
    stories: [story('a', 1), story('b', 2)],
    ads: [...more, ad],
    pages: [],
    sheet: { size: 'a4' },
    metrics: plainMetrics(),
  });
  return explainAd(ad, plan);
}

test('an advertisement says what was sold of it: size, page and corner', () => {
  expect(explain({ slug: 'fair', size, page: 2, place: 'top' })).toEqual([
    'It was sold in 2 columns by 12 rows.',
    'It is on page 2, which it was sold for.',
    'Its place is top, as its front matter says; stories go around it.',
  ]);
});

test('one for which nothing was said is explained by what the paper does then', () => {
  const [, page, corner] = explain({ slug: 'fair', size });
  expect(page).toMatch(/^It is on page \d: it was sold for no page/);
  expect(corner).toBe(
    'It is in the outer corner at the foot, because its front matter names no place.',
  );
});

test('one that is larger than the page says so', () => {
  expect(explain({ slug: 'fair', size: outsized, page: 1 })[0]).toMatch(
    /^It was sold in 400 × 90 mm, which is larger than the page/,
  );
});

test('one whose page is full says where it is instead', () => {
  const full = { slug: 'full', size: { width: 190, height: 250 }, page: 2 };
  const [, page] = explain({ slug: 'fair', size, page: 2 }, [full]);
  expect(page).toMatch(/^It was sold for page 2, which has no room for it, so it is on page \d\.$/);
});
