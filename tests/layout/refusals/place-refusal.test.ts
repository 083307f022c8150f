import { expect, test } from 'vitest';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import { spanEm } from '@/lib/layout/model/sheet-grid';
import { placeRefusal } from '@/lib/layout/refusals/place-refusal';
import type { PlacedRefusal } from '@/lib/layout/refusals/refusal';
import { changes } from '../support/break-rules';
import { placeAll, soundPages } from '../support/sound-edition';

const all = Object.entries(changes).flatMap(([rule, own]) =>
  Object.entries(own).map(([name, change]) => ({ rule, name, change })),
);

const pageOf = (pages: readonly PagePlan[], index: number): PagePlan => {
  const page = pages[index];
  if (!page) throw new Error(`There is a page ${index}`);
  return page;
};

test.each(all)('$rule: $name has a place inside of its page', ({ rule, change }) => {
  const pages = change(soundPages, () => 0);
  const placed = placeAll(pages).flatMap((refusals, index) =>
    refusals
      .filter((refusal) => refusal.rule === rule)
      .map((refusal) => ({ refusal, page: pageOf(pages, index) })),
  );
  expect(placed.length).toBeGreaterThan(0);
  for (const { refusal, page } of placed) {
    const { x, y, width, height } = placeRefusal(refusal, page);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(width).toBeGreaterThan(0);
    expect(height).toBeGreaterThan(0);
    expect(x + width).toBeLessThanOrEqual(spanEm(page.grid.columns, page.grid) + 0.01);
    expect(y + height).toBeLessThanOrEqual(page.grid.rows + 0.01);
  }
});

test.each(['line', 'headline', 'picture', 'table', 'foot', 'word', 'white'] as const)(
  '%s: the place is smaller than the story that it is in',
  (rule) => {
    for (const change of Object.values(changes[rule])) {
      const pages = change(soundPages, () => 0);
      const placed = placeAll(pages).flatMap((refusals, index) =>
        refusals
          .filter((refusal) => refusal.rule === rule && refusal.at)
          .map((refusal) => ({ refusal, page: pageOf(pages, index) })),
      );
      for (const { refusal, page } of placed) {
        const own = areaOf(placeRefusal(refusal, page));
        expect(own).toBeLessThan(areaOf(placeRefusal(withoutPlace(refusal), page)));
      }
    }
  },
);

test('without a place it is the story, the advertisement or the page that is marked', () => {
  const page = pageOf(soundPages, 0);
  const [story] = page.stories;
  const refuse = (slug: string) => placeRefusal({ rule: 'pin', slug, detail: '' }, page);
  expect(refuse(story?.slug ?? '')).toMatchObject({ y: story?.rect.row, height: story?.rect.rows });
  expect(refuse('')).toMatchObject({ x: 0, y: 0, height: page.grid.rows });
  const frame = { x: 3, y: 40, width: 12, height: 8 };
  const rect = { column: 0, row: 40, columns: 1, rows: 9 };
  const withAd = { ...page, ads: [{ slug: 'shop', rect, frame, isReduced: true }] };
  expect(placeRefusal({ rule: 'pin', slug: 'shop', detail: '' }, withAd)).toEqual(frame);
});

const areaOf = ({ width, height }: { width: number; height: number }): number => width * height;
const withoutPlace = ({ rule, slug, detail }: PlacedRefusal): PlacedRefusal => ({
  rule,
  slug,
  detail,
});
