import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { groupTableRows } from '@/lib/layout/blocks/group-table-rows';
import { setBody } from '@/lib/layout/blocks/set-body';
import type { EditionPlan } from '@/lib/layout/edition/make-up-edition';
import type { PlacedStory } from '@/lib/layout/model/page-plan';
import type { Story, TableBlock } from '@/lib/layout/model/story';
import type { BodyRow, PlacedTable } from '@/lib/layout/model/typeset-text';
import { drawRows, textOf } from '../layout/support/draw-rows';
import { roundMetrics } from '../layout/support/round-metrics';
import { readGolden } from '../support/golden';
import { planStories, readCase } from '../support/read-case';

const folder = join(import.meta.dirname, 'tables');
const readTable = (name: string) =>
  readCase(
    readFileSync(join(folder, `${name}.md`), 'utf8'),
    name.endsWith('-en') ? 'en' : 'zh-Hans',
  );

/** What stands on a page, from the top down: the last line over a table is its neighbour above. */
interface Part {
  column: number;
  columns: number;
  top: number;
  bottom: number;
  content: BodyRow;
}

function partsOf({ legs, plates }: PlacedStory): Part[] {
  return [
    ...plates.map(({ rect, content }) => ({
      column: rect.column,
      columns: rect.columns,
      top: rect.row,
      bottom: rect.row + rect.rows,
      content,
    })),
    ...legs.flatMap(({ column, row, content }) =>
      content.map((placed) => {
        const top = row + placed.offset;
        return { column, columns: 1, top, bottom: top + placed.height, content: placed.content };
      }),
    ),
  ];
}

const storiesOf = ({ pages }: EditionPlan) => pages.flatMap(({ stories }) => stories);
const lineOf = ({ content }: Part) => (content.kind === 'line' ? textOf(content.line) : '');
const tablesOf = (plan: EditionPlan): PlacedTable[] =>
  storiesOf(plan)
    .flatMap(partsOf)
    .flatMap(({ content }) => (content.kind === 'table' ? [content] : []));
const cellsOf = (row: PlacedTable['head']) => row.map((lines) => lines.map(textOf).join(''));

/** The text right above the first table of a story. */
function aboveTable(plan: EditionPlan): string {
  for (const story of storiesOf(plan)) {
    const parts = partsOf(story);
    const table = parts.find(({ content }) => content.kind === 'table');
    if (!table) continue;
    const isOver = ({ column, bottom }: Part) =>
      bottom === table.top && column >= table.column && column < table.column + table.columns;
    return parts.filter(isOver).map(lineOf).join('');
  }
  return '';
}

const filler = (slug: string, length: number): Story => ({
  slug,
  section: 'economy',
  rank: 3,
  headline: '河边步道清早有人清扫',
  bylineRunsIn: false,
  blocks: [{ kind: 'paragraph', runs: [{ text: '落叶装袋，送往堆肥场。'.repeat(length) }] }],
  pins: {},
});
const others = [filler('leaves', 40), filler('river', 24), filler('market', 16)];

describe.each(['outage', 'ferries', 'uneven', 'scores-en'])('%s', (name) => {
  test('is set as an editor sees here, in a column and over four', async () => {
    const { story, paper } = await readTable(name);
    const source = { blocks: story.blocks, metrics: roundMetrics(paper.language) };
    const width = paper.language === 'en' ? 15 : 12;
    const narrow = drawRows(groupTableRows(setBody({ ...source, width })), width);
    const wide = setBody({ ...source, width, acrossWidth: 4 * width + 4.5 });
    const drawn = `${narrow}\n${drawRows(groupTableRows(wide), width)}`;
    expect(drawn).toBe(await readGolden(join(folder, `${name}.txt`), drawn));
  });

  test.each([1, 2, 3, 4])('with %i columns a story, every cell has its head', async (span) => {
    const { story, paper } = await readTable(name);
    const pinned = { ...story, pins: { span } };
    const plan = planStories([pinned, ...others], { language: paper.language });
    const [table] = story.blocks.filter((block): block is TableBlock => block.kind === 'table');
    const tables = tablesOf(plan);
    const lines = storiesOf(plan).flatMap(partsOf).map(lineOf).join('');
    expect(table?.rows.length).toBeGreaterThan(0);
    for (const row of table?.rows ?? []) {
      for (const [column, runs] of row.entries()) {
        const value = runs.map(({ text }) => text).join('');
        const head = (table?.head[column] ?? []).map(({ text }) => text).join('');
        const isInTable = tables.some(
          ({ head: heads, cells }) =>
            cellsOf(heads)[column] === head &&
            cells.some((cell) => cellsOf(cell)[column] === value),
        );
        const colon = paper.language === 'en' ? ': ' : '：';
        const listed = head === '' ? value : head.replace('1', '[1]') + colon + value;
        if (value !== '' && !isInTable) expect(lines).toContain(listed);
      }
    }
  });
});

test('what leads up to a table is right above it, in one column or over several', async () => {
  for (const [name, leadIn, least] of [
    ['outage', '供气：', 1],
    ['ferries', '如下：', 3],
  ] as const) {
    const { story } = await readTable(name);
    for (let span = least; span <= 5; span++) {
      const plan = planStories([{ ...story, pins: { span } }, ...others]);
      expect(tablesOf(plan).length, `${name} over ${span} columns`).toBeGreaterThan(0);
      expect(aboveTable(plan), `${name} over ${span} columns`).toContain(leadIn);
    }
  }
});

describe.each(['broadsheet', 'tabloid', 'berliner'] as const)(
  'forty results on a sheet of %s',
  (size) => {
    const teams = ['城关队', '南渡口队', '建设路队', '北岸渔场队', '白塔中学队'];
    const rows = Array.from({ length: 40 }, (_, index) => {
      const [home = '', guest = ''] = [teams[index % 5], teams[(index * 3 + 1) % 5]];
      return [`${index + 1}`, `${home}—${guest}`, `${60 + (index % 31)}∶${59 + (index % 17)}`].map(
        (text) => [{ text }],
      );
    });
    const head = ['场次', '对阵', '比分'].map((text) => [{ text }]);
    const lead: Story['blocks'][number] = { kind: 'paragraph', runs: [{ text: '全部赛果如下：' }] };
    const results: Story = {
      ...filler('results', 6),
      blocks: [lead, { kind: 'table', head, rows }],
    };
    const plan = planStories([results, ...others], { sheet: { size, bodySize: 9 } });

    test('are in one table, right below the line that leads to it', () => {
      expect(tablesOf(plan)).toHaveLength(1);
      expect(aboveTable(plan)).toContain('如下：');
    });

    test('have a line each', () => {
      const heights = tablesOf(plan).flatMap(({ rowHeights }) => rowHeights);
      expect(new Set(heights)).toEqual(new Set([1]));
    });
  },
);

test('a table of 150 rows is printed whole, with its head wherever it goes on', () => {
  const rows = Array.from({ length: 150 }, (_, index) =>
    [`考生${index}`, `考场${index % 30}`, `座位${index % 7}`].map((text) => [{ text }]),
  );
  const head = ['姓名', '考场', '座位'].map((text) => [{ text }]);
  for (const sheet of [{ size: 'tabloid' }, { size: 'a4' }] as const) {
    const long: Story = { ...filler('long', 6), blocks: [{ kind: 'table', head, rows }] };
    const plan = planStories([long, ...others], { sheet });
    const tables = tablesOf(plan);
    expect(tables.length).toBeGreaterThan(1);
    for (const { head: heads } of tables) expect(cellsOf(heads)).toEqual(['姓名', '考场', '座位']);
    const printed = tables.flatMap(({ cells }) => cells.map((row) => cellsOf(row)[0]));
    expect(printed).toEqual(rows.map((_, index) => `考生${index}`));
  }
});

test('a table of 150 rows and 12 columns goes on across pages, with its head', () => {
  const cell = (row: number) => (_: unknown, column: number) => [{ text: `${row}:${column}` }];
  const rows = Array.from({ length: 150 }, (_, row) => Array.from({ length: 12 }, cell(row)));
  const head = Array.from({ length: 12 }, (_, column) => [{ text: `第${column}栏` }]);
  const lead: Story['blocks'][number] = { kind: 'paragraph', runs: [{ text: '全部成绩如下：' }] };
  const long: Story = { ...filler('long', 6), blocks: [lead, { kind: 'table', head, rows }] };
  const plan = planStories([long]);
  const tables = tablesOf(plan);
  expect(plan.pages.length).toBeGreaterThan(1);
  for (const { head: heads } of tables) expect(cellsOf(heads)[11]).toBe('第11栏');
  expect(tables.flatMap(({ cells }) => cells.map((row) => cellsOf(row)[11]))).toEqual(
    rows.map((_, row) => `${row}:11`),
  );
  expect(aboveTable(plan)).toContain('如下：');
});

test('the columns of a table are aligned as its source has them', async () => {
  const { story } = await readTable('outage');
  const rows = setBody({ blocks: story.blocks, width: 15, metrics: roundMetrics('zh-Hans') });
  const [table] = groupTableRows(rows).filter((row): row is PlacedTable => row.kind === 'table');
  if (!table) throw new Error('no table');
  expect(table.cells.length).toBeGreaterThan(0);
  for (const row of [table.head, ...table.cells]) {
    const [first, second, third] = row.map((lines) => lines[0]);
    const [, middle = 0, last = 0] = table.columnWidths;
    expect(first?.indent).toBe(0);
    expect((second?.indent ?? 0) * 2 + (second?.width ?? 0)).toBeCloseTo(middle);
    expect((third?.indent ?? 0) + (third?.width ?? 0)).toBeCloseTo(last);
  }
});
