import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BrokenLine, breakLines } from '@/lib/layout/lines/break-lines';
import { type BreakPoint, listBreakPoints } from '@/lib/layout/lines/break-points';
import { lineDemerits } from '@/lib/layout/lines/line-cost';
import { prepareText } from '@/lib/layout/lines/prepare-text';
import { roundMetrics } from '../support/round-metrics';

const chunk = fc.constantFrom('郑', '州', '惠济', '，', '。', '（园）', '2023年', 'GDP', '产业链');
const text = fc
  .array(chunk, { minLength: 1, maxLength: 9 })
  .map((chunks) => `园${chunks.join('')}`);
const metrics = roundMetrics('zh-Hans');

const pointsOf = (source: string) =>
  listBreakPoints(prepareText({ runs: [{ text: source }], face: 'song', metrics }));

const measure = { first: 4, rest: 6 };

const costOf = (lines: readonly BrokenLine[]) =>
  lines.reduce((sum, { from, to, measure: width }) => sum + lineDemerits(from, to, width), 0);

/** The cheapest of all ways, by trying every one. */
function cheapest(points: readonly BreakPoint[], width: number): number {
  const [from, ...others] = points;
  if (from === undefined || others.length === 0) return 0;
  return Math.min(
    ...others.map(
      (to, index) => lineDemerits(from, to, width) + cheapest(others.slice(index), measure.rest),
    ),
  );
}

test('no way to break a paragraph is better than the one chosen', () => {
  fc.assert(
    fc.property(text, (source) => {
      const points = pointsOf(source);
      const best = cheapest(points, measure.first);
      fc.pre(best < Number.POSITIVE_INFINITY);
      expect(costOf(breakLines(points, measure))).toBeCloseTo(best, 3);
    }),
  );
});

test('no part of a paragraph is lost between two lines', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 12 }), (source, width) => {
      const points = pointsOf(source);
      const lines = breakLines(points, { first: width, rest: width });
      expect(lines[0]?.from).toBe(points[0]);
      expect(lines.at(-1)?.to).toBe(points.at(-1));
      for (const [index, line] of lines.slice(1).entries())
        expect(line.from).toBe(lines[index]?.to);
    }),
  );
});

test('a line is set looser rather than leave one character alone on the last', () => {
  // Greedy would fill the first line with six and leave 园 alone on the last.
  const lines = breakLines(pointsOf('惠济区园区新园。'), { first: 6, rest: 6 });
  expect(lines.map(({ from, to }) => to.end.units - from.start.units)).toEqual([5, 3]);
});

test('an empty paragraph has no lines', () => {
  expect(breakLines([], measure)).toEqual([]);
});
