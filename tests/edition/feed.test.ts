import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { toAtomFeed } from '@/lib/edition/atom-feed';
import { chooseDates, type Feed, toEntries } from '@/lib/edition/feed';
import { toJsonFeed } from '@/lib/edition/json-feed';
import { makeEdition, paper, paragraph } from './make-edition';

const text = (value: string) => ({ type: 'text' as const, value });
const whole = makeEdition([
  {
    slug: 'huiji-park',
    title: '园区 <script>alert("1")</script> & 提速',
    kicker: '区域东中西相连',
    deck: '5大企业入驻',
    column: '稳经济',
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
    pictures: [{ name: '杏花.jpg', width: 300, height: 200, alt: '杏花' }],
  },
  { slug: 'spring-market', section: 'culture', page: 2 },
]);

const feed: Feed = {
  paper,
  title: paper.name,
  home: '/',
  self: '/feed.xml',
  origin: 'https://example.com',
  entries: toEntries(whole),
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

test('Atom: a parser reads every part of an article, and every character of its text', () => {
  const xml = toAtomFeed(feed);
  expect(XMLValidator.validate(xml)).toBe(true);
  const { feed: read } = parser.parse(xml);
  expect(read.id).toBe('https://example.com/feed.xml');
  expect(read.updated).toBe('2023-03-12T00:00:00+08:00');
  const [entry] = read.entry;
  expect(entry.id).toBe('https://example.com/2023-03-10/huiji-park');
  expect(entry.title).toBe('园区 <script>alert("1")</script> & 提速');
  expect(entry.author.name).toBe('杨丽萍');
  expect(entry.published).toBe('2023-03-10T06:00:00+08:00');
  expect(entry.updated).toBe('2023-03-12T00:00:00+08:00');
  expect(entry.link[1]).toEqual({
    rel: 'enclosure',
    type: 'image/jpeg',
    href: 'https://example.com/2023-03-10/media/%E6%9D%8F%E8%8A%B1.jpg',
    title: '杏花',
  });
  expect(entry.category).toContainEqual({ scheme: 'https://schema.org/printPage', term: '1' });
  expect(entry.content.type).toBe('html');
  expect(withoutTags(entry.content['#text'])).toBe(
    '稳经济区域东中西相连5大企业入驻本报讯（记者 杨丽萍）\u3000𠀀杏花 ]]> 开了。昨天注更正2023年3月12日\u3000“四家”应为“五家”。',
  );
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

test('JSON Feed 1.1: required fields, the whole text, where the article stood', () => {
  const read = JSON.parse(JSON.stringify(toJsonFeed({ ...feed, self: '/feed.json' })));
  expect(read.version).toBe('https://jsonfeed.org/version/1.1');
  expect(read.feed_url).toBe('https://example.com/feed.json');
  expect(read.items[0]).toMatchObject({
    id: 'https://example.com/2023-03-10/huiji-park',
    date_modified: '2023-03-12T00:00:00+08:00',
    authors: [{ name: '杨丽萍' }],
    tags: ['经济', '产业园', '直播'],
    attachments: [
      {
        url: 'https://example.com/2023-03-10/media/%E6%9D%8F%E8%8A%B1.jpg',
        mime_type: 'image/jpeg',
      },
    ],
    _print: { edition: '2023-03-10', page: 1 },
  });
  expect(read.items[1]._print.page).toBe(2);
});

test('a feed of nothing is still a feed', () => {
  const xml = toAtomFeed({ ...feed, entries: [] });
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(parser.parse(xml).feed.entry).toBeUndefined();
});

test('editions are whole in a feed, newest first, and those without a story are passed over', () => {
  const editions = [
    { date: '2023-03-12', count: 5 },
    { date: '2023-03-11', count: 0 },
    { date: '2023-03-10', count: 5 },
    { date: '2023-03-09', count: 5 },
  ];
  expect(chooseDates(editions, 6)).toEqual(['2023-03-12', '2023-03-10']);
  expect(chooseDates(editions, 5)).toEqual(['2023-03-12']);
});

test('a byline that stands alone on the page is a paragraph of its own, and stands once', () => {
  const byline = { printed: '作者 李焱', parts: [], people: [], runsIn: false };
  const entries = toEntries(makeEdition([{ byline }]));
  const [item] = toJsonFeed({ ...feed, entries }).items;
  expect(item?.content_html).toBe('<p>作者 李焱</p><p>杏花开了。</p>');
});
