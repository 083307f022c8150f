import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { toAtomFeed } from '@/lib/edition/feeds/atom-feed';
import { withTimes } from '@/lib/edition/feeds/entry-times';
import { chooseDates, chooseEntries, type Feed, placesIn } from '@/lib/edition/feeds/feed';
import { toJsonFeed } from '@/lib/edition/feeds/json-feed';
import { makeEdition, paper, paragraph } from './make-edition';

const text = (value: string) => ({ type: 'text' as const, value });
const whole = makeEdition([
  {
    slug: 'huiji-park',
    title: '园区 <script>alert("1")</script> & 提速',
    kicker: '区域东中西相连',
    deck: '5大企业入驻',
    label: '稳经济',
    keywords: ['产业园', '直播'],
    byline: {
      printed: '本报讯（记者 杨丽萍）',
      parts: [],
      people: [{ name: '杨丽萍', roles: ['reporter'] }],
      runsIn: true,
    },
    updated: '2023-03-10T09:30:00+08:00',
    corrections: [{ date: '2023-03-12', text: '“四家”应为“五家”。' }],
    body: {
      type: 'root',
      children: [
        paragraph('𠀀杏花 ]]> 开了\u0007。'),
        {
          type: 'element',
          tagName: 'p',
          properties: {},
          children: [
            {
              type: 'element',
              tagName: 'a',
              properties: { href: '/2023-03-09/spring' },
              children: [text('昨天')],
            },
            {
              type: 'element',
              tagName: 'a',
              properties: { href: '#fn-huiji-park-1' },
              children: [text('注')],
            },
          ],
        },
        {
          type: 'element',
          tagName: 'figure',
          properties: {},
          children: [
            {
              type: 'element',
              tagName: 'img',
              properties: { src: '杏花.jpg', alt: '杏花' },
              children: [],
            },
          ],
        },
      ],
    },
    pictures: [{ name: '杏花.jpg', width: 300, height: 200, bytes: 5120, alt: '杏花' }],
  },
  { slug: 'spring-market', section: 'culture', page: 2 },
]);

const feed: Feed = {
  paper,
  title: paper.name,
  home: '/',
  self: '/feed.xml',
  origin: 'https://example.com',
  entries: chooseEntries(placesIn(whole)),
};

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => ['entry', 'link', 'category'].includes(name),
});

const withoutTags = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&');

const wholeText =
  '稳经济区域东中西相连5大企业入驻本报讯（记者 杨丽萍）\u3000𠀀杏花 ]]> 开了。昨天注更正（2023年3月12日）：“四家”应为“五家”。';

test('Atom: a feed reader gets every part of an article, and every character of its text', () => {
  const read = parseAtomFeed(toAtomFeed(feed));
  expect(read).toMatchObject({
    id: 'https://example.com/feed.xml',
    title: { value: '县区新闻' },
    updated: '2023-03-12T00:00:00+08:00',
    authors: [{ name: '县区报社' }],
  });
  const [entry] = read.entries ?? [];
  expect(entry).toMatchObject({
    id: 'https://example.com/2023-03-10/huiji-park',
    title: { value: '园区 <script>alert("1")</script> & 提速' },
    authors: [{ name: '杨丽萍' }],
    published: '2023-03-10T06:00:00+08:00',
    updated: '2023-03-12T00:00:00+08:00',
    summary: { value: '杏花开了。' },
  });
  expect(entry?.content?.type).toBe('html');
  expect(entry?.links).toEqual([
    { href: 'https://example.com/2023-03-10/huiji-park', rel: 'alternate', type: 'text/html' },
    {
      rel: 'enclosure',
      type: 'image/jpeg',
      href: 'https://example.com/2023-03-10/media/%E6%9D%8F%E8%8A%B1.jpg',
      title: '杏花',
    },
  ]);
  expect(entry?.categories).toContainEqual({ scheme: 'https://schema.org/printPage', term: '1' });
  expect(withoutTags(entry?.content?.value ?? '')).toBe(wholeText);
});

test.each([
  ['of some articles', feed],
  ['of none', { ...feed, entries: [] }],
])('Atom has all that RFC 4287 asks of a feed, once each: one %s', (_, one) => {
  const xml = toAtomFeed(one);
  expect(XMLValidator.validate(xml)).toBe(true);
  const { feed: read } = parser.parse(xml);
  // 4.1.1 and 4.1.2; a parser gives a list for what appears twice.
  for (const element of [read, ...(read.entry ?? [])]) {
    for (const name of ['id', 'title', 'updated'])
      expect(element[name], name).toEqual(expect.any(String));
    expect(new URL(element.id).origin).toBe('https://example.com');
    expect(element.updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
    expect(element.link.filter(({ rel }: { rel: string }) => rel === 'alternate')).toHaveLength(1);
  }
  // An entry without an author has that of the feed.
  expect(read.author.name).toBe('县区报社');
  expect(read.link).toContainEqual({
    rel: 'self',
    type: 'application/atom+xml',
    href: 'https://example.com/feed.xml',
  });
  const ids = (read.entry ?? []).map(({ id }: { id: string }) => id);
  expect(ids).toHaveLength(one.entries.length);
  expect(new Set(ids).size).toBe(ids.length);
});

test('addresses in the text are absolute, and pictures have their size', () => {
  const [item] = toJsonFeed(feed).items;
  expect(item?.content_html).toContain('href="https://example.com/2023-03-09/spring"');
  expect(item?.content_html).toContain(
    'href="https://example.com/2023-03-10/huiji-park#fn-huiji-park-1"',
  );
  expect(item?.content_html).toContain(
    '<img src="https://example.com/2023-03-10/media/%E6%9D%8F%E8%8A%B1.jpg" alt="杏花" width="300" height="200">',
  );
});

test('JSON Feed 1.1: a feed reader gets every part of an article, and every character of its text', () => {
  const text = JSON.stringify(toJsonFeed({ ...feed, self: '/feed.json' }));
  const read = parseJsonFeed(text);
  expect(read).toMatchObject({
    title: '县区新闻',
    home_page_url: 'https://example.com/',
    feed_url: 'https://example.com/feed.json',
    language: 'zh-Hans',
    authors: [{ name: '县区报社' }],
  });
  const [item] = read.items ?? [];
  expect(item).toMatchObject({
    id: 'https://example.com/2023-03-10/huiji-park',
    url: 'https://example.com/2023-03-10/huiji-park',
    title: '园区 <script>alert("1")</script> & 提速',
    date_modified: '2023-03-12T00:00:00+08:00',
    authors: [{ name: '杨丽萍' }],
    tags: ['经济', '产业园', '直播'],
    image: 'https://example.com/2023-03-10/media/%E6%9D%8F%E8%8A%B1.jpg',
    attachments: [
      {
        url: 'https://example.com/2023-03-10/media/%E6%9D%8F%E8%8A%B1.jpg',
        mime_type: 'image/jpeg',
        title: '杏花',
      },
    ],
  });
  // A control character is no error in JSON; XML knows none.
  expect(withoutTags(item?.content_html ?? '').replace('\u0007', '')).toBe(wholeText);
  expect(JSON.parse(text).version).toBe('https://jsonfeed.org/version/1.1');
  // An extension, where the article stood in print, which a reader may pass over.
  const pages = JSON.parse(text).items.map(({ _print }: { _print: unknown }) => _print);
  expect(pages).toEqual([
    { edition: '2023-03-10', page: 1 },
    { edition: '2023-03-10', page: 2 },
  ]);
});

test('a feed has whole editions, newest first, without those that have no story', () => {
  const editions = [
    { date: '2023-03-12', count: 5 },
    { date: '2023-03-11', count: 0 },
    { date: '2023-03-10', count: 5 },
    { date: '2023-03-09', count: 5 },
  ];
  expect(chooseDates(editions, 6)).toEqual(['2023-03-12', '2023-03-10']);
  expect(chooseDates(editions, 5)).toEqual(['2023-03-12']);
});

test('a byline on a line of its own is a paragraph of the feed, once', () => {
  const byline = { printed: '作者 李焱', parts: [], people: [], runsIn: false };
  const entries = chooseEntries(placesIn(makeEdition([{ byline }])));
  const [item] = toJsonFeed({ ...feed, entries }).items;
  expect(item?.content_html).toBe('<p>作者 李焱</p><p>杏花开了。</p>');
});

test('an entry in another language than the paper says so', () => {
  const english = makeEdition([
    { title: 'Parks approved', summary: 'The council has approved them.' },
  ]);
  const ofEnglish: Feed = { ...feed, entries: chooseEntries(placesIn(english)) };
  expect(toAtomFeed(ofEnglish)).toContain('<entry xml:lang="en">');
  expect(toJsonFeed(ofEnglish).items).toMatchObject([{ language: 'en' }]);
  expect(toAtomFeed(feed)).not.toContain('<entry xml:lang');
});

test('feeds say the kind of an article that is no news', () => {
  const own = makeEdition([{ kind: 'verse', slug: 'poem' }, { slug: 'report' }]);
  const feed: Feed = {
    paper,
    title: paper.name,
    home: '/',
    self: '/feed.xml',
    origin: 'https://example.com',
    entries: withTimes(own.articles.map((article) => ({ article }))),
  };
  const tags = toJsonFeed(feed).items.map((item) => item.tags);
  expect(tags.toSorted((a, b) => b.length - a.length)).toEqual([['经济', '诗歌'], ['经济']]);
  expect(toAtomFeed(feed).match(/scheme="https:\/\/schema.org\/genre"[^>]*>/g)).toEqual([
    'scheme="https://schema.org/genre" term="verse" label="诗歌"/>',
  ]);
});
