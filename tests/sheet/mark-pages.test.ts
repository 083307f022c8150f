import { beforeAll, describe, expect, test } from 'vitest';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import { composePages } from '@/lib/sheet/composed-page';
import { listLeaves } from '@/lib/sheet/list-leaves';
import { markPages } from '@/lib/sheet/marks/mark-pages';
import type { SheetItem, StoryGroup, TextItem, TextLine } from '@/lib/sheet/sheet-item';
import { openSample, openTools } from '../card/sample';

/** Finds each place of a text. */
const finding = (wanted: string) => (text: string) =>
  Array.from(text.matchAll(new RegExp(wanted, 'g')), ({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));

const textsIn = (items: readonly SheetItem[]) =>
  listLeaves(items).filter((leaf): leaf is TextItem => leaf.kind === 'text');

/** The marked parts of items, by hit: `1:惠|济`, where the hit goes on in another run. */
function marksOf(items: readonly SheetItem[]): string[] {
  const parts = textsIn(items)
    .flatMap(({ lines }) => lines)
    .flatMap(({ runs }) => runs)
    .flatMap(({ text, marks = [] }) =>
      marks.map(({ from, to, hit, isFurther }) => ({ hit, isFurther, part: text.slice(from, to) })),
    );
  const joined: string[] = [];
  for (const { hit, isFurther, part } of parts) {
    if (isFurther) joined[joined.length - 1] += `|${part}`;
    else joined.push(`${hit}:${part}`);
  }
  return joined;
}

const line = (text: string, after: TextLine['after'] = ''): TextLine => ({
  runs: [{ text, face: 'song' }],
  indent: 0,
  width: text.length,
  justified: true,
  hyphenated: false,
  loose: false,
  after,
});

const paragraph = (lines: TextLine[], more: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  role: 'paragraph',
  x: 0,
  y: 0,
  width: 10,
  height: lines.length,
  lines,
  face: 'song',
  size: 1,
  lineHeight: 1,
  colour: 'ink',
  ...more,
});

const story = (items: SheetItem[], slug = 'a'): StoryGroup => ({
  kind: 'group',
  role: 'story',
  slug,
  rank: 3,
  part: 'story',
  isBoxed: false,
  x: 0,
  y: 0,
  width: 10,
  height: 10,
  items,
});

describe('the sample', () => {
  let pages: ComposedPage[];
  beforeAll(async () => {
    const sample = await openSample();
    const { metrics } = await openTools(sample);
    pages = composePages(sample.edition.pages, { ...sample, metrics });
  });

  test('every place on the sheet is marked once, whatever lines it is on', () => {
    const [marked] = markPages(pages, finding('郑州'));
    const found = marksOf(marked?.items ?? []);
    expect(found.length).toBeGreaterThan(5);
    expect(found.map((one) => one.replace('|', ''))).toEqual(
      found.map((_, index) => `${index + 1}:郑州`),
    );
    expect(marked?.hits.count).toBe(found.length);
  });

  test('nothing else changes', () => {
    const [marked] = markPages(pages, finding('.'));
    const plain = JSON.stringify(marked?.items, (key, value) =>
      key === 'marks' ? undefined : value,
    );
    expect(plain).toBe(JSON.stringify(pages[0]?.items));
    expect(markPages(pages, () => [])[0]?.items).toEqual(pages[0]?.items);
  });

  test('each place is inside of the page', () => {
    const [marked] = markPages(pages, finding('郑州'));
    const { grid } = pages[0]?.plan ?? {};
    for (const { x, y, width, height } of marked?.hits.places ?? []) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(width).toBeGreaterThan(0);
      expect(y + height).toBeLessThanOrEqual(grid?.rows ?? 0);
    }
  });
});

function mark(items: SheetItem[][], wanted: string): string[][] {
  // Nothing but the items of a page is read.
  const pages = items.map((own) => ({ items: own }) as ComposedPage);
  return markPages(pages, finding(wanted)).map((page) => marksOf(page.items));
}

test('a hit across a line end is one hit', () => {
  expect(mark([[story([paragraph([line('他在惠'), line('济公园')])])]], '惠济公园')).toEqual([
    ['1:惠|济公园'],
  ]);
});

test('a hit across columns, with a caption between, is one hit', () => {
  const caption = paragraph([line('图片')], { role: 'caption' });
  const rest = paragraph([line('济公园')], { continues: true });
  expect(mark([[story([paragraph([line('惠')]), caption, rest])]], '惠济公园')).toEqual([
    ['1:惠|济公园'],
  ]);
});

test('a hit across pages is a hit of both', () => {
  const rest = paragraph([line('济公园')], { continues: true });
  expect(mark([[story([paragraph([line('惠')])])], [story([rest])]], '惠济公园')).toEqual([
    ['1:惠'],
    ['1:济公园'],
  ]);
});

test('nothing is found across two stories, two paragraphs, or a paragraph and a fact box', () => {
  const [head, rest] = [paragraph([line('惠')]), paragraph([line('济')], { continues: true })];
  const facts: SheetItem = { ...story([rest]), role: 'facts' } as unknown as SheetItem;
  expect(mark([[story([head]), story([rest], 'b')]], '惠济')).toEqual([[]]);
  expect(mark([[story([head, paragraph([line('济')])])]], '惠济')).toEqual([[]]);
  expect(mark([[story([head, facts])]], '惠济')).toEqual([[]]);
});

test('lines that lead from page to page are not marked', () => {
  const jump = paragraph([line('下转第2版')], { role: 'jump' });
  expect(mark([[story([jump])]], '下转')).toEqual([[]]);
});
