import { expect, test } from 'vitest';
import type { Article } from '@/lib/content/article';
import { toEdition } from '@/lib/edition/edition';
import { toAd } from '@/lib/edition/to-ad';
import { toStory } from '@/lib/edition/to-story';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import { composeSheet } from '@/lib/sheet/compose-sheet';
import { listLeaves } from '@/lib/sheet/list-leaves';
import type { AdGroup, SheetItem } from '@/lib/sheet/sheet-item';
import { makeArticle, paper, paragraph } from '../edition/make-edition';
import { plainMetrics } from '../layout/support/plain-metrics';

const link = {
  type: 'element' as const,
  tagName: 'a',
  properties: { href: 'https://hotel.example/', rel: ['sponsored', 'noopener'] },
  children: [{ type: 'text' as const, value: '在线预订' }],
};

const picture = { name: 'fair.svg', width: 1600, height: 400, bytes: 9, alt: '家装节' };
const figure = {
  type: 'element' as const,
  tagName: 'figure',
  properties: {},
  children: [{ ...link, tagName: 'img', properties: { src: 'fair.svg' }, children: [] }],
};

function compose(fields: Partial<Article>) {
  const ad = makeArticle({ slug: 'hotel', kind: 'ad', title: '惠济饭店', ...fields });
  const story = makeArticle({ slug: 'news', body: { type: 'root', children: [long] } });
  const metrics = plainMetrics();
  const plan = makeUpEdition({
    stories: [toStory(story, paper.language)],
    ads: [ad].flatMap((one) => toAd(one) ?? []),
    pages: [],
    sheet: { size: 'a4' },
    metrics,
  });
  const state = { issue: undefined, release: 0, status: 'published' as const };
  const parts = { date: ad.date, settings: { pages: [] }, articles: [story, ad], paper, plan };
  const edition = toEdition({ ...parts, ...state });
  const [page] = plan.pages;
  if (!page) throw new Error('no page');
  const items = composeSheet(page, { paper, edition, metrics });
  const isAd = (item: SheetItem): item is AdGroup => item.kind === 'group' && item.role === 'ad';
  return { edition, items, group: items.find(isAd), page };
}

const long = paragraph('杏花开了，游人一早就上了山。'.repeat(60));
const words = (group: AdGroup | undefined) =>
  listLeaves(group?.items ?? []).flatMap((leaf) =>
    leaf.kind === 'text' ? leaf.lines.map(({ runs }) => runs.map(({ text }) => text).join('')) : [],
  );

test('words have the label over them, centred, with links that say they are paid for', () => {
  const body = { type: 'root' as const, children: [paragraph('双人房二百九十八元'), link] };
  const { group } = compose({ ad: { columns: 2, rows: 16 }, body });
  expect(group).toMatchObject({ label: '广告', slug: 'hotel' });
  expect(words(group)).toEqual(['广告', '惠济饭店', '双人房二百九十八元', '在线预订']);
  const runs = listLeaves(group?.items ?? []).flatMap((leaf) =>
    leaf.kind === 'text' ? leaf.lines.flatMap((line) => line.runs) : [],
  );
  const linked = runs.filter(({ href }) => href !== undefined);
  expect(linked).toMatchObject([{ href: 'https://hotel.example/', isSponsored: true }]);
});

test('the ruled box has the size that was sold', () => {
  const { group, page } = compose({ ad: { columns: 2, rows: 16 } });
  const { columnEm, gutterEm } = page.grid;
  expect(group?.width).toBeCloseTo(2 * columnEm + gutterEm);
  expect(group?.height).toBe(16);
});

test('a picture is whole inside its box and leads where it is linked to', () => {
  const { group, page } = compose({
    ad: { width: 80, height: 60, link: 'https://fair.example/' },
    body: { type: 'root', children: [figure] },
    pictures: [picture],
  });
  const [drawn] = listLeaves(group?.items ?? []).flatMap((leaf) =>
    leaf.kind === 'picture' ? [leaf] : [],
  );
  expect(drawn).toMatchObject({ alt: '家装节', href: 'https://fair.example/' });
  const ratio = (drawn?.width ?? 0) / ((drawn?.height ?? 1) * page.grid.rowEm);
  expect(ratio).toBeCloseTo(4);
  expect(words(group)).toEqual(['广告']);
});

test('too many words for a box are set smaller, and none is lost', () => {
  const text = '本店春季优惠，凭此广告入住一律八折，节假日除外。'.repeat(30);
  const body = { type: 'root' as const, children: [paragraph(text)] };
  const { group } = compose({ ad: { columns: 1, rows: 6 }, body });
  expect(words(group).join('')).toBe(`广告惠济饭店${text}`);
  const places = listLeaves(group?.items ?? []);
  const foot = Math.max(...places.map(({ y, height }) => y + height));
  expect(foot).toBeLessThanOrEqual((group?.y ?? 0) + (group?.height ?? 0) + 1e-6);
});

test('advertisements come after the stories and are in no list of the edition', () => {
  const { edition, items } = compose({ ad: { columns: 2, rows: 16 } });
  const roles = items.flatMap((item) => (item.kind === 'group' ? [item.role] : []));
  expect(roles.indexOf('ad')).toBeGreaterThan(roles.lastIndexOf('story'));
  expect(edition.articles.map(({ slug }) => slug)).toEqual(['news']);
  expect(edition.sections.flatMap(({ articles }) => articles.map(({ slug }) => slug))).toEqual([
    'news',
  ]);
  expect(edition.pages.flatMap(({ articles }) => articles)).toHaveLength(1);
  expect(edition.unlisted.map(({ slug }) => slug)).toEqual(['hotel']);
});
