import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportEdition } from '@/lib/layout/edition/edition-report';
import { makeUpLarge } from '@/lib/layout/large/make-up-large';
import type { Story } from '@/lib/layout/model/story';
import { assertSlowProperty, countExamples } from '../../support/property-runs';
import { plainMetrics } from '../support/plain-metrics';
import { randomEdition } from '../support/random-edition';

/** A picture that its editor left out is printed nowhere, in large print as on the sheet. */
const expectWhole = (
  plan: ReturnType<typeof makeUpLarge>,
  stories: readonly Story[],
  language: string,
) => {
  const input = {
    stories,
    sheet: { size: 'a4' },
    pages: [],
    metrics: plainMetrics(language),
  } as const;
  const report = reportEdition({ edition: '', plan, input });
  expect(report.pages.map(({ overset }) => overset)).toEqual(report.pages.map(() => 0));
};

test('whatever the stories are, all of their text is printed, in order, and inside of the pages', () => {
  assertSlowProperty(
    fc.property(randomEdition({ minLength: 1, maxLength: 6 }), ({ stories, language }) => {
      const groups = [{ title: 'A', stories }];
      const plan = makeUpLarge({ groups, metrics: plainMetrics(language) });
      expectWhole(plan, stories, language);
      const begun = plan.pages.flatMap((page) =>
        page.stories.filter(({ kind }) => kind === 'story').map(({ slug }) => slug),
      );
      expect(begun).toEqual(stories.map(({ slug }) => slug));
      for (const { grid, stories: placed } of plan.pages) {
        for (const { rect, legs } of placed) {
          expect(rect.row).toBeGreaterThanOrEqual(grid.headRows);
          expect(rect.row + rect.rows).toBeLessThanOrEqual(grid.rows + 1e-6);
          for (const { row, content } of legs) {
            let last = 0;
            for (const { offset, height } of content) {
              expect(offset).toBeGreaterThanOrEqual(last - 1e-6);
              last = offset + height;
            }
            expect(row + last).toBeLessThanOrEqual(grid.rows + 1e-6);
          }
        }
      }
    }),
    countExamples(40, 0.2),
  );
});
