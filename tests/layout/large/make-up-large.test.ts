import { expect, test } from 'vitest';
import { largeGrid } from '@/lib/layout/large/large-grid';
import { makeUpLarge } from '@/lib/layout/large/make-up-large';
import type { PlacedRow } from '@/lib/layout/model/page-plan';
import type { Block, Story } from '@/lib/layout/model/story';
import { heightOf } from '@/lib/layout/model/typeset-text';
import { drawLarge } from '../support/draw-large';
import { textOf } from '../support/draw-rows';
import { expectGolden } from '../support/expect-golden';
import { plainMetrics } from '../support/plain-metrics';
import { outline, picture } from '../support/sample-stories';

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
const crosshead = (text: string): Block => ({ kind: 'crosshead', runs: [{ text }] });
const table = (rows: number, cell = '蔬菜和水果'): Block => ({
  kind: 'table',
  head: [[{ text: '摊位' }], [{ text: '数量（个）' }]],
  rows: Array.from({ length: rows }, (_, row) => [[{ text: cell }], [{ text: String(20 + row) }]]),
});

function make(stories: Story[], language = 'zh-Hans') {
  const groups = [{ title: '第1版 要闻', stories }];
  return makeUpLarge({ groups, metrics: plainMetrics(language) }).pages;
}

const withBlocks = (blocks: Block[], more: Partial<Story> = {}): Story => ({
  ...outline({ slug: 'story', headline: '桥头早市今天开张', length: 10 }),
  blocks,
  ...more,
});

const text = (length: number) => outline({ slug: '', headline: '', length }).blocks;

/** The rows of each page. */
const rowsOf = (pages: ReturnType<typeof make>): PlacedRow[][] =>
  pages
    .filter(({ stories }) => stories.length > 0)
    .map(({ stories }) => stories.flatMap(({ legs }) => legs.flatMap(({ content }) => content)));

test('a Chinese edition: contents, headlines, paragraphs with an indent', async () => {
  const verse: Block = {
    kind: 'paragraph',
    setting: 'verse',
    runs: [{ text: '桥头的灯\n一盏一盏亮了\n早市的人\n还没有醒' }],
  };
  const pages = make([
    {
      ...outline({
        slug: 'lead',
        rank: 1,
        headline: '桥头早市改造完工 今天正式开张迎客',
        length: 420,
      }),
      kicker: '市民的早晨',
      deck: '路面排水更快，摊位一直排到桥头',
      byline: '本报记者 欧阳小明',
    },
    withBlocks([...text(60), picture(1600, 900), crosshead('路宽了'), table(4), ...text(90)]),
    {
      ...outline({ slug: 'poem', rank: 5, headline: '早市（外一首）', length: 0 }),
      blocks: [verse],
    },
    withBlocks([paragraph('李某某同志因病逝世，享年九十岁。')], {
      slug: 'obituary',
      headline: '讣告',
      pins: { box: true },
    }),
    { ...outline({ slug: 'shop', headline: '新铺开张', length: 30 }), label: '广告', isAd: true },
  ]);
  await expectGolden('large-chinese', drawLarge(pages));
});

test('an English edition: ragged, without hyphens, paragraphs parted by white', async () => {
  const lead = outline({
    slug: 'lead',
    rank: 1,
    headline: 'Market by the old bridge opens again after two years of work',
    length: 900,
    language: 'en',
  });
  const runs = [
    { text: 'A note to the market', style: 'emphasis' as const },
    { text: '1', style: 'superscript' as const },
  ];
  const notes: Block = { kind: 'notes', start: 1, items: [[paragraph('It was built in 1904.')]] };
  const pages = make(
    [{ ...lead, blocks: [...lead.blocks, { kind: 'paragraph', runs }, notes] }],
    'en',
  );
  await expectGolden('large-english', drawLarge(pages));
});

test.each(['zh-Hans', 'en'])('%s: no line is stretched, squeezed or hyphenated', (language) => {
  const story = outline({
    slug: 'long',
    headline: 'The long story',
    length: 6000,
    language: language === 'en' ? 'en' : 'zh',
  });
  const lines = rowsOf(make([story], language))
    .flat()
    .flatMap(({ content }) => (content.kind === 'line' ? [content.line] : []));
  expect(lines.length).toBeGreaterThan(50);
  for (const line of lines) {
    expect(line).toMatchObject({ justified: false, hyphenated: false, loose: false });
    expect(line.indent + line.width).toBeLessThanOrEqual(largeGrid.columnEm + 1e-6);
    expect(line.pieces.every(({ wordSpacing = 0 }) => wordSpacing === 0)).toBe(true);
  }
});

test('nothing is smaller than the body, and the body has 18 points', () => {
  const small = withBlocks([
    ...text(40),
    table(3, '一格里有很多很多的字，多到一行放不下'),
    { kind: 'notes', start: 1, items: [[paragraph('注释也一样大。')]] },
    { kind: 'correction', runs: [{ text: '更正：早市在桥东。' }] },
  ]);
  const pages = make([small]);
  for (const row of rowsOf(pages).flat()) {
    if (row.content.kind === 'line') expect(row.content.size ?? 1).toBe(1);
    if (row.content.kind === 'table') expect(row.content.size).toBe(1);
  }
  expect(pages.map(({ grid }) => grid.bodySize)).toEqual(pages.map(() => 18));
});

/** Every length of the text before moves the block by one line. */
const before = Array.from({ length: 26 }, (_, lines) => 25 * lines + 10);

test.each(before)(
  'after %i characters no page ends with a crosshead or parts a table',
  (length) => {
    const pages = rowsOf(
      make([
        withBlocks([...text(length), crosshead('路宽了'), ...text(60), table(8), ...text(60)]),
      ]),
    );
    for (const rows of pages) {
      const last = rows.at(-1)?.content;
      if (last?.kind === 'line') expect(last.role).not.toBe('crosshead');
    }
    const tables = pages.flat().filter(({ content }) => content.kind === 'table');
    expect(tables).toHaveLength(1);
  },
);

test.each(before)('after %i characters no page has a single line of a paragraph', (length) => {
  const pages = rowsOf(make([withBlocks([...text(length), ...text(400)])]));
  for (const [index, rows] of pages.entries()) {
    const first = rows[0]?.content;
    const last = rows.at(-1)?.content;
    if (index > 0 && first?.kind === 'line' && !first.opens) expect(first.closes).toBe(false);
    if (index < pages.length - 1 && last?.kind === 'line' && !last.closes)
      expect(last.opens).toBe(false);
  }
});

test('a picture is whole: its place has its proportions, whatever they are', () => {
  for (const [width, height] of [
    [3000, 1000],
    [2000, 2000],
    [1200, 3600],
    [300, 200],
  ] as const) {
    const pages = rowsOf(make([withBlocks([picture(width, height), ...text(80)])]));
    const [figure] = pages
      .flat()
      .flatMap(({ content }) => (content.kind === 'figure' ? [content] : []));
    if (!figure) throw new Error('There is a picture');
    const wide = figure.mostWidth ?? largeGrid.columnEm;
    const high = (figure.height - figure.caption.length) * largeGrid.rowEm - 0.3;
    expect(wide / high).toBeCloseTo(width / height, 6);
    expect(wide).toBeLessThanOrEqual(largeGrid.columnEm);
    expect(figure.height).toBeLessThan(largeGrid.rows - largeGrid.headRows);
  }
});

test('a picture that does not fit goes to the next page, and text takes its place', () => {
  const pages = rowsOf(make([withBlocks([...text(330), picture(1600, 1000), ...text(500)])]));
  const [first, second] = pages;
  expect(first?.some(({ content }) => content.kind === 'figure')).toBe(false);
  expect(second?.[0]?.content.kind).toBe('figure');
  expect((first ?? []).reduce((sum, { content }) => sum + heightOf(content), 0)).toBeGreaterThan(
    16,
  );
});

test('a table that is longer than a page goes on under its head', () => {
  const pages = rowsOf(make([withBlocks([...text(40), table(60), ...text(40)])]));
  const tables = pages.flat().flatMap(({ content }) => (content.kind === 'table' ? [content] : []));
  expect(tables.length).toBeGreaterThan(1);
  for (const one of tables) expect(one.head.flat().map(textOf)).toEqual(['摊位', '数量（个）']);
  expect(tables.reduce((sum, { cells }) => sum + cells.length, 0)).toBe(60);
});

test('a box and a row that are higher than a page are set as text', () => {
  const facts: Block = { kind: 'facts', title: '数字看点', blocks: text(900) };
  const wide = table(1, '很长的一格。'.repeat(120));
  const rows = rowsOf(make([withBlocks([facts, wide])])).flat();
  expect(rows.map(({ content }) => content.kind)).not.toContain('facts');
  expect(rows.map(({ content }) => content.kind)).not.toContain('table');
});

test('the contents name the page on which each story begins, but no advertisement', () => {
  const stories = Array.from({ length: 40 }, (_, index) =>
    outline({
      slug: `s${index}`,
      headline: `早市的第${index + 1}条消息`,
      length: 120 + 40 * index,
    }),
  );
  const sold: Story = { ...outline({ slug: 'ad', headline: '新铺', length: 9 }), isAd: true };
  const pages = make([...stories, sold]);
  const begins = new Map(
    pages.flatMap(({ number, stories: own }) =>
      own.flatMap(({ slug, kind }) => (kind === 'story' ? [[slug, number] as const] : [])),
    ),
  );
  const listed = pages.flatMap(({ contents = [] }) =>
    contents.flatMap(({ slug, heading }) => {
      const last = heading.lines.at(-1);
      return slug === undefined || !last ? [] : [[slug, Number(/\d+$/.exec(textOf(last))?.[0])]];
    }),
  );
  expect(listed).toEqual(stories.map(({ slug }) => [slug, begins.get(slug)]));
  const ofContents = pages.filter(({ contents }) => contents && contents.length > 0);
  expect(ofContents.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(ofContents.every(({ stories: own }) => own.length === 0)).toBe(true);
});
