import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EDGE, edgesOf } from '@/lib/layout/ads/edges';
import { type EditionPlan, makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import { type Ad, adPlaces } from '@/lib/layout/model/ad';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import { emMillimetres, spanEm, storyRows } from '@/lib/layout/model/sheet-grid';
import { assertSlowProperty, countExamples } from '../../support/property-runs';
import { plainMetrics } from '../support/plain-metrics';
import { expectSoundPlan } from '../support/plan-invariants';
import { newspaperSheet, type RandomEdition, randomEdition } from '../support/random-edition';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });

const size = fc.oneof(
  fc.record({ columns: fc.integer({ min: 1, max: 9 }), rows: fc.integer({ min: 1, max: 90 }) }),
  fc.record({
    width: fc.integer({ min: 20, max: 500 }),
    height: fc.integer({ min: 15, max: 700 }),
  }),
);

const ads = fc
  .array(
    fc.record({
      size,
      place: maybe(fc.constantFrom(...adPlaces)),
      page: maybe(fc.integer({ min: 1, max: 3 })),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(
      ({ size: own, place, page }, index): Ad => ({
        slug: `ad${index}`,
        size: own,
        ...(place && { place }),
        ...(page !== undefined && { page }),
      }),
    ),
  );

const makeUp = ({ stories, pages, sheet, language }: RandomEdition, own: readonly Ad[]) =>
  makeUpEdition({ stories, ads: own, pages, sheet, metrics: plainMetrics(language) });

/** Every advertisement is printed once, of its exact size unless the page is smaller, and touches its corner. */
function expectAds(plan: EditionPlan, own: readonly Ad[]): void {
  const printed = plan.pages.flatMap((page) => page.ads.map(({ slug }) => slug));
  expect(printed.toSorted()).toEqual(own.map(({ slug }) => slug).toSorted());
  for (const page of plan.pages) {
    for (const ad of own) expectAd(page, ad);
  }
}

function expectAd(page: PagePlan, ad: Ad): void {
  const placed = page.ads.find(({ slug }) => slug === ad.slug);
  if (!placed) return;
  const { grid } = page;
  const { rect, frame, isReduced } = placed;
  const em = emMillimetres(grid);
  const [width, height] =
    'columns' in ad.size
      ? [spanEm(ad.size.columns, grid), ad.size.rows]
      : [ad.size.width / em, ad.size.height / em / grid.rowEm];
  if (isReduced) {
    const isTooWide = width > spanEm(grid.columns, grid) + 0.4 * grid.gutterEm;
    expect(isTooWide || height > storyRows(grid)).toBe(true);
  } else {
    expect(frame.width).toBeCloseTo(width, 6);
    expect(frame.height).toBeCloseTo(height, 6);
  }
  const left = rect.column * (grid.columnEm + grid.gutterEm);
  expect(frame.x).toBeGreaterThanOrEqual(left - 0.4 * grid.gutterEm - 1e-6);
  expect(frame.x + frame.width).toBeLessThanOrEqual(
    left + spanEm(rect.columns, grid) + 0.4 * grid.gutterEm + 1e-6,
  );
  expect(frame.y).toBeGreaterThanOrEqual(rect.row - 1e-6);
  expect(frame.y + frame.height).toBeLessThanOrEqual(rect.row + rect.rows + 1e-6);
  expectCorner(page, ad);
}

/** Between an advertisement and the edges of the page that it is sold for are other advertisements only. */
function expectCorner(page: PagePlan, { slug, place = 'bottom' }: Ad): void {
  const { grid, number } = page;
  const rect = page.ads.find((one) => one.slug === slug)?.rect;
  if (!rect) return;
  const edges = edgesOf(place, number);
  const isAtTop = (edges & EDGE.top) !== 0;
  const down = isAtTop
    ? { ...rect, row: grid.headRows, rows: rect.row - grid.headRows }
    : { ...rect, row: rect.row + rect.rows, rows: grid.rows - rect.row - rect.rows };
  const others = [...page.stories, ...page.fillers].map((one) => one.rect);
  const isIn = (area: typeof rect) =>
    others.some(
      (one) =>
        one.column < area.column + area.columns &&
        area.column < one.column + one.columns &&
        one.row < area.row + area.rows &&
        area.row < one.row + one.rows,
    );
  expect(isIn(down), `${slug} is not at its edge`).toBe(false);
}

test('advertisements are printed once, of their size, in their corner, and nothing else is lost', () => {
  const editions = fc.tuple(randomEdition({ minLength: 1, maxLength: 6 }, newspaperSheet), ads);
  const property = fc.property(editions, ([edition, own]) => {
    const plan = makeUp(edition, own);
    expectSoundPlan(plan, edition.stories);
    expectAds(plan, own);
  });
  fc.assert(property, { seed: 20230310, path: '7', numRuns: 1, endOnFailure: true });
});

