import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EditionPlan, makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { SheetSpec } from '@/lib/layout/model/sheet-grid';
import type { Story } from '@/lib/layout/model/story';
import { assertSlowProperty, countExamples } from '../../support/property-runs';
import { plainMetrics } from '../support/plain-metrics';
import { expectSoundPlan } from '../support/plan-invariants';
import { outline } from '../support/sample-stories';

const index: Story = {
  ...outline({ slug: 'today', rank: 4, headline: '今日导读', length: 1 }),
  blocks: [],
  isIndex: true,
  pins: { box: true },
};

const news = (lengths: readonly number[]): Story[] =>
  lengths.map((length, at) =>
    outline({
      slug: `s${at}`,
      rank: at === 0 ? 1 : at % 3 === 0 ? 2 : 3,
      headline: at % 2 === 0 ? `第${at}条 社区食堂开张` : `老旧小区加装电梯惠及千户居民之${at}`,
      length,
    }),
  );

const makeUp = (stories: readonly Story[], sheet: SheetSpec = { size: 'a4' }) =>
  makeUpEdition({
    stories,
    pages: [],
    sheet,
    metrics: plainMetrics(),
    hrefOf: (slug) => `/2026-11-24/${slug}`,
  });

/** The lines of the index as they are printed: the page number and the address of each headline. */
function readIndex(plan: EditionPlan): { tag: string; slug: string }[] {
  const placed = plan.pages.flatMap((page) => page.stories).find(({ slug }) => slug === 'today');
  const pieces = (placed?.legs ?? []).flatMap(({ content }) =>
    content.flatMap(({ content: row }) => (row.kind === 'line' ? row.line.pieces : [])),
  );
  const read: { tag: string; slug: string }[] = [];
  let tag = '';
  for (const [at, { text, href, style }] of pieces.entries()) {
    if (style === 'strong') tag = pieces[at - 1]?.style === 'strong' ? tag + text.trim() : text;
    const slug = href?.replace('/2026-11-24/', '');
    if (slug !== undefined && read.at(-1)?.slug !== slug) read.push({ tag, slug });
  }
  return read;
}

/** No line of an index is wider than its leg; further lines of a headline hang under its first. */
function expectInLegs({ pages }: EditionPlan): void {
  for (const { grid, stories } of pages) {
    const placed = stories.find(({ slug }) => slug === 'today');
    const width = placed?.box?.legEm ?? grid.columnEm;
    for (const { content } of placed?.legs.flatMap((leg) => leg.content) ?? []) {
      if (content.kind !== 'line') continue;
      expect(content.line.indent + content.line.width).toBeLessThanOrEqual(width + 0.02);
      expect(content.line.indent > 0).toBe(!content.opens);
    }
  }
}

function expectTrueIndex(plan: EditionPlan): void {
  expectInLegs(plan);
  const own = plan.pages.find((page) => page.stories.some(({ slug }) => slug === 'today'));
  const read = readIndex(plan);
  expect(read.length).toBeGreaterThan(0);
  expect(new Set(read.map(({ slug }) => slug)).size).toBe(read.length);
  for (const { tag, slug } of read) {
    const page = plan.pages.find(({ stories }) =>
      stories.some((story) => story.slug === slug && story.kind === 'story'),
    );
    expect(page).toBeDefined();
    expect(page).not.toBe(own);
    expect(tag).toBe(`${String(page?.number).padStart(2, '0')}版`);
  }
}

test('an index has the best headlines of the other pages with their page numbers', () => {
  const stories = [...news([900, 700, 600, 500, 800, 400, 700, 300, 500, 600]), index];
  const plan = makeUp(stories);
  expect(plan.pages.length).toBeGreaterThan(1);
  expectTrueIndex(plan);
  const [first] = readIndex(plan);
  const others = plan.pages.slice(1).flatMap(({ stories: own }) => own);
  const leads = others.filter(({ rank }) => rank === 1).map(({ slug }) => slug);
  expect(leads).toContain(first?.slug);
});

test('an edition of one page has no index', () => {
  const plan = makeUp([...news([300, 300, 200]), index]);
  expect(plan.pages).toHaveLength(1);
  expect(plan.pages[0]?.stories.map(({ slug }) => slug)).not.toContain('today');
});

test('an index neither leads its page nor continues on another', () => {
  const plan = makeUp([...news([900, 700, 600, 500, 800, 400, 700, 300, 500, 600]), index]);
  const placed = plan.pages.flatMap((page) => page.stories).filter(({ slug }) => slug === 'today');
  expect(placed).toHaveLength(1);
  expect(placed[0]?.rank).toBeGreaterThan(1);
  expect(placed[0]?.jump).toBeUndefined();
});

test('its page numbers are true on any sheet, with any stories', () => {
  const editions = fc.tuple(
    fc.array(fc.integer({ min: 60, max: 1400 }), { minLength: 8, maxLength: 16 }),
    fc.constantFrom<SheetSpec>({ size: 'a4' }, { size: 'tabloid' }, { size: 'berliner' }),
    fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  );
  const property = fc.property(editions, ([lengths, sheet, page]) => {
    const own = page === undefined ? index : { ...index, page };
    const plan = makeUp([...news(lengths), own], sheet);
    expectSoundPlan(plan, news(lengths));
    if (plan.pages.length > 1) expectTrueIndex(plan);
  });
  assertSlowProperty(property, countExamples(8));
});
