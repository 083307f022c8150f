/** Lists across editions that lead to articles without a search. */
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { publish } from '@/lib/cli/publishing/publish';
import { withdraw } from '@/lib/cli/publishing/withdraw';
import { toNameSlug } from '@/lib/edition/addresses/name-slug';
import { findCorrectionSlice } from '@/lib/newsroom/archive/correction-list';
import { articleText } from '../support/content-folder';
import { makeTestPaper, type TestPaper } from '../support/test-paper';

let paper: TestPaper;
beforeEach(async () => {
  paper = await makeTestPaper();
  const { folder, run } = paper;
  await folder.write(
    '2021-03-09/01-a.md',
    articleText({ title: '旧闻', byline: '杨丽萍 摄影报道' }),
  );
  await folder.write(
    '2022-03-08/01-a.md',
    articleText({
      title: '甲',
      byline: '本报讯（记者 杨丽萍）',
      column: '稳经济 促发展',
      places: '[辉县, 孟庄]',
      corrections:
        '[{ date: 2023-03-09, text: 应为三百人。 }, { date: 2022-03-09, text: 应为北村。 }]',
    }),
  );
  await folder.write('2022-03-08/02-b.md', articleText({ title: '乙', page: 2, places: '[辉县]' }));
  await folder.write(
    '2023-03-09/01-a.md',
    articleText({
      title: '丙',
      byline: '本报讯（通讯员 张盼）',
      column: '稳经济　促发展',
      corrections: '[{ date: 2023-03-09, text: 应为李村。 }]',
    }),
  );
  await folder.write(
    '2023-03-09/02-gone.md',
    articleText({ title: '收回', column: '旧栏目', byline: '本报讯（记者 李娜）' }),
  );
  await folder.write(
    '2023-03-10/01-proof.md',
    articleText({ title: '样报', column: '未出', byline: '本报讯（记者 王强）' }),
  );
  for (const date of ['2021-03-09', '2022-03-08', '2023-03-09']) await run(publish, date);
  await run(withdraw, '2023-03-09', 'gone', '--reason', '有误');
});

const titlesOf = (list: { teasers: { title: string }[] } | undefined) =>
  list?.teasers.map(({ title }) => title);

test('a column is found by the letters of its name, in all of its spellings', async () => {
  const { archive } = paper.open();
  const { names } = await archive.findNames('labels', toNameSlug('稳经济 促发展'));
  expect(names).toEqual(['稳经济　促发展', '稳经济 促发展']);
  expect(titlesOf(await archive.listTeasers('labels', names, 1))).toEqual(['丙', '甲']);
});

test('a place has all articles about it, newest first', async () => {
  const { archive } = paper.open();
  expect(await archive.findNames('places', toNameSlug('辉县'))).toEqual({ names: ['辉县'] });
  expect(titlesOf(await archive.listTeasers('places', ['辉县'], 1))).toEqual(['甲', '乙']);
});

test('columns and places are listed with the number of their articles', async () => {
  const { archive } = paper.open();
  const { names } = await archive.listNames('places');
  expect(names).toEqual(names.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)));
  expect(names.find(({ name }) => name === '辉县')).toEqual({
    slug: toNameSlug('辉县'),
    name: '辉县',
    articles: 2,
  });
  const columns = (await archive.listNames('labels')).names;
  expect(columns.map(({ name, articles }) => [name, articles])).toEqual([['稳经济　促发展', 2]]);
});

test('columns of proofs and of withdrawn articles are known to nobody', async () => {
  const { archive } = paper.open();
  expect((await archive.findNames('labels', toNameSlug('未出'))).names).toEqual([]);
  expect((await archive.findNames('labels', toNameSlug('旧栏目'))).names).toEqual([]);
});

test('the pages of a number have the articles that begin on them, as they were published', async () => {
  const { archive } = paper.open();
  const list = await archive.listTeasers('onPages', '2', 1);
  expect(titlesOf(list)).toEqual(['乙']);
  expect(list?.teasers[0]?.page).toBe(2);
  expect((await archive.listDays()).map(({ summary }) => summary?.printed)).toEqual([1, 2, 1]);
});

test('corrections are listed by their own days, whatever the edition', async () => {
  const { archive } = paper.open();
  const list = await archive.listCorrections(1);
  expect(list?.corrections.map(({ date, text, teaser }) => [date, text, teaser.date])).toEqual([
    ['2023-03-09', '应为李村。', '2023-03-09'],
    ['2023-03-09', '应为三百人。', '2022-03-08'],
    ['2022-03-09', '应为北村。', '2022-03-08'],
  ]);
  expect(list).toMatchObject({ page: 1, pages: 1, total: 3 });
  expect(await archive.listCorrections(2)).toBeUndefined();
});

test('people are listed with their roles and the years of their articles', async () => {
  const { archive } = paper.open();
  expect((await archive.listPeople()).people).toEqual([
    {
      slug: 'yang-liping',
      name: '杨丽萍',
      articles: 2,
      roles: expect.arrayContaining(['reporter', 'photographer']),
      first: 2021,
      last: 2022,
    },
    {
      slug: 'zhang-pan',
      name: '张盼',
      articles: 1,
      roles: ['correspondent'],
      first: 2023,
      last: 2023,
    },
  ]);
});

test.each([
  ['稳经济 促发展', 'wenjingji-cufazhan-mps'],
  ['「时评」', 'shiping-a7r'],
  ['時評', 'shiping-a7r'],
  ['Zürich', 'zurich'],
  ['Letters to the editor', 'letters-to-the-editor'],
  ['北京·朝阳', 'beijing-chaoyang-6oi'],
  ['…', 'other'],
])('the slug of %s is %s', (name, slug) => {
  expect(toNameSlug(name)).toBe(slug);
});

test('names that are read the same have slugs of their own', () => {
  const slugs = ['陕西', '山西', '玉田', '雨田', '时评', '食品', '诗评'].map(toNameSlug);
  expect(new Set(slugs).size).toBe(slugs.length);
});

test('every name has a slug that is one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (name) => {
      expect(toNameSlug(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});

test('every correction is on exactly one page of the list', () => {
  const day = fc.integer({ min: 1, max: 4 }).map((number) => `2023-03-0${number}`);
  const summaries = fc.uniqueArray(
    fc.record({ date: day, corrections: fc.array(day, { maxLength: 40 }) }),
    { selector: ({ date }) => date },
  );
  fc.assert(
    fc.property(summaries, (some) => {
      const total = some.reduce((sum, { corrections }) => sum + corrections.length, 0);
      const pages = findCorrectionSlice(some, 1)?.pages ?? 0;
      const places = Array.from(
        { length: pages },
        (_, index) => findCorrectionSlice(some, index + 1)?.days ?? [],
      ).flat();
      expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(total);
      expect(places.length).toBe(total);
      expect(findCorrectionSlice(some, pages + 1)).toBeUndefined();
    }),
  );
});
