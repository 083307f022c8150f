import { toString as toText } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import type { Article } from '@/lib/content/article';
import { findExcess, longestClippings } from '@/lib/edition/clippings/longest-clippings';
import { toClippedArticles } from '@/lib/edition/clippings/to-clipped-articles';

const paper = { name: '县区新闻', language: 'zh-Hans', timeZone: 'Asia/Shanghai', sections: [] };

const articleOf = (date: string, characters: number): Article => ({
  date,
  slug: 'gate',
  file: '',
  kind: 'news',
  title: '公园',
  label: '稳经济',
  section: 'economy',
  page: 3,
  rank: 4,
  places: [],
  keywords: [],
  published: `${date}T06:00:00+08:00`,
  corrections: [],
  pins: { place: 'bottom', keepWith: 'other' },
  aliases: ['old-gate'],
  body: { type: 'root', children: [] },
  pictures: [],
  summary: '',
  characters,
});

test('stories of two days with one slug are told apart, and each says where it was printed', () => {
  const clips = [
    { article: articleOf('2023-03-10', 900), page: 3 },
    { article: articleOf('2023-03-11', 90) },
  ];
  const clipped = toClippedArticles(clips, paper);
  expect(clipped.map(({ slug }) => slug)).toEqual(['clipping-1', 'clipping-2']);
  expect(clipped.map(({ body }) => toText(body))).toEqual([
    '原载《县区新闻》2023年3月10日第3版',
    '原载《县区新闻》2023年3月11日',
  ]);
});

test('the order of the reader replaces that of the editors', () => {
  const clips = [900, 900, 900, 900, 90].map((characters) => ({
    article: articleOf('2023-03-10', characters),
  }));
  const clipped = toClippedArticles(clips, paper);
  expect(clipped.map(({ rank }) => rank)).toEqual([1, 2, 2, 3, 5]);
  expect(clipped.every(({ pins, page }) => page === undefined && !pins.keepWith)).toBe(true);
  // The articles themselves are left as they are, because the edition shows them as well.
  expect(clips[0]?.article.body.children).toEqual([]);
});

const lengths = (...characters: number[]) =>
  characters.map((one) => ({ article: { characters: one } }));

test('stories may have so many characters together that they can be printed', () => {
  expect(findExcess([])).toBeUndefined();
  expect(findExcess(lengths(longestClippings - 10, 10))).toBeUndefined();
  expect(findExcess(lengths(longestClippings - 10, 11))).toBe(longestClippings + 1);
});
