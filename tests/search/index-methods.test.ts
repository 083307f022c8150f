import { expect, test } from 'vitest';
import {
  type IndexedArticle,
  mostCounted,
  type SearchIndex,
  type SearchRequest,
} from '@/lib/search/search-index';
import { describeIndexes } from './each-index';

function article(slug: string, more: Partial<IndexedArticle> = {}): IndexedArticle {
  return {
    ...{ slug, title: `题目${slug}`, text: '黄河之水。', lines: [], kind: 'news', section: 'news' },
    ...{ people: [], places: [], ...more },
  };
}

const request: SearchRequest = {
  ...{ query: '黄河', filters: {}, order: 'newest', limit: 3, shown: 'all' },
};

/** Follows `next` to the last page. */
async function findAll(index: SearchIndex, first: SearchRequest): Promise<string[][]> {
  const pages: string[][] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { hits, next }: Awaited<ReturnType<SearchIndex['find']>> = await index.find({
      ...first,
      after,
    });
    pages.push(hits.map(({ date, slug }) => `${date.slice(8)}/${slug}`));
    after = next;
  }
  return pages;
}

describeIndexes((open) => {
  test.each(['newest', 'relevance'] as const)(
    'pages of results, %s first, have each article once',
    async (order) => {
      const index = await open();
      for (const date of ['2022-12-31', '2023-01-01', '2024-03-10'])
        await index.upsertEdition({
          date,
          source: '',
          articles: ['a', 'b', 'c'].map((slug) => article(slug)),
        });
      const pages = await findAll(index, { ...request, order, limit: 2 });
      expect(pages.flat()).toEqual([
        '10/a',
        '10/b',
        '10/c',
        '01/a',
        '01/b',
        '01/c',
        '31/a',
        '31/b',
        '31/c',
      ]);
      expect(pages.every(({ length }) => length <= 2)).toBe(true);
      expect((await index.find({ ...request, order })).total).toEqual({ count: 9, isExact: true });
      await index.close();
    },
  );

  test('counting ends at a number', async () => {
    const index = await open();
    const many = Array.from({ length: mostCounted + 5 }, (_, at) => article(`a${at}`));
    await index.upsertEdition({ date: '2023-03-10', source: '', articles: many });
    const { total } = await index.find(request);
    expect(total).toEqual({ count: mostCounted, isExact: false });
    await index.close();
  });

  test('a hit has its place, its headline and an excerpt with what was found', async () => {
    const index = await open();
    const text = '风沙停了。黄河两岸的柳树绿了。游人如织。';
    await index.upsertEdition({
      date: '2023-03-10',
      source: '',
      articles: [article('a', { title: '春到黃河', text, page: 3 })],
    });
    const { hits } = await index.find(request);
    expect(hits).toEqual([
      {
        ...{ date: '2023-03-10', slug: 'a', kind: 'news', section: 'news', page: 3 },
        title: { text: '春到黃河', marks: [{ from: 2, to: 4 }] },
        excerpt: { text, marks: [{ from: 5, to: 7 }], isCutBefore: false, isCutAfter: false },
      },
    ]);
    await index.close();
  });

  test('sources say of which state an edition is, and pages are noted later', async () => {
    const index = await open();
    await index.upsertEdition({ date: '2023-03-10', source: 'first', articles: [article('a')] });
    expect(await index.isCurrent('2023-03-10', 'first')).toBe(true);
    expect(await index.isCurrent('2023-03-10', 'second')).toBe(false);
    expect(await index.isCurrent('2023-03-11', 'first')).toBe(false);
    expect([...(await index.listSources())]).toEqual([['2023-03-10', ['first']]]);
    await index.setPages('2023-03-10', { a: 4, unknown: 5 });
    expect((await index.find({ ...request, filters: { page: 4 } })).hits).toHaveLength(1);
    expect((await index.find({ ...request, filters: { page: 5 } })).hits).toHaveLength(0);
    await index.upsertEdition({ date: '2023-03-10', source: 'second', articles: [article('b')] });
    expect(await index.isCurrent('2023-03-10', 'first')).toBe(false);
    expect(await index.isCurrent('2023-03-10', 'second')).toBe(true);
    await index.removeEdition('2023-03-10');
    expect(await index.isCurrent('2023-03-10', 'second')).toBe(false);
    expect((await index.listSources()).size).toBe(0);
    await index.close();
  });

  test('people, places and headlines are suggested, the most frequent names first', async () => {
    const index = await open();
    const articles = [
      article('a', { people: ['张三'], places: ['张家界'], title: '张灯结彩' }),
      article('b', { people: ['张伟', '李四'] }),
      article('c', { people: ['張偉'] }),
    ];
    await index.upsertEdition({ date: '2023-03-10', source: '', articles });
    await index.upsertEdition({
      date: '2023-03-11',
      source: '',
      articles: [article('d', { people: ['张伟', 'Müller'] })],
    });
    const suggest = async (prefix: string, shown: SearchRequest['shown'] = 'all') =>
      (await index.suggest({ prefix, limit: 5, shown })).map(({ kind, text }) => `${kind} ${text}`);
    expect((await suggest('张'))[0]).toBe('person 张伟');
    expect((await suggest('張')).toSorted()).toEqual(
      ['person 张三', 'person 张伟', 'person 張偉', 'place 张家界', 'headline 张灯结彩'].toSorted(),
    );
    expect(await suggest('mul')).toEqual(['person Müller']);
    expect(await suggest('mul', ['2023-03-10'])).toEqual([]);
    expect(await suggest('结彩')).toEqual(['headline 张灯结彩']);
    for (const nothing of ['', '  ', '。', '"', '%', '\0', '张%'.repeat(1000)])
      expect(await suggest(nothing)).toEqual([]);
    await index.removeEdition('2023-03-11');
    expect(await suggest('mul')).toEqual([]);
    expect(await suggest('张伟', ['2023-03-11'])).toEqual([]);
    expect(await suggest('张伟', ['2023-03-10'])).toEqual(['person 张伟', 'person 張偉']);
    await index.close();
  });

  test('editions that are written at once are all there', async () => {
    const index = await open();
    const dates = Array.from({ length: 12 }, (_, at) => `2023-03-${at + 10}`);
    const articles = [article('a', { people: ['张三'] }), article('b', { people: ['李四'] })];
    await Promise.all(dates.map((date) => index.upsertEdition({ date, source: '', articles })));
    expect((await index.listSources()).size).toBe(12);
    expect((await index.find(request)).total).toEqual({ count: 24, isExact: true });
    await index.close();
  });
});
