import { expect, test } from 'vitest';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { toEdition } from '@/lib/edition/edition';
import type { EditionPlan } from '@/lib/layout/edition/make-up-edition';
import { openTextMetrics } from '@/lib/newsroom/open-text-metrics';
import { planEdition } from '@/lib/newsroom/plan-edition';
import { largeOrderOf } from '@/lib/newsroom/plan-large';
import { composePages } from '@/lib/sheet/composed-page';
import { listLeaves } from '@/lib/sheet/list-leaves';
import type { SheetGroup, SheetItem } from '@/lib/sheet/sheet-item';

const papers = [
  { folder: 'content', date: '2023-03-10' },
  { folder: 'content/starter/zh-Hans', date: '2025-01-01' },
  { folder: 'content/starter/en', date: '2025-01-01' },
] as const;

/** The sample and the two manuals, which have every construct, in large print. */
async function make(folder: string, date: string) {
  const { paper } = await readPaper(folder);
  const { edition } = paper ? await readEdition(folder, date, paper) : {};
  if (!paper || !edition) throw new Error(`${folder} has an edition ${date}`);
  const own = await planEdition({ ...edition, paper });
  const plan = await planEdition({ ...edition, paper, large: largeOrderOf(own) });
  const settings = { ...edition.settings, pages: [] };
  const shown = { release: undefined, status: 'published' as const, issue: 1 };
  const large = toEdition({ ...edition, ...shown, paper, settings, plan });
  const metrics = await openTextMetrics({ paper, articles: large.articles });
  const pages = composePages(large.pages, { paper, edition: large, metrics });
  return { paper, articles: edition.articles, own, plan, pages };
}

const slugsOf = (plan: EditionPlan) =>
  plan.pages.flatMap(({ stories }) =>
    stories.filter(({ kind }) => kind === 'story').map(({ slug }) => slug),
  );

/** Groups that have items of their own. */
const groupsIn = (items: readonly SheetItem[]): SheetGroup[] =>
  items.flatMap((item) =>
    item.kind === 'group' && item.role !== 'table' ? [item, ...groupsIn(item.items)] : [],
  );

for (const { folder, date } of papers) {
  test(`${folder}: every story in the order of the pages, advertisements too, but no index`, async () => {
    const { own, plan, articles } = await make(folder, date);
    const indexes = new Set(
      articles.filter(({ kind }) => kind === 'index').map(({ slug }) => slug),
    );
    const expected = own.pages.flatMap(({ stories, ads }) => [
      ...stories.filter(({ kind }) => kind === 'story').map(({ slug }) => slug),
      ...ads.map(({ slug }) => slug),
    ]);
    expect(slugsOf(plan)).toEqual(expected.filter((slug) => !indexes.has(slug)));
    const sold = articles.filter(({ kind }) => kind === 'ad').map(({ slug }) => slug);
    const asText = plan.pages.flatMap(({ stories }) => stories.filter(({ isAd }) => isAd));
    expect(new Set(asText.map(({ slug }) => slug))).toEqual(new Set(sold));
  });

  test(`${folder}: nothing is smaller than 18 points, and the contents lead to each story`, async () => {
    const { pages } = await make(folder, date);
    const targets: string[] = [];
    const anchors: string[] = [];
    for (const { plan, items } of pages) {
      expect(plan.grid.bodySize).toBe(18);
      for (const leaf of listLeaves(items)) {
        if (leaf.kind !== 'text') continue;
        expect(leaf.size).toBeGreaterThanOrEqual(1);
        if (leaf.role === 'contents') targets.push(leaf.href?.slice(1) ?? '');
      }
      for (const group of groupsIn(items))
        if (group.role === 'story' && group.anchor) anchors.push(group.anchor);
    }
    expect(targets).toEqual(anchors);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test(`${folder}: pages are numbered from the second on, and nothing is outside of the type area`, async () => {
    const { pages } = await make(folder, date);
    for (const { plan, items } of pages) {
      const [head] = items;
      const texts = listLeaves(head ? [head] : []).flatMap((leaf) =>
        leaf.kind === 'text'
          ? leaf.lines.map(({ runs }) => runs.map(({ text }) => text).join(''))
          : [],
      );
      if (plan.number > 1) expect(texts.at(-1)).toBe(String(plan.number));
      for (const { x, y, width, height } of listLeaves(items)) {
        expect(x).toBeGreaterThanOrEqual(-0.01);
        expect(x + width).toBeLessThanOrEqual(plan.grid.columnEm + 0.01);
        expect(y + height).toBeLessThanOrEqual(plan.grid.rows + 0.01);
      }
    }
  });
}
