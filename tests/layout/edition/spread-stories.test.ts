import { expect, test } from 'vitest';
import type { FreeStory } from '@/lib/layout/edition/page-load';
import { spreadStories } from '@/lib/layout/edition/spread-stories';

const story = (section: string, area: number, rank: FreeStory['rank'] = 3): FreeStory => {
  return { section, rank, area, leadArea: area };
};
const pages = (count: number) =>
  Array.from({ length: count }, () => ({ room: 100, capacity: 100, isLed: false, fewest: 0 }));

test('stories of one section change pages where their order leaves one too full', () => {
  const stories = [story('tech', 65), story('tech', 75), story('tech', 30)];
  expect(spreadStories({ stories, pages: pages(2) })).toEqual([1, 0, 1]);
});

test('the first story of the highest rank does not leave the front', () => {
  const stories = [story('tech', 65), story('tech', 75), story('tech', 30)];
  const [front, ...others] = pages(2).map((page, index) => ({
    ...page,
    fewest: index === 0 ? 1 : 0,
  }));
  if (!front) throw new Error('There is no front.');
  expect(spreadStories({ stories, pages: [front, ...others] })[0]).toBe(0);
  const led = { ...front, isLed: true };
  expect(spreadStories({ stories, pages: [led, ...others] })).toEqual([1, 0, 1]);
});

test('stories of higher rank come before those of lower rank', () => {
  const stories = [story('city', 50, 1), story('city', 50, 4)];
  expect(spreadStories({ stories, pages: pages(2) })).toEqual([0, 1]);
});

test('a section is cut only where another page would be too thin to come out full', () => {
  const before = [story('city', 90), story('world', 20), story('world', 80)];
  const spread = (sport: number) =>
    spreadStories({ stories: [...before, story('sport', sport)], pages: pages(3) });
  expect(spread(70)).toEqual([0, 1, 1, 2]);
  expect(spread(60)).toEqual([0, 2, 1, 2]);
});

test('a front with too few stories gets a short one of another section', () => {
  const news = [story('news', 30, 1), story('news', 30, 2)];
  const town = [story('town', 60, 2), story('town', 30), story('town', 15, 4)];
  const stories = [...news, ...town];
  const [front, ...others] = pages(2);
  if (!front) throw new Error('There is no front.');
  const pageOf = spreadStories({ stories, pages: [{ ...front, fewest: 3 }, ...others] });
  expect(pageOf.map((page) => page === 0)).toEqual([true, true, false, true, false]);
});

test('a story longer than a page goes before one with room for its tail', () => {
  const stories = [story('tech', 160), story('tech', 30), story('tech', 70)];
  expect(spreadStories({ stories, pages: pages(3) })).toEqual([0, 1, 2]);
});

test('the larger area of a lead counts', () => {
  const long = { ...story('city', 60), leadArea: 75 };
  const stories = [long, story('city', 30), story('city', 40), story('city', 40)];
  expect(spreadStories({ stories, pages: pages(2) })).toEqual([0, 0, 1, 1]);
});
