import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Clippings,
  mostClippings,
  parseClippings,
  toClippingsQuery,
} from '@/lib/addresses/clippings-query';

const parse = (query: string) => parseClippings(new URLSearchParams(query));

test('stories are parsed in their order, each once', () => {
  expect(parse('s=2023-03-10/huiji-park,2023-03-11/market, 2023-03-10/huiji-park')).toEqual({
    stories: [
      { date: '2023-03-10', slug: 'huiji-park' },
      { date: '2023-03-11', slug: 'market' },
    ],
    title: '',
  });
});

test.each([
  '',
  's=',
  's=,,',
  's=huiji-park',
  's=2023-3-10/park',
  's=2023-03-10/../../etc',
  's=2023-03-10/Park',
  's=2023-03-10/park.html',
  `s=${'x'.repeat(100_000)}`,
])('%.40j names no story', (query) => {
  expect(parse(query).stories).toEqual([]);
  expect(toClippingsQuery(parse(query))).toBe('');
});

test('an address has so many stories and no more', () => {
  const all = Array.from({ length: 100 }, (_, index) => `2023-03-10/story-${index}`);
  expect(parse(`s=${all.join(',')}`).stories).toHaveLength(mostClippings);
});

test('a title is one short line without control characters', () => {
  const title = (text: string) => parse(`${new URLSearchParams({ s: '', title: text })}`).title;
  expect(title(' My\n\u0000 parks ')).toBe('My parks');
  expect(title('字'.repeat(100))).toHaveLength(60);
  expect(title(`${'字'.repeat(59)}𠮷`)).toHaveLength(59);
});

test('the address is read by people', () => {
  const stories = [
    { date: '2023-03-10', slug: 'huiji-park' },
    { date: '2023-03-11', slug: 'market' },
  ];
  expect(toClippingsQuery({ stories, title: '' })).toBe(
    '?s=2023-03-10/huiji-park,2023-03-11/market',
  );
});

test('what is written is parsed again', () => {
  const slug = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,3}$/);
  const story = fc.record({ date: fc.constantFrom('2023-03-10', '1999-12-31'), slug });
  const stories = fc.uniqueArray(story, {
    minLength: 1,
    maxLength: mostClippings,
    selector: ({ date, slug: name }) => `${date}/${name}`,
  });
  const choice = fc.record({ stories, title: fc.string({ unit: 'grapheme' }) });
  fc.assert(
    fc.property(choice, ({ title, ...rest }) => {
      const known: Clippings = { ...rest, title: parse(`${new URLSearchParams({ title })}`).title };
      expect(parse(toClippingsQuery(known))).toEqual(known);
    }),
  );
});
