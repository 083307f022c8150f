import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildYear, type IndexedDay } from '@/lib/export/search/build-year';
import { openStaticSearch, type StaticHit } from '@/lib/export/search/static-search';
import { inTitle, shardOf } from '@/lib/export/search/term-keys';
import { toIndexFile } from '@/lib/export/search/to-index-file';
import { matchesQuery } from '@/lib/search/query/find-hits';
import { parseQuery } from '@/lib/search/query/parse-query';
import type { IndexedArticle } from '@/lib/search/search-index';
import { textsOf } from '@/lib/search/to-row';

/** Few characters, so that texts have parts in common; with variants, widths, words, marks and a character of two units. */
const letters = fc.constantFrom(
  ...'园区建设發发后後 ，。·ABab电影5５ｶ％\n𠮷',
  'park',
  'Élan ',
  '新闻',
);
const texts = fc.array(letters, { maxLength: 24 }).map((parts) => parts.join(''));
const articles = fc.record({
  title: texts,
  lines: fc.array(texts, { maxLength: 2 }),
  text: texts,
  section: fc.constantFrom('news', 'culture'),
});
const days = fc.array(fc.array(articles, { maxLength: 5 }), { minLength: 1, maxLength: 5 });

type Sketch = Pick<IndexedArticle, 'title' | 'lines' | 'text' | 'section'>;

function toDays(sketches: readonly (readonly Sketch[])[]): IndexedDay[] {
  return sketches.map((ofDay, at) => ({
    date: `202${2 + (at % 2)}-03-1${at}`,
    formatted: `day ${at}`,
    articles: ofDay.map((sketch, number) => ({
      ...sketch,
      slug: `a-${at}-${number}`,
      kind: 'news' as const,
      people: [],
      places: [],
    })),
  }));
}

/** Returns a reader of the index of some days, and the names of the files that were read. */
function buildFiles(all: readonly IndexedDay[]) {
  const years = [...new Set(all.map(({ date }) => date.slice(0, 4)))].sort().reverse();
  const built = years.map((year) => ({
    year,
    ...buildYear(
      year,
      all.filter(({ date }) => date.startsWith(year)),
    ),
  }));
  const files = new Map(built.flatMap((one) => [...one.files]));
  const characters = new Set(built.flatMap((one) => [...one.characters]));
  files.set('index.json', toIndexFile(built, characters));
  const read: string[] = [];
  const load = async (name: string) => {
    read.push(name);
    const bytes = files.get(name);
    if (!bytes) throw new Error(`There is no file ${name}`);
    return bytes;
  };
  return { load, read, files };
}

async function findAll(search: ReturnType<typeof openStaticSearch>): Promise<StaticHit[]> {
  const hits: StaticHit[] = [];
  while (!search.isDone()) hits.push(...(await search.more(3)));
  return hits;
}

const nameOf = ({ slug }: { slug: string }): string => slug;

test('what is found is what a comparison of all texts finds, newest first', async () => {
  await fc.assert(
    fc.asyncProperty(
      days,
      fc.nat(),
      fc.nat(),
      fc.nat({ max: 8 }),
      async (sketches, a, b, length) => {
        const all = toDays(sketches);
        const { load } = buildFiles(all);
        const words = sketches
          .flat()
          .flatMap((sketch) => [sketch.title, ...sketch.lines, sketch.text]);
        const source = words[a % Math.max(1, words.length)] ?? '';
        const from = b % Math.max(1, source.length);
        const wanted = source.slice(from, from + 1 + length);
        const query = parseQuery(wanted);
        const expected = all
          .toSorted((one, other) => (one.date < other.date ? 1 : -1))
          .flatMap((day) => day.articles)
          .filter((article) => matchesQuery(textsOf(article), query));
        const found = await findAll(openStaticSearch(load, wanted));
        expect(found.map(nameOf)).toEqual(expected.map(nameOf));
        const titled = await findAll(openStaticSearch(load, wanted, {}, 'titles'));
        expect(titled.map(nameOf).sort()).toEqual(expected.map(nameOf).sort());
      },
    ),
  );
});

const paper = toDays([
  [
    {
      title: '惠济新兴产业园区',
      lines: ['本报讯'],
      text: '头发与发展。\n电影节开幕。',
      section: 'news',
    },
    {
      title: 'The elections',
      lines: [],
      text: 'Élan in the park, 10,000 visitors.',
      section: 'culture',
    },
  ],
  [{ title: '植树节', lines: [], text: '新兴的产业。后来下了雨。', section: 'news' }],
]);

test.each([
  ['園區', ['a-0-0']],
  ['頭髮', ['a-0-0']],
  ['後來', ['a-1-0']],
  ['产', ['a-1-0', 'a-0-0']],
  ['elect', ['a-0-1']],
  ['e', ['a-0-1']],
  ['ELAN', ['a-0-1']],
  ['１0000', ['a-0-1']],
  ['新兴 -植树', ['a-0-0']],
  ['"新兴产业"', ['a-0-0']],
  ['讯头', []],
  ['。，', []],
  ['', []],
])('%s finds %j', async (query, expected) => {
  const { load } = buildFiles(paper);
  const found = await findAll(openStaticSearch(load, query));
  expect(found.map(nameOf)).toEqual(expected);
});

test('a section and dates leave out what is not of them', async () => {
  const { load } = buildFiles(paper);
  const find = (filters: { section?: string; from?: string; to?: string }) =>
    findAll(openStaticSearch(load, 'park', filters));
  expect((await find({ section: 'culture' })).map(nameOf)).toEqual(['a-0-1']);
  expect(await find({ section: 'news' })).toEqual([]);
  expect(await find({ from: '2022-03-11' })).toEqual([]);
  expect((await find({ to: '2022-03-10' })).map(nameOf)).toEqual(['a-0-1']);
});

test('kinds and pages leave out what is not of them', async () => {
  const all = paper.map((day) => ({
    ...day,
    articles: day.articles.map((article, index) => ({
      ...article,
      kind: index === 0 ? ('photo' as const) : article.kind,
      page: index + 1,
    })),
  }));
  const { load } = buildFiles(all);
  const find = async (filters: { kind?: string; page?: string }) =>
    (await findAll(openStaticSearch(load, '产', filters))).map(nameOf);
  expect(await find({ kind: 'photo' })).toEqual(['a-1-0', 'a-0-0']);
  expect(await find({ kind: 'news' })).toEqual([]);
  expect(await find({ page: '1' })).toEqual(['a-1-0', 'a-0-0']);
  expect(await find({ page: '2' })).toEqual([]);
});

test('titles come first where a reader wants the best hits first', async () => {
  const { load } = buildFiles(paper);
  const find = async (query: string) =>
    (await findAll(openStaticSearch(load, query, {}, 'titles'))).map(nameOf);
  expect(await find('产')).toEqual(['a-0-0', 'a-1-0']);
  expect(await find('新兴 产业')).toEqual(['a-0-0', 'a-1-0']);
  expect(await find('elect')).toEqual(['a-0-1']);
  expect(await find('e')).toEqual(['a-0-1']);
});

test('the lists of titles are in the shards that a search reads anyway', () => {
  for (const key of ['园', '园区', ' park', ' parking', '  pa'])
    expect(shardOf(inTitle(key), 64)).toBe(shardOf(key, 64));
  expect(shardOf(inTitle(' parking'), 64)).toBe(shardOf(' park', 64));
});

test('hits are marked in the title and in the excerpt', async () => {
  const { load } = buildFiles(paper);
  const [hit] = await findAll(openStaticSearch(load, '新興'));
  expect(hit?.excerpt).toMatchObject({
    text: '新兴的产业。后来下了雨。',
    marks: [{ from: 0, to: 2 }],
  });
});

test('a search that has enough hits in the newest year reads nothing of older ones', async () => {
  const { load, read } = buildFiles(paper);
  await openStaticSearch(load, '新兴').more(1);
  expect(read.some((name) => name.startsWith('2023/'))).toBe(true);
  expect(read.filter((name) => name.startsWith('2022/'))).toEqual([]);
});

test('an edition of another year leaves the files of a year as they are', () => {
  const before = buildFiles(paper).files;
  const more = toDays([[], [], [], paper[0]?.articles ?? []]).slice(3);
  const after = buildFiles([...paper, ...more]).files;
  const changed = [...before].filter(([name, bytes]) => {
    const now = after.get(name);
    return !now || Buffer.compare(now, bytes) !== 0;
  });
  expect(changed.map(([name]) => name.split('/')[0])).not.toContain('2022');
});
