import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '@/lib/edition/edition';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { PagePlan, PlacedStory } from '@/lib/layout/model/page-plan';
import { type SheetSpec, spanEm } from '@/lib/layout/model/sheet-grid';
import type { Story } from '@/lib/layout/model/story';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import type { BodyRow, SetLine } from '@/lib/layout/model/typeset-text';
import { composeSheet } from '@/lib/sheet/compose-sheet';
import { type LeafItem, listLeaves } from '@/lib/sheet/list-leaves';
import type { SheetGroup, SheetItem, StoryGroup, TextItem } from '@/lib/sheet/sheet-item';
import { textsByFace } from '@/lib/sheet/texts-by-face';
import { openSample, openTools, type Sample } from '../card/sample';
import { makeEdition, paper } from '../edition/make-edition';
import { plainMetrics } from '../layout/support/plain-metrics';

const isStory = (item: SheetItem): item is StoryGroup =>
  item.kind === 'group' && item.role === 'story';
const isGroup =
  (role: SheetGroup['role']) =>
  (item: SheetItem): item is SheetGroup =>
    item.kind === 'group' && item.role === role;
const isText = (item: LeafItem): item is TextItem => item.kind === 'text';
const textOf = ({ lines }: Pick<TextItem, 'lines'>) =>
  lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
const linesOf = (items: readonly SheetItem[]) =>
  listLeaves(items)
    .filter(isText)
    .flatMap(({ lines }) => lines.map((line) => textOf({ lines: [line] })));

describe('the sample', () => {
  let sample: Sample;
  let compose: (more?: { origin?: string; marks?: boolean }) => SheetItem[];
  let plan: PagePlan;
  let metrics: TextMetrics;
  beforeAll(async () => {
    sample = await openSample();
    ({ metrics } = await openTools(sample));
    const [front] = sample.edition.pages;
    if (!front?.plan) throw new Error('The sample has no front');
    plan = front.plan;
    compose = (more = {}) => composeSheet(front.plan ?? plan, { ...sample, metrics, ...more });
  });

  test('every line of every story is on the sheet once, in the order of reading', () => {
    const stories = compose().filter(isStory);
    expect(stories.map(({ slug }) => slug)).toEqual(plan.stories.map(({ slug }) => slug));
    for (const [index, story] of plan.stories.entries()) {
      const composed = linesOf(stories[index]?.items ?? []);
      expect(composed, story.slug).toEqual(plannedLines(story));
    }
  });

  test('no line of text leaves the type area', () => {
    const { columns, columnEm, gutterEm, rows } = plan.grid;
    const wide = columns * columnEm + (columns - 1) * gutterEm;
    const strays = listLeaves(compose({ origin: 'https://example.com' }))
      .filter(isText)
      .filter(({ x, y, width, height }) => {
        return x < -1e-6 || x + width > wide + 1e-6 || y < -1e-6 || y + height > rows + 1e-6;
      });
    expect(strays.map(textOf)).toEqual([]);
  });

  test('both ears are equally high, whatever they say', () => {
    const ears = listLeaves(compose()).flatMap((leaf) =>
      leaf.kind === 'box' && leaf.role === 'ear' ? [leaf] : [],
    );
    expect(ears).toHaveLength(2);
    expect(ears[0]?.height).toBeCloseTo(ears[1]?.height ?? 0);
    expect(ears[0]?.y).toBeCloseTo(ears[1]?.y ?? 0);
  });

  test.each([
    [
      ['头版', '经济', '文化', '民生'],
      ['今日4版', '头版　经济　文化', '民生'],
    ],
    [
      ['要闻', '', '要闻', '城事'],
      ['今日4版', '要闻　城事'],
    ],
    [['头版'], ['今日1版', '头版']],
    [[''], ['今日1版']],
    [['头版', '经济', '文化', '民生', '体育', '国际', '副刊', '健康'], ['今日8版']],
    [['头版', '城乡建设与社会治理'], ['今日2版']],
  ])('the second ear names all pages, or none where they do not fit: %j', (names, expected) => {
    const pages = names.map((name, index) => ({
      ...sample.edition.pages[0],
      ...{ number: index + 1, name, editors: [], designers: [], proofreaders: [] },
      ...{ articles: [], ads: [] },
    }));
    const edition = { ...sample.edition, pages };
    const masthead = composeSheet(plan, { ...sample, edition, metrics }).filter(
      isGroup('masthead'),
    );
    const ear = linesOf(masthead).filter((line) => names.includes(line) || /今日|　/.test(line));
    expect(ear).toEqual(expected);
  });

  test('a paper that knows its address bears it as a code in place of the second ear', () => {
    const leaves = listLeaves(compose({ origin: 'https://example.com' }));
    const codes = leaves.flatMap((leaf) => (leaf.kind === 'code' ? [leaf] : []));
    expect(codes.map(({ text }) => text)).toEqual(['HTTPS://EXAMPLE.COM/2023-03-10']);
    expect(codes[0]?.label).not.toBe('');
    expect(linesOf(compose({ origin: 'https://example.com' }))).toContain('扫码读本期');
  });

  test('a label that the page says again is quiet: red, without its banner', () => {
    const labelled = compose()
      .filter(isStory)
      .flatMap(({ items }) => {
        const label = items.find((item) => item.kind === 'text' && item.role === 'label');
        const hasBanner = items.some((item) => item.kind === 'box' && item.role === 'banner');
        return label?.kind === 'text' ? [{ colour: label.colour, hasBanner }] : [];
      });
    expect(labelled.length).toBeGreaterThan(1);
    expect(labelled[0]).toEqual({ colour: 'sheet', hasBanner: true });
    for (const label of labelled.slice(1)) {
      expect(label).toEqual({ colour: 'red', hasBanner: false });
    }
  });

  test('crop marks are outside of the sheet, two at each corner', () => {
    const { widthMm, heightMm, margins, bodySize, rowEm } = plan.grid;
    const em = (bodySize * 25.4) / 72;
    const marks = compose({ marks: true }).filter(isGroup('crop-marks'));
    const rules = listLeaves(marks).flatMap((leaf) => (leaf.kind === 'rule' ? [leaf] : []));
    expect(rules).toHaveLength(8);
    for (const { x, y, width, height } of rules) {
      const [left, top] = [x * em + margins.left, y * rowEm * em + margins.top];
      const [right, bottom] = [left + width * em, top + height * rowEm * em];
      const isOutside = right < 0 || left > widthMm || bottom < 0 || top > heightMm;
      expect(isOutside, `${left} ${top}`).toBe(true);
    }
    expect(linesOf(marks).join('')).toContain(`${widthMm} × ${heightMm} mm`);
    expect(compose().some(isGroup('crop-marks'))).toBe(false);
  });

  test('the texts of the faces are all that is drawn in them', () => {
    const items = compose();
    const { song, heavy, hei, kai } = textsByFace(items);
    const all = linesOf(items).join('');
    expect([...new Set(song + heavy + hei + kai)].sort()).toEqual(
      [...new Set(`${all}${markersOf(items)}`)].sort(),
    );
    expect(heavy).toContain('郑州县区新闻');
    expect(kai).toContain('记者');
  });
});

/** Bullets and numbers of lists, and hyphens, which are drawn but are no text. */
function markersOf(items: readonly SheetItem[]): string {
  return listLeaves(items)
    .filter(isText)
    .flatMap(({ lines }) =>
      lines.map(({ marker, hyphenated }) => (marker?.text ?? '') + (hyphenated ? '-' : '')),
    )
    .join('');
}

/** The lines of a story as its plan has them, in the order of reading. */
function plannedLines({ headings, plates, legs }: PlacedStory): string[] {
  return [
    ...headings.flatMap(({ heading }) => heading.lines.map(pieceText)),
    ...plates.flatMap(({ content }) => rowLines(content)),
    ...legs.flatMap(({ content }) =>
      inReadingOrder(content.map((placed) => placed.content)).flatMap(rowLines),
    ),
  ];
}

/** What interrupts a paragraph of a leg is read after it. */
function inReadingOrder(rows: readonly BodyRow[]): BodyRow[] {
  const at = rows.findIndex((row, index) => {
    const next = rows[index + 1];
    return row.kind !== 'line' && next?.kind === 'line' && !next.opens;
  });
  const [box] = rows.slice(at, at + 1);
  if (at < 0 || !box) return [...rows];
  const rest = rows.slice(at + 1);
  const after = rest.findIndex((row) => row.kind !== 'line' || row.opens);
  const end = after < 0 ? rest.length : after;
  return [...rows.slice(0, at), ...rest.slice(0, end), box, ...inReadingOrder(rest.slice(end))];
}

const pieceText = ({ pieces }: SetLine) => pieces.map(({ text }) => text).join('');

function rowLines(row: BodyRow): string[] {
  switch (row.kind) {
    case 'line':
      return [pieceText(row.line)];
    case 'figure':
      return row.caption.map(pieceText);
    case 'facts':
      return [row.title, ...(row.titleMore ?? [])]
        .map(pieceText)
        .concat(row.rows.flatMap(rowLines));
    case 'table':
      return [...row.head.flat(), ...row.cells.flat(2)].map(pieceText);
    case 'white':
      return [];
    default:
      return row satisfies never;
  }
}

/** A story of one long paragraph, in a box where that is asked for. */
function makeStory(slug: string, characters: number, box: boolean): Story {
  return {
    slug,
    section: 'economy',
    rank: 2,
    headline: '园区建设提速',
    bylineRunsIn: false,
    blocks: [{ kind: 'paragraph', runs: [{ text: '杏花开满了山坡。'.repeat(characters / 8) }] }],
    pins: box ? { box: true } : {},
  };
}

/** Pages of long stories, on a sheet so small that they jump, as they are drawn. */
function composeJumps(box: boolean): { plan: PagePlan; items: SheetItem[] }[] {
  const metrics = plainMetrics();
  const stories = [2600, 4200, 5600].map((characters, index) =>
    makeStory(`story-${index}`, characters, box),
  );
  const { pages } = makeUpEdition({ stories, pages: [], sheet: { size: 'a4' }, metrics });
  const edition: Edition = makeEdition([]);
  return pages.map((plan) => ({ plan, items: composeSheet(plan, { paper, edition, metrics }) }));
}

test.each([
  { box: true, kind: 'boxed' },
  { box: false, kind: 'plain' },
])(
  'a $kind story says where it goes on in the row under its last line, inside its place',
  ({ box }) => {
    const jumps = composeJumps(box).flatMap(({ items }) =>
      items.filter(isStory).flatMap((story) => {
        const jump = story.items.find((item) => item.kind === 'text' && item.role === 'jump');
        return jump?.kind === 'text' ? [{ story, jump }] : [];
      }),
    );
    expect(jumps.length).toBeGreaterThan(1);
    for (const { story, jump } of jumps) {
      expect(story.isBoxed).toBe(box);
      const legs = story.items.filter(isGroup('leg'));
      const last = legs.at(-1);
      expect(jump.y).toBe((last?.y ?? 0) + (last?.height ?? 0));
      expect(jump.x + jump.width).toBeCloseTo((last?.x ?? 0) + (last?.width ?? 0));
      // Under the text of a boxed story is one white row and the frame.
      expect(story.y + story.height - (jump.y + 1)).toBe(box ? 1 : 0);
    }
  },
);

test('between a frame and the text of the stories above and below it is white', () => {
  const boxed = composeJumps(true).flatMap(({ items }) => items.filter(isStory));
  expect(boxed.length).toBeGreaterThan(1);
  for (const story of boxed) {
    const frame = story.items.find((item) => item.kind === 'box' && item.role === 'story');
    if (!frame) throw new Error('no frame');
    expect(frame.y).toBeGreaterThan(story.y + 0.2);
    expect(frame.y + frame.height).toBeLessThan(story.y + story.height - 0.2);
  }
});

describe('where text is lacking', () => {
  const house = (rows: number, columns: number) => {
    const [{ plan } = { plan: undefined }] = composeJumps(false);
    if (!plan) throw new Error('no page');
    const rect = { column: 0, columns, row: 20, rows };
    const metrics = plainMetrics();
    const filled = { ...plan, stories: [], rules: [], fillers: [{ kind: 'house' as const, rect }] };
    const context = { paper, edition: makeEdition([]), metrics, origin: 'https://example.com' };
    return composeSheet(filled, context).filter(isGroup('house'));
  };

  test.each([
    { rows: 9, columns: 3 },
    { rows: 12, columns: 1 },
    { rows: 30, columns: 2 },
  ])(
    'a house box of $rows rows and $columns columns holds all it says inside its frame',
    (size) => {
      const [box] = house(size.rows, size.columns);
      if (box?.role !== 'house') throw new Error('no house box');
      const leaves = listLeaves([box]);
      expect(leaves.filter(isText).map(textOf)).toContain(paper.name);
      expect(leaves.some(({ kind }) => kind === 'code')).toBe(true);
      for (const leaf of leaves) {
        const name = leaf.kind === 'text' ? textOf(leaf) : leaf.kind;
        expect(leaf.x, name).toBeGreaterThanOrEqual(box.x - 1e-6);
        expect(leaf.x + leaf.width, name).toBeLessThanOrEqual(box.x + box.width + 1e-6);
        expect(leaf.y, name).toBeGreaterThanOrEqual(box.y - 1e-6);
        expect(leaf.y + leaf.height, name).toBeLessThanOrEqual(box.y + box.height + 1e-6);
      }
    },
  );
});

test('an obituary has a black frame and no colour, and says what it is', () => {
  const edition = makeEdition([
    { slug: 'mourned', kind: 'obituary', title: '沈怀远先生逝世', label: '公告', pins: {} },
    { slug: 'report', label: '公告' },
  ]);
  const [page] = edition.pages;
  if (!page?.plan) throw new Error('The edition has no plan');
  const stories = composeSheet(page.plan, { edition, paper, metrics: plainMetrics() }).filter(
    isStory,
  );
  const mourned = stories.find(({ slug }) => slug === 'mourned');
  const colours = listLeaves(mourned?.items ?? []).flatMap((item) => {
    if (item.kind === 'box') return [item.fill, item.border?.colour];
    return item.kind === 'text' || item.kind === 'rule' ? [item.colour] : [];
  });
  expect(new Set(colours.filter(Boolean))).toEqual(new Set(['ink', 'sheet']));
  expect(mourned).toMatchObject({ isBoxed: true, kindName: '讣告' });
  expect(stories.find(({ slug }) => slug === 'report')?.kindName).toBeUndefined();
});

describe('the people who made the front page', () => {
  const makers = {
    editors: ['李晓光', '王梅'],
    designers: ['陈静'],
    proofreaders: ['赵国强', '孙立'],
  };
  const nobody = { editors: [], designers: [], proofreaders: [] };

  const plans = new Map<string, PagePlan>();
  const compose = (
    named: typeof makers | typeof nobody,
    { size = 'broadsheet', language = 'zh-Hans', origin = '' }: Partial<Setting> = {},
  ) => {
    const metrics = plainMetrics();
    const key = JSON.stringify(size);
    const stories = [makeStory('news', 1200, false)];
    const plan =
      plans.get(key) ?? makeUpEdition({ stories, pages: [], sheet: { size }, metrics }).pages[0];
    const edition = makeEdition([{ slug: 'news' }]);
    if (!plan) throw new Error('no page');
    plans.set(key, plan);
    const own = { ...edition, pages: edition.pages.map((page) => ({ ...page, ...named })) };
    const context = {
      paper: { ...paper, language, nameLatin: 'County News' },
      edition: own,
      metrics,
    };
    const items = composeSheet(plan, { ...context, ...(origin && { origin }) });
    return { plan, head: listLeaves(items.filter(isGroup('masthead'))) };
  };
  interface Setting {
    size: SheetSpec['size'];
    language: string;
    origin: string;
  }

  test('they are named under the date line, each with what they did', () => {
    const { head } = compose(makers);
    expect(linesOf(head)).toContain(
      '责任编辑 李晓光　责任编辑 王梅　版式设计 陈静　校对 赵国强　校对 孙立',
    );
    expect(linesOf(compose(makers, { language: 'en' }).head).join()).toContain('Editors 李晓光');
  });

  const sizes = [
    'broadsheet',
    'tabloid',
    'a4',
    { width: 148, height: 210 },
    { width: 120, height: 160 },
  ] as const;
  const origins = ['', 'https://news.example'];
  test.each(sizes.flatMap((size) => origins.map((origin) => ({ size, origin }))))(
    'on $size with address "$origin" nothing of the masthead touches them or leaves it',
    ({ size, origin }) => {
      for (const language of ['zh-Hans', 'en']) {
        const names = Array.from({ length: 6 }, (_, index) => `${index}晓光`);
        for (const named of [makers, { editors: names, designers: names, proofreaders: names }]) {
          const { head, plan } = compose(named, { size, language, origin });
          const width = spanEm(plan.grid.columns, plan.grid);
          const texts = head.filter(isText);
          const credits = texts.filter((item) => item.face === 'kai');
          expect(credits.map(textOf).join('　').split('　')).toHaveLength(
            Object.values(named).flat().length,
          );
          for (const text of texts) {
            expect(text.x, textOf(text)).toBeGreaterThanOrEqual(-1e-6);
            expect(text.x + text.width, textOf(text)).toBeLessThanOrEqual(width + 1e-6);
            expect(text.y, textOf(text)).toBeGreaterThanOrEqual(-1e-6);
          }
          const top = Math.min(...credits.map(({ y }) => y));
          const others = texts.filter((item) => !credits.includes(item));
          const [foot] = head.filter((item) => item.kind === 'rule' && item.role === 'head');
          for (const { y, height } of others) expect(y + height).toBeLessThanOrEqual(top + 1e-6);
          for (const { y, height } of credits) {
            expect(y + height).toBeLessThanOrEqual((foot?.y ?? 0) + 1e-6);
          }
        }
      }
    },
  );
});
