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
const story = (texts: string[], plates: Story['blocks']): Story => ({
  ...outline({ slug: 'plateau', rank: 1, headline: '高原湿地来了一群黑颈鹤', length: 0 }),
  blocks: [
    ...plates,
    ...[...texts, ...texts].map(paragraph),
    paragraph('湿地里的水草刚刚返青，'.repeat(20)),
  ],
});

const plan = (texts: string[], plates: Story['blocks'] = []) => {
  const input = {
    pages: [],
    sheet: { size: 'tabloid', columns: 6 },
    metrics: plainMetrics(),
  } as const;
  const { pages } = makeUpEdition({ ...input, stories: [story(texts, plates), ...others] });
  const placed = pages.flatMap(({ stories }) => stories).find(({ slug }) => slug === 'plateau');
  const lines = (placed?.legs ?? []).flatMap(({ content }) =>
    content.flatMap(({ content: row }) => (row.kind === 'line' ? [row.line] : [])),
  );
  const loose = lines.filter((line) => line.loose).length;
  return { legs: placed?.legs ?? [], plates: placed?.plates ?? [], loose };
};

/** After eight Han in a line of ten there is no room for 14500米, which is never parted, nor after six in one of eight. */
const high = ['藏北高原平均海拔14500米以上，高寒缺氧。', '高原平均海拔14500米以上，高寒缺氧。'];

test('a story with lines that no column of the page can hold has wider legs', () => {
  const { legs, loose } = plan(high);
  expect(legs.every(({ columns }) => columns > 1)).toBe(true);
  expect(loose).toBe(0);
});

test.each<[string, Story['blocks'][number]]>([
  [
    'a picture',
    {
      kind: 'figure',
      picture: {
        src: 'cranes.jpg',
        width: 3000,
        height: 2000,
        alt: '黑颈鹤',
        caption: '湿地里的鹤',
      },
    },
  ],
  [
    'a table',
    {
      kind: 'table',
      head: [[{ text: '湿地' }], [{ text: '鹤' }]],
      rows: [
        [[{ text: '北岸' }], [{ text: '120' }]],
        [[{ text: '南岸' }], [{ text: '85' }]],
      ],
      align: [],
    },
  ],
])('so has one with %s, whose pictures begin and end where columns of the page do', (_, block) => {
  const { legs, plates, loose } = plan(high, [block]);
  expect(legs.every(({ columns }) => columns > 1)).toBe(true);
  expect(loose).toBe(0);
  for (const { rect } of plates) {
    expect(Number.isInteger(rect.column) && Number.isInteger(rect.columns)).toBe(true);
    const under = legs.filter(({ column }) => column + 0.1 > rect.column);
    for (const { row } of under) expect(row).toBeGreaterThan(rect.row + rect.rows);
  }
});

test('any other story has legs of one column', () => {
  const { legs } = plan(['藏北高原的平均海拔很高，高寒缺氧。', '高原海拔很高，高寒缺氧。']);
  expect(legs.every(({ columns }) => columns === 1)).toBe(true);
});
