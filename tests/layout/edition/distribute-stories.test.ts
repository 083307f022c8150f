import { expect, test } from 'vitest';
import { distributeStories, PLANNED } from '@/lib/layout/edition/distribute-stories';
import type { Story } from '@/lib/layout/model/story';
import { plainMetrics } from '../support/plain-metrics';
import { outline, picture } from '../support/sample-stories';

const story = (
  slug: string,
  section: string,
  length: number,
  more: Partial<Story> = {},
): Story => ({
  ...outline({ slug, headline: '老桥改造完工 早市重新开张', length }),
  section,
  ...more,
});

const share = (stories: Story[], pages: { number: number; name: string }[] = []) =>
  distributeStories({
    stories,
    pages,
    sheet: { size: 'a4' },
    metrics: plainMetrics(),
    planned: PLANNED.easy,
  }).map((one) => `${one.page.number}: ${one.stories.map(({ slug }) => slug).join(' ')}`);

test('stories stay on the page they input for', () => {
  const stories = [story('a', 'city', 300, { page: 3 }), story('b', 'city', 300, { page: 1 })];
  const pages = [1, 3].map((number) => ({ number, name: '' }));
  expect(share(stories, pages)).toEqual(['1: b', '3: a']);
});

test('a page that is not declared follows the one before it', () => {
  const far = story('far', 'city', 300, { page: 9 });
  expect(share([far, story('b', 'city', 300)])).toEqual(['1: b', '2: far']);
});

test('free stories fill the pages between two that stories are pinned to', () => {
  const pinned = [1, 3].map((page) => story(`p${page}`, 'city', 1900, { page }));
  const free = story('free', 'city', 1900);
  expect(share([...pinned, free])).toEqual(['1: p1', '2: free', '3: p3']);
});

test('a section is on as few pages as hold it, stories of higher rank first', () => {
  const stories = [
    story('c1', 'city', 800),
    story('w1', 'world', 800, { rank: 1 }),
    story('c2', 'city', 700, { rank: 2 }),
    story('w2', 'world', 700),
  ];
  expect(share(stories)).toEqual(['1: c2 c1', '2: w1 w2']);
});

test('a section is not cut in two to make pages even', () => {
  const stories = [...'abcde'].map((slug) => story(slug, 'city', 380));
  const others = [...'wxyz'].map((slug) => story(slug, 'world', 380));
  expect(share([...stories, ...others])).toEqual(['1: a b c d e', '2: w x y z']);
});

test('a section is cut rather than leave half a page empty', () => {
  const stories = [...'abcde'].map((slug) => story(slug, 'city', 320));
  const others = [...'xyz'].map((slug) => story(slug, 'world', 320));
  expect(share([...stories, ...others])).toEqual(['1: a b c d', '2: e x y z']);
});

test('a declared page is filled from stories that input for none', () => {
  const stories = [
    story('a', 'city', 1500, { page: 1 }),
    story('b', 'city', 1200),
    story('c', 'world', 1200),
  ];
  const pages = [1, 2].map((number) => ({ number, name: '' }));
  expect(share(stories, pages)).toEqual(['1: a', '2: b c']);
});

test('a story put on page 2 leaves the front to the others', () => {
  const put = story('put', 'city', 300, { page: 2 });
  expect(share([put, story('b', 'city', 300)])).toEqual(['1: b', '2: put']);
  expect(share([put, story('b', 'city', 900), story('c', 'world', 700)])).toEqual([
    '1: b',
    '2: put c',
  ]);
});

test('a picture much higher than wide is estimated as high as a page shows it', () => {
  const tall = story('a', 'city', 300);
  const poster = { ...tall, blocks: [picture(800, 24_000), ...tall.blocks] };
  expect(share([poster, story('b', 'city', 300)])).toEqual(['1: a b']);
});

test('a declared page for which there is no text is left out', () => {
  const pages = [1, 2, 3].map((number) => ({ number, name: '' }));
  expect(share([story('a', 'city', 500)], pages)).toEqual(['1: a']);
});

test('an edition without stories has no pages', () => {
  expect(share([], [{ number: 1, name: '要闻' }])).toEqual([]);
});
