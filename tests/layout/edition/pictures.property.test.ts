import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EditionPlan, makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { SheetSize, SheetSpec } from '@/lib/layout/model/sheet-grid';
import type { Block, Story, StoryPicture } from '@/lib/layout/model/story';
import { listFigures } from '@/lib/layout/refusals/list-figures';
import { plainMetrics } from '../support/plain-metrics';
import { expectSoundPlan } from '../support/plan-invariants';
import { outline } from '../support/sample-stories';

/** Proportions of cameras and phones, of panoramas, towers and drawings, from a few hundred pixels across on. */
const picture = fc
  .record({
    width: fc.integer({ min: 320, max: 6000 }),
    proportion: fc.constantFrom(1.5, 1.333, 1, 0.667, 0.75, 1.78, 3, 6, 0.333, 0.12),
    isDrawing: fc.boolean(),
    hasFocus: fc.boolean(),
    caption: fc.constantFrom(
      '',
      '早市开张。',
      '桥头早市开张首日，卖菜的摊位一直排到桥头，附近居民赶来买菜。',
    ),
  })
  .map(({ width, proportion, isDrawing, hasFocus, caption }): Omit<StoryPicture, 'src'> => {
    const height = Math.max(200, Math.round(width / proportion));
    return {
      ...{ width, height, alt: '早市' },
      ...(caption && { caption }),
      ...(isDrawing && { isDrawing: true as const }),
      ...(hasFocus && { focus: { x: 0, y: 1 } }),
    };
  });

const story = fc.record({
  length: fc.integer({ min: 60, max: 900 }),
  rank: fc.constantFrom<Story['rank']>(1, 2, 3, 4, 5),
  pictures: fc.array(picture, { maxLength: 5 }),
  isPhoto: fc.boolean(),
});

const edition = fc.array(story, { minLength: 1, maxLength: 7 }).map((stories) =>
  stories.map(({ length, rank, pictures, isPhoto }, index): Story => {
    const plain = outline({ slug: `s${index}`, headline: '桥头早市开张的消息', length });
    const figures = pictures.map((one, place): Block => {
      return { kind: 'figure', picture: { ...one, src: `s${index}-${place}.jpg` } };
    });
    const [first, ...rest] = plain.blocks;
    const blocks = [...(first ? [first] : []), ...figures, ...rest];
    return { ...plain, rank, blocks, ...(isPhoto && figures.length > 0 && { isPhoto: true }) };
  }),
);

const sheet = fc
  .constantFrom<SheetSize>('tabloid', 'a4', 'broadsheet', 'a3')
  .map((size): SheetSpec => ({ size }));

function figuresOf({ pages }: EditionPlan) {
  return pages.flatMap((page) =>
    page.stories.flatMap((placed) => listFigures(placed, page).map((one) => ({ ...one, page }))),
  );
}

test('every picture is printed once, whole or cropped within its limit, and no coarser than newsprint shows', () => {
  fc.assert(
    fc.property(edition, sheet, (stories, spec) => {
      const plan = makeUpEdition({ stories, pages: [], sheet: spec, metrics: plainMetrics() });
      expectSoundPlan(plan, stories);
      const figures = figuresOf(plan);
      const written = stories.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'figure' ? [block.picture.src] : [])),
      );
      expect(figures.map(({ picture: { src } }) => src).sort()).toEqual(written.sort());
      for (const { picture: one, width, height } of figures) {
        const proportion = width / height / (one.width / one.height);
        const cropped = 1 - Math.min(proportion, 1 / proportion);
        const isWhole =
          one.isDrawing || one.width >= 2.2 * one.height || one.height >= 2.2 * one.width;
        const most = isWhole ? 0 : one.focus ? 0.4 : 0.15;
        expect(cropped, `${one.src} ${width}×${height} mm`).toBeLessThanOrEqual(most + 0.005);
        const dots = 25.4 * Math.min(one.width / width, one.height / height);
        expect(dots, `${one.src} ${width}×${height} mm`).toBeGreaterThanOrEqual(149.5);
      }
    }),
    { numRuns: 25 },
  );
});
