import { expect, test } from 'vitest';
import { rankPage } from '@/lib/layout/edition/rank-page';
import type { Pins, Story } from '@/lib/layout/model/story';
import { outline } from '../support/sample-stories';

const story = (slug: string, rank: Story['rank'], place?: NonNullable<Pins['place']>) => ({
  story: {
    ...outline({ slug, rank, headline: '老桥', length: 100 }),
    pins: place ? { place } : {},
  },
});

const ranks = (candidates: Parameters<typeof rankPage>[0]) =>
  rankPage(candidates).map(
    ({ story: { slug }, rank, isLead }) => `${slug}${rank}${isLead ? '!' : ''}`,
  );

test('the first story of the highest rank leads the page', () => {
  expect(ranks([story('a', 3), story('b', 2), story('c', 2)])).toEqual(['b1!', 'c2', 'a3']);
});

test('only one story has the lead headline', () => {
  expect(ranks([story('a', 1), story('b', 1)])).toEqual(['a1!', 'b2']);
});

test('a story that its editor pinned as lead leads; of two the higher rank', () => {
  expect(ranks([story('a', 1), story('b', 5, 'lead')])).toEqual(['b3!', 'a4']);
  expect(ranks([story('a', 4, 'lead'), story('b', 2, 'lead')])).toEqual(['b1!', 'a4']);
});

test('a story that its editor pinned to the bottom leaves the lead to another', () => {
  expect(ranks([story('a', 1, 'bottom'), story('b', 4)])).toEqual(['b2!', 'a3']);
  expect(ranks([story('a', 2, 'bottom'), { ...story('b', 1), from: 1 }])).toEqual(['a1!', 'b5']);
});

test('a page of briefs has no lead headline', () => {
  expect(ranks([story('a', 5), story('b', 5)])).toEqual(['a3!', 'b5']);
});

test('continued stories have small headlines and lead only where there are no others', () => {
  expect(ranks([{ ...story('a', 1), from: 1 }, story('b', 4)])).toEqual(['b2!', 'a5']);
  expect(ranks([{ ...story('a', 1), from: 1 }])).toEqual(['a3!']);
});
