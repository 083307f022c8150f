import { expect, test } from 'vitest';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { Story } from '@/lib/layout/model/story';
import { fillerShare } from '@/lib/layout/page/page-report';
import { plainMetrics } from '../support/plain-metrics';
import { expectSoundPlan } from '../support/plan-invariants';
import { outline } from '../support/sample-stories';

const make = (stories: Story[]) => {
  const plan = makeUpEdition({
    stories,
    pages: [],
    sheet: { size: 'a4' },
    metrics: plainMetrics(),
  });
  expectSoundPlan(plan, stories);
  return plan.pages;
};

const pinned = (page: number, length: number, index: number): Story => {
  const [slug, headline] = [`s${page}-${index}`, `第${page}版的第${index}条新闻`];
  return { ...outline({ slug, rank: index === 1 ? 1 : 3, headline, length }), page };
};

test('a page for which the editor has one notice gets text from the full ones, not a house box', () => {
  const pages = make([
    ...[1, 2, 3].map((index) => pinned(1, 700, index)),
    ...[1, 2, 3].map((index) => pinned(2, 700, index)),
    pinned(3, 60, 1),
  ]);
  expect(pages).toHaveLength(3);
  for (const page of pages) expect(fillerShare(page)).toBeLessThanOrEqual(0.1);
  for (const { number, stories } of pages) {
    const begun = stories.filter(({ kind }) => kind === 'story').map(({ slug }) => slug);
    expect(begun.every((slug) => slug.startsWith(`s${number}-`))).toBe(true);
  }
  expect(pages[2]?.stories.some(({ kind }) => kind === 'tail')).toBe(true);
});

test('the last of several pages is as full as the others', () => {
  const stories = Array.from({ length: 7 }, (_, index) => {
    const { page: _page, ...story } = pinned(1, 640, index + 1);
    return { ...story, rank: index === 0 ? (1 as const) : (3 as const) };
  });
  const pages = make(stories);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(fillerShare(page)).toBeLessThanOrEqual(0.1);
});

test('a page of continued stories is named after the section of its lead', () => {
  const long = outline({ slug: 'long', headline: '一条写了又写的长消息', length: 9000 });
  const plan = makeUpEdition({
    stories: [{ ...long, section: 'city' }],
    pages: [],
    sheet: { size: 'a4' },
    metrics: plainMetrics(),
    sectionNames: { city: '城事' },
  });
  expect(plan.pages.length).toBeGreaterThan(1);
  expect(plan.pages.map(({ name }) => name)).toEqual(plan.pages.map(() => '城事'));
});

test('a page of one notice gets text from other pages instead of much larger type', () => {
  const pages = make([
    ...[1, 2, 3].map((index) => pinned(1, 800, index)),
    ...[1, 2, 3].map((index) => pinned(2, 700, index)),
    pinned(3, 240, 1),
  ]);
  const sizes = pages.map(({ grid }) => grid.bodySize);
  expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThanOrEqual(1.5);
});
