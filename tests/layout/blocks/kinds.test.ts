import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupTableRows } from '@/lib/layout/blocks/group-table-rows';
import { setBody } from '@/lib/layout/blocks/set-body';
import type { Block, ParagraphBlock } from '@/lib/layout/model/story';
import type { GalleyRow } from '@/lib/layout/model/typeset-text';
import { drawRows, textOf } from '../support/draw-rows';
import { expectGolden } from '../support/expect-golden';
import { roundMetrics } from '../support/round-metrics';

const p = (text: string, setting?: NonNullable<ParagraphBlock['setting']>): Block => ({
  kind: 'paragraph',
  runs: [{ text }],
  ...(setting && { setting }),
});

const setIn = (blocks: Block[], width: number, language = 'zh-Hans') =>
  setBody({ blocks, width, metrics: roundMetrics(language) });

const linesOf = (rows: readonly GalleyRow[]) =>
  rows.flatMap((row) => (row.kind === 'line' ? [row] : []));

const cases: Record<string, { blocks: Block[]; width: number; language?: string }> = {
  'set-zh-verse': {
    width: 13,
    blocks: [
      p('舟子收了最后一块跳板\n灯火沿堤亮过去\n像一串铜钱', 'verse'),
      p('谁也没有说话', 'verse'),
      p('天亮以前\n雾替我们把名字一个一个仔细地藏好', 'verse'),
    ],
  },
  'set-en-verse': {
    width: 15,
    language: 'en',
    blocks: [p('I was angry with my friend:\nI told my wrath,\nmy wrath did end.', 'verse')],
  },
  'set-zh-sign-off': {
    width: 13,
    blocks: [
      p('因管道检修，明天上午八时至下午五时停水，请居民储水。'),
      p('特此公告。'),
      p('市自来水公司\n2026年3月3日', 'sign-off'),
      p('郑州市自然资源和规划局金水分局', 'sign-off'),
    ],
  },
  'set-en-sign-off': {
    width: 15,
    language: 'en',
    blocks: [p('The stop still shows a line that has gone.'), p('Ann Lee\nOldtown', 'sign-off')],
  },
  'set-zh-question': {
    width: 13,
    blocks: [
      p('记者：三十年里，哪一次最难忘？', 'question'),
      p('何静：秋汛。'),
      p('敬礼！', 'flush'),
    ],
  },
};

describe.each(Object.entries(cases))('%s', (name, { blocks, width, language }) => {
  test('is set as in the golden file', async () => {
    const rows = groupTableRows(setIn(blocks, width, language));
    await expectGolden(name, drawRows(rows, width));
  });
});

const stanza = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });

test('a poem is in the middle of its column by its longest line, and its lines begin at one place', () => {
  fc.assert(
    fc.property(
      fc.array(stanza, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 5, max: 40 }),
      (poem, width) => {
        const blocks = poem.map((lengths) =>
          p(lengths.map((length) => '山'.repeat(length)).join('\n'), 'verse'),
        );
        const rows = linesOf(setIn(blocks, width));
        const firsts = rows.filter(
          ({ opens }, index) => opens || rows[index - 1]?.line.after === '\n',
        );
        const indents = new Set(firsts.map(({ line }) => line.indent));
        expect(indents.size).toBe(1);
        const [left = 0] = indents;
        const right = width - Math.max(...rows.map(({ line }) => line.indent + line.width));
        expect(right).toBeCloseTo(left, 6);
        expect(rows.map(({ line }) => textOf(line)).join('')).toBe(
          '山'.repeat(poem.flat().reduce((sum, length) => sum + length, 0)),
        );
      },
    ),
  );
});

test('no column begins with a signature, and none ends with a question', () => {
  const rows = linesOf(
    setIn([p('明天停水。'), p('公司\n3月3日', 'sign-off'), p('难吗？', 'question'), p('难。')], 13),
  );
  expect(rows.map((row) => row.staysWithPrevious)).toEqual([false, true, true, false, false]);
  expect(rows.map((row) => row.staysWithNext)).toEqual([false, false, false, true, false]);
});
