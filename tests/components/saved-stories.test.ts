import { expect, test } from 'vitest';
import { moveStory, parseSaved } from '@/components/reader/saved/saved-stories';

const story = { date: '2023-03-10', slug: 'huiji-park', title: '惠济', savedAt: 1 };

test('what is no saved story is left out', () => {
  const text = JSON.stringify([
    story,
    null,
    7,
    {},
    { ...story, slug: '../x' },
    { ...story, date: 1 },
  ]);
  expect(parseSaved(text)).toEqual([story]);
  const stops = [{ block: 'length' }, { block: -1 }, { block: 1.5 }, 3, {}];
  for (const stop of stops)
    expect(parseSaved(JSON.stringify([{ ...story, stop }]))).toEqual([story]);
  expect(parseSaved(JSON.stringify([{ ...story, stop: { block: 2 } }]))).toEqual([
    { ...story, stop: { block: 2 } },
  ]);
  for (const other of ['', '{', '{}', 'null', '7']) expect(parseSaved(other)).toEqual([]);
});

test('a story moves by one place, and not beyond the ends', () => {
  expect(moveStory(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moveStory(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moveStory(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moveStory(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});
