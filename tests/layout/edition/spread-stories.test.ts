import { expect, test } from 'vitest';
import { type FreeStory, spreadStories } from '@/lib/layout/edition/spread-stories';

const story = (section: string, area: number, rank: FreeStory['rank'] = 3): FreeStory => {
  return { section, rank, area, leadArea: area };
};
const pages = (count: number) =>
  Array.from({ length: count }, () => ({ room: 100, capacity: 100, isLed: false, isFront: false }));

test('stories of one section change pages where their order makes one too full', () => {
  const stories = [story('tech', 65), story('tech', 75), story('tech', 30)];
  expect(spreadStories({ stories, pages: pages(2) })).toEqual([1, 0, 1]);
});

test('the first story of a section comes before those of lower rank', () => {
  const stories = [story('city', 50, 1), story('city', 50, 4)];
  expect(spreadStories({ stories, pages: pages(2) })).toEqual([0, 1]);
});

test('a section that fits a page is not cut in two', () => {
  const stories = [story('city', 90), story('world', 20), story('world', 80), story('sport', 60)];
  expect(spreadStories({ stories, pages: pages(3) })).toEqual([0, 1, 1, 2]);
});

test('a story longer than a page comes before a page with room for its continuation', () => {
  const stories = [story('tech', 160), story('tech', 30), story('tech', 70)];
  expect(spreadStories({ stories, pages: pages(3) })).toEqual([0, 1, 2]);
});

test('a lead is given more room than other stories', () => {
  const long = { ...story('city', 60), leadArea: 75 };
  const stories = [long, story('city', 30), story('city', 40), story('city', 40)];
  expect(spreadStories({ stories, pages: pages(2) })).toEqual([0, 0, 1, 1]);
});
