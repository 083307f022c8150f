import { expect, test } from 'vitest';
import { EDGE } from '@/lib/layout/ads/edges';
import { drawPlan } from '@/lib/layout/edition/draw-plan';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { Ad } from '@/lib/layout/model/ad';
import type { SheetSpec } from '@/lib/layout/model/sheet-grid';
import { packGroups } from '@/lib/layout/page/pack-groups';
import { expectGolden } from '../support/expect-golden';
import { plainMetrics } from '../support/plain-metrics';
import { expectSoundPlan } from '../support/plan-invariants';
import { outline } from '../support/sample-stories';

const stories = () => [
  outline({ slug: 'bridge', rank: 1, headline: '老桥改造完工 早市重新开张', length: 620 }),
  outline({ slug: 'bus', rank: 2, headline: '三条公交线路今起调整', length: 380 }),
  outline({ slug: 'school', headline: '东关小学新楼封顶', length: 300 }),
  outline({ slug: 'river', headline: '河道清淤进入收尾阶段', length: 260 }),
  outline({ slug: 'weather', rank: 5, headline: '本周多云转晴', length: 90 }),
];

interface Case {
  name: string;
  /** What an editor should look for in the map. */
  look: string;
  ads: Ad[];
  sheet?: SheetSpec;
}

const cases: Case[] = [
  {
    name: 'corner',
    look: 'one box of two columns in the outer corner at the foot of an odd page',
    ads: [{ slug: 'hotel', size: { columns: 2, rows: 14 }, page: 1 }],
  },
  {
    name: 'strip',
    look: 'a strip over all columns at the foot; two halves above it, side by side',
    ads: [
      { slug: 'fair', size: { columns: 5, rows: 9 }, page: 1 },
      { slug: 'left', size: { columns: 2, rows: 8 }, page: 1 },
      { slug: 'right', size: { columns: 3, rows: 8 }, page: 1 },
    ],
  },
  {
    name: 'opposite',
    look: 'boxes in opposite corners, and a story between them',
    ads: [
      { slug: 'one', size: { columns: 1, rows: 12 }, place: 'top-right', page: 1 },
      { slug: 'two', size: { columns: 2, rows: 10 }, place: 'left', page: 1 },
    ],
  },
  {
    name: 'millimetres',
    look: 'a box of 74 × 50 mm: two columns and the rows that hold it',
    ads: [{ slug: 'shop', size: { width: 74, height: 50 }, page: 1 }],
  },
];

test.each(cases)('$name: $look', async ({ name, ads, sheet = { size: 'a4' } }) => {
  const input = { stories: stories(), ads, pages: [], sheet, metrics: plainMetrics() };
  const plan = makeUpEdition(input);
  expectSoundPlan(plan, input.stories);
  expect(plan.unheld).toEqual([]);
  expect(plan.pages.every(({ quality }) => quality.fill > 0.98)).toBe(true);
  await expectGolden(`ads-${name}.map`, plan.pages.map(drawPlan).join('\n'));
});

const makeUp = (ads: Ad[], some = stories()) =>
  makeUpEdition({ stories: some, ads, pages: [], sheet: { size: 'a4' }, metrics: plainMetrics() });

test('an advertisement that is larger than its page is as large as the page, and reported', () => {
  const plan = makeUp([{ slug: 'huge', size: { columns: 9, rows: 300 }, page: 2 }]);
  expect(plan.pages.flatMap(({ ads }) => ads)).toMatchObject([{ slug: 'huge', isReduced: true }]);
  expect(plan.unheld).toMatchObject([{ rule: 'size', slug: 'huge', page: 2, columns: 5 }]);
});

test('advertisements for which a page has no room are on another, and reported only if they were sold for it', () => {
  const half = { columns: 5, rows: 30 };
  const plan = makeUp([
    { slug: 'a', size: half, page: 1 },
    { slug: 'b', size: half, page: 1 },
    { slug: 'c', size: half },
  ]);
  const pageOf = (slug: string) =>
    plan.pages.find(({ ads }) => ads.some((ad) => ad.slug === slug))?.number;
  expect(pageOf('a')).toBe(1);
  expect(pageOf('b')).toBeGreaterThan(1);
  expect(pageOf('c')).toBeGreaterThan(1);
  expect(plan.unheld).toMatchObject([{ rule: 'page', slug: 'b', wanted: 1 }]);
});

test('an edition of advertisements alone has pages without stories', () => {
  const plan = makeUp([{ slug: 'a', size: { columns: 2, rows: 20 } }], []);
  expect(plan.pages).toMatchObject([{ number: 1, stories: [], ads: [{ slug: 'a' }] }]);
});

test('the corner of one advertisement makes no page dearer: every slicing tree can be ordered for it', () => {
  const offers = [
    [
      { rows: 20, cost: 5 },
      { rows: 24, cost: 0 },
    ],
    [
      { rows: 10, cost: 0 },
      { rows: 12, cost: 9 },
    ],
  ];
  const story = [...offers, ...offers].map((some, at) =>
    some.map((one) => ({ ...one, cost: one.cost + at })),
  );
  const items = [story, story, story, [[], [{ rows: 10, cost: 0 }], [], []]];
  const corner = { edges: EDGE.bottom | EDGE.right, isPure: true };
  const free = { edges: 0, isPure: false };
  const size = { items, columns: 4, mostRows: 60 };
  const without = packGroups(size);
  const within = packGroups({ ...size, parts: [free, free, free, corner] });
  const heights = Array.from({ length: 60 }, (_, rows) => rows);
  const costs = heights.map((rows) => within.cost(4, rows));
  expect(costs).toEqual(heights.map((rows) => without.cost(4, rows)));
  expect(costs.some(Number.isFinite)).toBe(true);
});
