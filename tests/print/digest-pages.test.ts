import { expect, test } from 'vitest';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { toEdition } from '@/lib/edition/edition';
import { planEdition } from '@/lib/newsroom/plan-edition';
import { digestPages, picturesOf } from '@/lib/print/digest-pages';
import { makeArticle, paper } from '../edition/make-edition';

const date = '2023-03-10';
const settings = { pages: [] };
const state = { issue: 12, release: 0, status: 'published' as const };

/** The pages of an edition of two stories as they are printed, made up anew at every call. */
async function print(fields: Partial<Article> = {}, ownPaper: Partial<Paper> = {}) {
  const articles = [
    makeArticle({ ...fields, page: 1 }),
    makeArticle({ slug: 'spring-market', title: '春市开张', page: 2 }),
  ];
  const parts = { date, settings, articles, paper: { ...paper, ...ownPaper } };
  const edition = toEdition({ ...parts, ...state, plan: await planEdition(parts) });
  return { paper: parts.paper, edition, pages: edition.pages };
}

test('a PDF is found in the cache after the same content is laid out again', async () => {
  expect(digestPages(await print())).toBe(digestPages(await print()));
});

test.each([
  ['headline', { title: '园区建设再提速' }, {}],
  ['rank', { rank: 1 }, {}],
  ['name of the paper', {}, { name: '县区日报' }],
  ['sheet', {}, { sheet: { size: 'a4' } }],
] satisfies [string, Partial<Article>, Partial<Paper>][])(
  'a PDF is made again when the %s changes',
  async (_, fields: Partial<Article>, ownPaper) => {
    expect(digestPages(await print(fields, ownPaper))).not.toBe(digestPages(await print()));
  },
);

test('the PDF of a page is not made again when another page is edited', async () => {
  const [before, after] = [await print(), await print({ title: '园区建设再提速' })];
  const second = (of: typeof before) => ({ ...of, pages: of.pages.slice(1) });
  expect(digestPages(second(before))).not.toBe(digestPages(before));
  expect(digestPages(second(after))).toBe(digestPages(second(before)));
});

test('the PDF of a page depends on the pictures of its own stories', async () => {
  const picture = { name: 'gate.svg', width: 3, height: 2, bytes: 512, alt: '公园大门' };
  const printed = await print({ pictures: [picture] });
  expect(picturesOf(printed)).toEqual(['gate.svg']);
  expect(picturesOf({ ...printed, pages: printed.pages.slice(1) })).toEqual([]);
});
