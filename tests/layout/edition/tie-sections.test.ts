import { expect, test } from 'vitest';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { Story } from '@/lib/layout/model/story';
import { plainMetrics } from '../support/plain-metrics';
import { expectSoundPlan } from '../support/plan-invariants';
import { outline } from '../support/sample-stories';

const story = (slug: string, section: string, length: number): Story => ({
  ...outline({ slug, headline: '老桥改造完工', length }),
  section,
});

function makeUp(stories: Story[], sectionPages: Record<string, number>) {
  const input = { stories, pages: [], sheet: { size: 'a4' as const }, metrics: plainMetrics() };
  const plan = makeUpEdition({ ...input, sectionPages });
  expectSoundPlan(plan, stories);
  const pageOf = (slug: string) =>
    plan.pages.find(({ stories: own }) => own.some((one) => one.slug === slug))?.number;
  return { plan, pageOf };
}

const others = (count: number, length: number) =>
  Array.from({ length: count }, (_, at) => story(`n${at}`, 'news', length));

test('the stories of a section are on the page that it is tied to', () => {
  const sport = ['a', 'b', 'c'].map((slug) => story(slug, 'sport', 420));
  const { plan, pageOf } = makeUp([...sport, ...others(9, 420)], { sport: 3 });
  expect(plan.pages.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(sport.map(({ slug }) => pageOf(slug))).toEqual([3, 3, 3]);
  expect(plan.unheld).toEqual([]);
});

test('what a tied page has no room for is on the next page that is not tied, and reported', () => {
  const sport = Array.from({ length: 8 }, (_, at) => story(`s${at}`, 'sport', 520));
  const { plan, pageOf } = makeUp([...sport, ...others(6, 520)], { sport: 2, news: 1 });
  const away = sport.filter(({ slug }) => pageOf(slug) !== 2);
  expect(away.length).toBeGreaterThan(0);
  expect(away.length).toBeLessThan(sport.length);
  expect(away.every(({ slug }) => (pageOf(slug) ?? 0) > 2)).toBe(true);
  const reported = plan.unheld.filter(({ rule }) => rule === 'section').map(({ slug }) => slug);
  expect(reported).toEqual(expect.arrayContaining(away.map(({ slug }) => slug)));
});

test('a tie to a page that the edition is too short for does not count', () => {
  const sport = ['a', 'b'].map((slug) => story(slug, 'sport', 300));
  const { plan } = makeUp([...sport, ...others(2, 300)], { sport: 4 });
  expect(plan.pages.map(({ number }) => number)).toEqual([1]);
  expect(plan.unheld).toEqual([]);
});

test('the page of a story wins over the tie of its section', () => {
  const pinned = { ...story('pinned', 'sport', 300), page: 1 };
  const sport = ['a', 'b'].map((slug) => story(slug, 'sport', 420));
  const { pageOf } = makeUp([pinned, ...sport, ...others(7, 420)], { sport: 2 });
  expect(pageOf('pinned')).toBe(1);
  expect(pageOf('a')).toBe(2);
});
