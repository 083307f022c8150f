import { describe, expect, test } from 'vitest';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import { type SheetSpec, spanEm } from '@/lib/layout/model/sheet-grid';
import type { Block, Story } from '@/lib/layout/model/story';
import { plainMetrics } from '../support/plain-metrics';
import { expectSoundPlan } from '../support/plan-invariants';
import { outline } from '../support/sample-stories';

const stanza = (lines: number, length: number): Block => ({
  kind: 'paragraph',
  setting: 'verse',
  runs: [{ text: Array.from({ length: lines }, () => '水'.repeat(length)).join('\n') }],
});

const poem = (slug: string, blocks: Block[], rank: Story['rank'] = 4): Story => ({
  ...outline({ slug, headline: '江边夜泊', length: 1 }),
  rank,
  byline: '林晚秋',
  bylineRunsIn: false,
  blocks,
});

const sheets: Record<string, SheetSpec> = {
  tabloid: { size: 'tabloid' },
  berliner: { size: 'berliner' },
  a4: { size: 'a4' },
};

describe.each(Object.entries(sheets))('on %s', (_, sheet) => {
  const news = [900, 700, 500, 400].map((length, index) =>
    outline({ slug: `news-${index}`, headline: '早市开得更早菜价降了', length }),
  );
  const stories = [
    ...news,
    poem('short', [stanza(4, 7), stanza(4, 7)]),
    poem('long-lines', [stanza(5, 21)]),
    poem('lead', [stanza(8, 10), stanza(8, 10)], 2),
  ];
  const plan = makeUpEdition({ stories, pages: [], sheet, metrics: plainMetrics() });

  test('the plan is sound', () => expectSoundPlan(plan, stories));

  test.each(['short', 'long-lines', 'lead'])('%s is one column as wide as its story', (slug) => {
    const placed = plan.pages.flatMap(({ stories: all, grid }) =>
      all.filter((one) => one.slug === slug).map((one) => ({ ...one, grid })),
    );
    expect(placed).toHaveLength(1);
    for (const { legs, rect, grid } of placed) {
      expect(legs).toHaveLength(1);
      expect(legs[0]?.columns).toBe(rect.columns);
      const width = spanEm(rect.columns, grid);
      const lines = (legs[0]?.content ?? []).flatMap(({ content }) =>
        content.kind === 'line' ? [content.line] : [],
      );
      const left = Math.min(...lines.map(({ indent }) => indent));
      const right = width - Math.max(...lines.map(({ indent, width: own }) => indent + own));
      expect(Math.abs(left - right)).toBeLessThan(1.01);
    }
  });
});

test('a poem taller than a page goes on, with all its lines', () => {
  const stories = [
    poem(
      'epic',
      Array.from({ length: 60 }, () => stanza(4, 9)),
    ),
  ];
  const plan = makeUpEdition({
    stories,
    pages: [],
    sheet: { size: 'a4' },
    metrics: plainMetrics(),
  });
  expectSoundPlan(plan, stories);
});
