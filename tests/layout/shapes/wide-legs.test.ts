import { expect, test } from 'vitest';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { Story } from '@/lib/layout/model/story';
import { wideLegsOver } from '@/lib/layout/shapes/wide-legs';
import { plainMetrics } from '../support/plain-metrics';
import { outline } from '../support/sample-stories';

test.each([
  [1, undefined],
  [2, { count: 1, columns: 2, legEm: 25 }],
  [3, { count: 2, columns: 1.5, legEm: 18 }],
  [4, { count: 2, columns: 2, legEm: 25 }],
  [6, { count: 4, columns: 1.5, legEm: 18 }],
] as const)('over %i columns of 12 em', (span, expected) => {
  expect(wideLegsOver(span, { legEm: 12, gutterEm: 1.5 }, false)).toEqual(expected);
});

test('two columns of 16 em are too wide for one leg', () => {
  expect(wideLegsOver(2, { legEm: 16, gutterEm: 1.5 }, true)).toBeUndefined();
});

const paragraph = (text: string): Story['blocks'][number] => ({
  kind: 'paragraph',
  runs: [{ text }],
});
const others = [1, 2, 3, 4].map((index) =>
  outline({ slug: `s${index}`, rank: 3, headline: `早市开张的第${index}条消息`, length: 400 }),
);
const story = (text: string): Story => ({
  ...outline({ slug: 'plateau', rank: 1, headline: '高原湿地来了一群黑颈鹤', length: 0 }),
  blocks: [
    ...Array.from({ length: 4 }, () => paragraph(text)),
    paragraph('湿地里的水草刚刚返青，'.repeat(20)),
  ],
});

const plan = (text: string) => {
  const input = {
    pages: [],
    sheet: { size: 'tabloid', columns: 6 },
    metrics: plainMetrics(),
  } as const;
  const { pages } = makeUpEdition({ ...input, stories: [story(text), ...others] });
  const placed = pages.flatMap(({ stories }) => stories).find(({ slug }) => slug === 'plateau');
  const lines = (placed?.legs ?? []).flatMap(({ content }) =>
    content.flatMap(({ content: row }) => (row.kind === 'line' ? [row.line] : [])),
  );
  return { legs: placed?.legs ?? [], loose: lines.filter(({ loose }) => loose).length };
};

test('a story with lines that no column of the page can hold has wider legs', () => {
  // After eight Han in a line of ten there is no room for 14500米, which is never parted.
  const { legs, loose } = plan('藏北高原平均海拔14500米以上，高寒缺氧。');
  expect(legs.every(({ columns }) => columns > 1)).toBe(true);
  expect(loose).toBe(0);
});

test('any other story has legs of one column', () => {
  const { legs } = plan('藏北高原的平均海拔很高，高寒缺氧。');
  expect(legs.every(({ columns }) => columns === 1)).toBe(true);
});
