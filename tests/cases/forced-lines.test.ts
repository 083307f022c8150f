import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { toStory } from '@/lib/edition/to-story';
import { groupTableRows } from '@/lib/layout/blocks/group-table-rows';
import { setBody } from '@/lib/layout/blocks/set-body';
import { cutStory } from '@/lib/layout/edition/cut-story';
import type { Story } from '@/lib/layout/model/story';
import type { BodyRow } from '@/lib/layout/model/typeset-text';
import { drawRows, textOf } from '../layout/support/draw-rows';
import { roundMetrics } from '../layout/support/round-metrics';
import { makeContentFolder, paperYaml } from '../support/content-folder';
import { readGolden } from '../support/golden';

const folder = join(import.meta.dirname, 'forced-lines');
const date = '2026-11-24';

async function readCase(name: string): Promise<{ story: Story; language: string }> {
  const language = name.startsWith('en-') ? 'en' : 'zh-Hans';
  const content = await makeContentFolder();
  await content.write('paper.yaml', paperYaml.replace('zh-Hans', language));
  await content.write(`${date}/01-${name}`, readFileSync(join(folder, name), 'utf8'));
  const { paper } = await readPaper(content.path);
  if (!paper) throw new Error('paper.yaml has errors');
  const { edition, diagnostics } = await readEdition(content.path, date, paper);
  const [article] = edition?.articles ?? [];
  if (!article) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  return { story: toStory(article, language), language };
}

const set = ({ story, language }: { story: Story; language: string }, width: number) =>
  groupTableRows(
    setBody({
      blocks: story.blocks,
      byline: story.bylineRunsIn ? story.byline : undefined,
      width,
      metrics: roundMetrics(language),
    }),
  );

const names = readdirSync(folder).filter((name) => name.endsWith('.md'));

test('there are cases', () => {
  expect(names.length).toBeGreaterThan(5);
});

test.each(names)('%s is set line by line', async (name) => {
  const read = await readCase(name);
  const width = read.language === 'en' ? 16 : 12;
  const drawn = drawRows(set(read, width), width);
  expect(drawn).toBe(await readGolden(join(folder, name.replace('.md', '.txt')), drawn));
});

type LineRow = Extract<BodyRow, { kind: 'line' }>;
const linesOf = (rows: readonly BodyRow[]): LineRow[] => rows.filter((row) => row.kind === 'line');

/** The lines of the rows' paragraphs, joined where the engine broke them. */
const forced = (rows: readonly LineRow[]): string[] =>
  rows
    .map(({ line, closes }) => textOf(line) + (closes ? '\n' : line.after))
    .join('')
    .trimEnd()
    .split('\n');

describe('a poem', () => {
  const widths = [6, 8, 9, 10, 12, 15, 20];

  test('has the lines of its source, all at the same indent, at any width', async () => {
    const read = await readCase('zh-poem.md');
    for (const width of widths) {
      const rows = linesOf(set(read, width));
      expect(forced(rows)).toEqual([
        '本报讯（记者 陈小满）摆渡的人收起了竹篙',
        '船头还系着昨夜的月亮',
        '河水说：“慢些走。”',
        '一只从对岸的芦苇丛里飞来的白鹭听见了',
        '雪',
        '对岸的集市散了',
        '卖糖的孩子',
      ]);
      const begins = rows.filter(
        ({ opens }, index) => opens || rows[index - 1]?.line.after === '\n',
      );
      expect(new Set(begins.map(({ line }) => line.indent)).size).toBe(1);
      const broken = rows.filter(({ line }) => line.after === '\n');
      expect(broken.length).toBeGreaterThan(0);
      expect(broken.every(({ line }) => !line.justified)).toBe(true);
    }
  });

  test('has no line that counts as a single character left over', async () => {
    const rows = linesOf(set(await readCase('zh-poem.md'), 12));
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter(({ orphan }) => orphan)).toEqual([]);
    const last = rows.at(-1);
    expect(last?.staysWithPrevious).toBe(false);
  });

  test('goes on with whole lines where it is cut', async () => {
    const { story: whole, language } = await readCase('en-poem.md');
    // Without the prose after it, which begins flush where a story continues.
    const read = { story: { ...whole, blocks: whole.blocks.slice(0, 2) }, language };
    const rows = set(read, 16);
    const cut = (placed: number) => {
      const story = cutStory({
        story: read.story,
        placed: rows.slice(0, placed),
        plates: [],
        arePlatesPlaced: false,
      });
      return linesOf(set({ ...read, story }, 16));
    };
    expect(rows.length).toBeGreaterThan(2);
    for (const placed of rows.keys()) {
      const rest = linesOf(rows.slice(placed));
      expect(cut(placed).map(({ line }) => [textOf(line), line.indent])).toEqual(
        rest.map(({ line }) => [textOf(line), line.indent]),
      );
    }
  });
});
