import { expect, test } from 'vitest';
import { listHeadBlocks } from '@/lib/layout/shapes/list-head-blocks';
import { openShapeCache } from '@/lib/layout/shapes/shape-cache';
import { plainMetrics } from '../support/plain-metrics';
import { outline } from '../support/sample-stories';

const blocksOf = (headline: string) => {
  const story = outline({ slug: 'a', rank: 1, headline, length: 100, language: 'en' });
  const cache = openShapeCache(plainMetrics('en'));
  const under = Number.POSITIVE_INFINITY;
  const at = { span: 1, width: 18, rowEm: 1.4, isAiry: false };
  return listHeadBlocks({ story, rank: 1, under, ...at, cache });
};
const brokenIn = (headline: string) =>
  blocksOf(headline).flatMap(({ parts }) => parts.map(({ heading }) => heading.brokenWords));

test('a headline gets smaller before it breaks inside a word', () => {
  expect(Math.max(...brokenIn('Collins to compete in Birmingham'))).toBe(0);
});

test('a word wider than the column in every size is broken all the same', () => {
  expect(Math.min(...brokenIn('Donaudampfschifffahrtsgesellschaft'.repeat(3)))).toBeGreaterThan(0);
});
