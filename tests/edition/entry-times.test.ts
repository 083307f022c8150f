import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withTimes } from '@/lib/edition/feeds/entry-times';
import { makeArticle } from './make-edition';

const morning = '2023-03-10T06:00:00+08:00';
const timesOf = (articles: Parameters<typeof makeArticle>[0][]) =>
  withTimes(articles.map((fields) => ({ article: makeArticle(fields) }))).map(
    ({ published, updated }) => [published, updated],
  );

test('articles of the same time are a second apart, in the order of the paper', () => {
  expect(timesOf([{}, {}, {}])).toEqual([
    [morning, morning],
    ['2023-03-10T05:59:59+08:00', '2023-03-10T05:59:59+08:00'],
    ['2023-03-10T05:59:58+08:00', '2023-03-10T05:59:58+08:00'],
  ]);
});

test('a time that an author or a correction gave is unchanged', () => {
  const late = '2023-03-10T14:30:00+08:00';
  expect(
    timesOf([
      {},
      { published: late },
      { updated: late },
      { corrections: [{ date: '2023-03-12', text: '更正' }] },
      {},
    ]),
  ).toEqual([
    [morning, morning],
    [late, late],
    // Another article has this second already.
    ['2023-03-10T05:59:59+08:00', '2023-03-10T14:29:59+08:00'],
    ['2023-03-10T05:59:58+08:00', '2023-03-12T00:00:00+08:00'],
    ['2023-03-10T05:59:57+08:00', '2023-03-10T05:59:57+08:00'],
  ]);
});

test('no two entries of an edition have the same time, and none is later than its own', () => {
  const moment = fc
    .integer({ min: 0, max: 4 })
    .map((second) => `2023-03-10T06:00:0${second}+08:00`);
  const article = fc.record(
    { published: moment, updated: moment },
    { requiredKeys: ['published'] },
  );
  fc.assert(
    fc.property(fc.array(article, { maxLength: 60 }), (articles) => {
      const times = timesOf(articles);
      for (const at of [0, 1]) {
        const instants = times.map((one) => Date.parse(one[at] ?? ''));
        expect(new Set(instants).size).toBe(instants.length);
      }
      for (const [index, { published }] of articles.entries()) {
        expect(Date.parse(times[index]?.[0] ?? '')).toBeLessThanOrEqual(Date.parse(published));
      }
      // Of articles with the same time, the earlier one is first.
      const same = articles.flatMap(({ published }, index) =>
        published === articles[0]?.published ? Date.parse(times[index]?.[0] ?? '') : [],
      );
      expect(same).toEqual(same.toSorted((a, b) => b - a));
    }),
  );
});
