import { expect, test } from 'vitest';
import { findExcess, longestClippings } from '@/lib/edition/clippings/longest-clippings';

const clips = (...characters: number[]) =>
  characters.map((one) => ({ article: { characters: one } }));

test('stories may have so many characters together that they can be printed', () => {
  expect(findExcess([])).toBeUndefined();
  expect(findExcess(clips(longestClippings - 10, 10))).toBeUndefined();
  expect(findExcess(clips(longestClippings - 10, 11))).toBe(longestClippings + 1);
});
