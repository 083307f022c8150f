import { expect, test } from 'vitest';
import { fillColumns } from '@/components/edition/fill-columns';

const story = (characters: number, letter = '河') => ({
  title: letter.repeat(10),
  text: letter.repeat(characters),
});

test('more lines fill more columns, up to four', () => {
  const counts = [1, 2, 3, 4, 5, 6, 12].map(
    (stories) => fillColumns(Array.from({ length: stories }, () => story(110))).count,
  );
  expect(counts).toEqual([2, 2, 2, 3, 3, 4, 4]);
});

test('a line of Latin letters has twice as many of them', () => {
  const chinese = fillColumns([story(180), story(180)]);
  const english = fillColumns([story(360, 'o'), story(360, 'o')]);
  expect(english).toEqual(chinese);
});

test('the lines of a table or a poem count, however short they are', () => {
  const poem = { title: '雨', text: Array.from({ length: 24 }, () => '雨').join('\n') };
  expect(fillColumns([poem])).toEqual({ count: 2, isBrief: false });
});

test('a page without a story, or with a bare headline, is set all the same', () => {
  expect(fillColumns([])).toEqual({ count: 2, isBrief: true });
  expect(fillColumns([story(0)])).toEqual({ count: 2, isBrief: true });
});
