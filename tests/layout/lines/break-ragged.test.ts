import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toLargeMetrics } from '@/lib/layout/large/large-metrics';
import { setText } from '@/lib/layout/lines/set-text';
import { textOf } from '../support/draw-rows';
import { plainMetrics } from '../support/plain-metrics';

const setIn = (language: string, text: string, measure: number) =>
  setText(
    { runs: [{ text }], face: 'song', metrics: toLargeMetrics(plainMetrics(language)) },
    { first: measure, rest: measure },
  );

test('lines are as full as their words allow, and none is stretched', () => {
  const lines = setIn('en', 'The market by the old bridge was busier than usual on Thursday.', 12);
  expect(lines.map(textOf)).toEqual([
    'The market by the old',
    'bridge was busier than',
    'usual on Thursday.',
  ]);
  expect(lines.every(({ justified, width }) => !justified && width <= 12)).toBe(true);
});

test('a last line of one character is avoided', () => {
  const lines = setIn('zh-Hans', '昨日上午老城区的早市比平时热闹卖', 15);
  expect(
    lines
      .map(textOf)
      .map(({ length }) => length)
      .at(-1),
  ).toBeGreaterThan(1);
});

const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 });

test('whatever the words are, every line fits its measure and no word is lost', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 8, max: 30 }), (list, measure) => {
      const lines = setIn('en', list.join(' '), measure);
      expect(lines.map((line) => textOf(line) + line.after).join('')).toBe(list.join(' '));
      for (const { width, pieces } of lines) {
        expect(width).toBeLessThanOrEqual(measure + 1e-6);
        expect(
          pieces.every(({ wordSpacing = 0, spacing = 0 }) => wordSpacing + spacing === 0),
        ).toBe(true);
      }
    }),
  );
});
