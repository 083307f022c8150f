import { expect, test } from 'vitest';
import type { Byline } from '@/lib/content/bylines/byline';
import {
  toArticleData,
  toEditionData,
  toHomeData,
  toListData,
  toScriptText,
} from '@/lib/edition/metadata/structured-data';
import { makeArticle, makeEdition, paper } from './make-edition';

const edition = makeEdition([
  {
    slug: 'huiji-park',
    title: '园区</script><script>alert(1)</script>&提速\u2028',
    kicker: '东中西相连',
    deck: '5大企业入驻',
    places: ['惠济区'],
    keywords: ['产业园'],
    byline: {
      printed: '本报讯（记者 杨丽萍 文/图）',
      parts: [],
      people: [{ name: '杨丽萍', roles: ['reporter', 'photographer'] }],
      runsIn: true,
    },
    corrections: [{ date: '2023-03-12', text: '“四家”应为“五家”。' }],
    pictures: [
      { name: 'gate.jpg', width: 300, height: 200, bytes: 5120, alt: '大门', credit: '李焱' },
    ],
  },
]);
const [article] = edition.articles;
if (!article) throw new Error('no article');
const origin = 'https://example.com';
const people = new Map([['杨丽萍', 'yang-liping']]);

test('an article says on which page it was printed, who wrote it and what was corrected', () => {
  const data = JSON.parse(toScriptText(toArticleData({ paper, edition, article, people, origin })));
  const [news, crumbs] = data['@graph'];
  expect(news).toEqual({
    '@type': 'NewsArticle',
    '@id': 'https://example.com/2023-03-10/huiji-park',
    url: 'https://example.com/2023-03-10/huiji-park',
    mainEntityOfPage: 'https://example.com/2023-03-10/huiji-park',
    headline: article.title,
    alternativeHeadline: '5大企业入驻',
    description: '杏花开了。',
    dateline: '惠济区',
    printPage: '1',
    printSection: '经济',
    printEdition: '2023年3月10日 第12期',
    articleSection: '经济',
    keywords: ['产业园'],
    inLanguage: 'zh-Hans',
    datePublished: '2023-03-10T06:00:00+08:00',
    dateModified: '2023-03-12T00:00:00+08:00',
    author: [
      {
        '@type': 'Person',
        name: '杨丽萍',
        jobTitle: '记者、摄影',
        url: 'https://example.com/people/yang-liping',
      },
    ],
    publisher: { '@type': 'Organization', name: '县区报社' },
    isPartOf: {
      '@type': 'PublicationIssue',
      '@id': 'https://example.com/2023-03-10',
      url: 'https://example.com/2023-03-10',
      name: '县区新闻 2023年3月10日 第12期',
      issueNumber: 12,
      datePublished: '2023-03-10',
      pagination: '1',
      inLanguage: 'zh-Hans',
      isPartOf: {
        '@type': 'Periodical',
        name: '县区新闻',
        url: 'https://example.com/',
        inLanguage: 'zh-Hans',
        publisher: { '@type': 'Organization', name: '县区报社' },
      },
    },
    image: [
      {
        '@type': 'ImageObject',
        url: 'https://example.com/2023-03-10/media/gate.jpg',
        width: '300px',
        height: '200px',
        creditText: '李焱',
      },
    ],
    correction: [
      { '@type': 'CorrectionComment', text: '“四家”应为“五家”。', datePublished: '2023-03-12' },
    ],
  });
  expect(crumbs.itemListElement.map(({ item }: { item: string }) => item)).toEqual([
    'https://example.com/',
    'https://example.com/2023-03-10',
    'https://example.com/2023-03-10/pages/1',
    'https://example.com/2023-03-10/huiji-park',
  ]);
});

test('editors and translators are no authors', () => {
  const byline: Byline = {
    printed: '文/周晓雨 译/吴桐 编辑/郑和平',
    parts: [],
    people: [
      { name: '周晓雨', roles: ['writer'] },
      { name: '吴桐', roles: ['translator'] },
      { name: '郑和平', roles: ['editor'] },
    ],
    runsIn: false,
  };
  const parts = { paper, edition, article: makeArticle({ byline }), people, origin };
  const [news] = JSON.parse(toScriptText(toArticleData(parts)))['@graph'];
  expect(news).toMatchObject({
    author: [{ '@type': 'Person', name: '周晓雨', jobTitle: '文' }],
    translator: [{ '@type': 'Person', name: '吴桐', jobTitle: '翻译' }],
    editor: [{ '@type': 'Person', name: '郑和平', jobTitle: '编辑' }],
  });
});

test('no text of an article ends the script element', () => {
  const text = toScriptText(toArticleData({ paper, edition, article, people, origin }));
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(text)['@graph'][0].headline).toBe(article.title);
});

test('an edition is an issue of a periodical', () => {
  const data = JSON.parse(toScriptText(toEditionData({ paper, edition, origin })));
  expect(data['@graph'][0]).toMatchObject({ '@type': 'PublicationIssue', issueNumber: 12 });
});

test('a page and a list have breadcrumbs', () => {
  const [page] = edition.pages;
  if (!page) throw new Error('no page');
  const read = (data: ReturnType<typeof toListData>) => JSON.parse(toScriptText(data))['@graph'];
  const stepsOf = ({ itemListElement }: { itemListElement: { name: string; item: string }[] }) =>
    itemListElement.map(({ name, item }) => `${name} ${item}`);
  const [, ofPage] = read(toEditionData({ paper, edition, origin, page }));
  expect(stepsOf(ofPage)).toEqual([
    '县区新闻 https://example.com/',
    '2023年3月10日 https://example.com/2023-03-10',
    '第1版 经济 https://example.com/2023-03-10/pages/1',
  ]);
  const [ofList] = read(toListData({ paper, origin }, { name: '经济', path: '/sections/economy' }));
  expect(stepsOf(ofList)).toEqual([
    '县区新闻 https://example.com/',
    '经济 https://example.com/sections/economy',
  ]);
});

test('an article in another language or without text says so', () => {
  const english = { ...paper, language: 'en' };
  const foreign = makeEdition([
    {
      title: '公园开放',
      summary: '',
      places: ['London', 'Leeds'],
      body: { type: 'root', children: [] },
    },
  ]);
  const [story] = foreign.articles;
  if (!story) throw new Error('no article');
  const parts = { paper: english, edition: foreign, article: story, people, origin };
  const [news] = JSON.parse(toScriptText(toArticleData(parts)))['@graph'];
  expect(news).toMatchObject({
    inLanguage: 'zh',
    dateline: 'London, Leeds',
    description: '公园开放',
  });
});

test.each([
  ['news', 'NewsArticle', undefined],
  ['photo', 'NewsArticle', '图片新闻'],
  ['interview', 'NewsArticle', '访谈'],
  ['letters', 'OpinionNewsArticle', '读者来信'],
  ['verse', 'Article', '诗歌'],
  ['notice', 'Article', '公告'],
  ['obituary', 'Article', '讣告'],
] as const)('%s is of the type %s and says its genre', (kind, type, genre) => {
  const own = makeEdition([{ kind }]);
  const [first] = own.articles;
  if (!first) throw new Error('no article');
  const data = JSON.parse(
    toScriptText(toArticleData({ paper, edition: own, article: first, people, origin })),
  );
  expect(data['@graph'][0]).toMatchObject({ '@type': type, headline: first.title });
  expect(data['@graph'][0].genre).toBe(genre);
  expect(data['@graph'][0].articleBody).toBeUndefined();
});

test('the home page says how the paper is searched', () => {
  const data = JSON.parse(toScriptText(toHomeData({ paper, edition, origin })));
  expect(data['@graph'].at(-1)).toMatchObject({
    '@type': 'WebSite',
    potentialAction: {
      target: `${origin}/search?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  });
});
