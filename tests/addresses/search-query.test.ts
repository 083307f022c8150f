import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  parseMarked,
  parsePrefix,
  parseSearchValues,
  toSearchQuery,
} from '@/lib/addresses/search-query';

const canonical = (query: string) => toSearchQuery(parseSearchValues(new URLSearchParams(query)));

test.each([
  ['', ''],
  ['q=', ''],
  ['q=%20%E3%80%80', ''],
  ['q=%E5%85%AC%E5%9B%AD', '?q=%E5%85%AC%E5%9B%AD'],
  ['q=a%20b', '?q=a+b'],
  ['q=cafe%CC%81', '?q=caf%C3%A9'],
  ['q=a%00b%0Ac', '?q=a+b+c'],
  ['q=a&q=b', '?q=a'],
  ['utm_source=x&q=a', '?q=a'],
  ['section=&kind=&person=&page=&from=&to=&order=&q=a', '?q=a'],
  ['to=2023-03-10&from=2023-03-01&q=a', '?q=a&from=2023-03-01&to=2023-03-10'],
  ['q=a&from=2023-02-31', '?q=a'],
  ['q=a&to=yesterday', '?q=a'],
  ['q=a&page=0', '?q=a'],
  ['q=a&page=12', '?q=a&page=12'],
  ['q=a&order=newest', '?q=a'],
  ['q=a&order=relevance&after=r20', '?q=a&order=relevance&after=r20'],
  ['q=a&after=x', '?q=a'],
  ['q=a&kind=A%27', '?q=a'],
  ['section=culture', '?section=culture'],
  ['text=one%0D%0Atwo', '?text=one%0Atwo'],
])('the address of the search %j is %j', (query, expected) => {
  expect(canonical(query)).toBe(expected);
});

const anyQuery = fc
  .array(
    fc.tuple(
      fc.constantFrom('q', 'section', 'person', 'page', 'from', 'order', 'after', 'text', 'x'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((pairs) => new URLSearchParams(pairs).toString());

test('the address of a search is its own address', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const once = canonical(query);
      expect(canonical(once.slice(1))).toBe(once);
    }),
  );
});

test('what is marked and what is completed are no longer than what is looked for', () => {
  const long = new URLSearchParams({ q: `${'a'.repeat(199)}𠮷${'b'.repeat(9000)}` });
  expect(parseMarked(long)).toBe('a'.repeat(199));
  expect(parsePrefix(long)).toBe('a'.repeat(60));
  expect(parseMarked(new URLSearchParams())).toBe('');
});
