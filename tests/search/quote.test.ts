import { expect, test } from 'vitest';
import { matchesQuery } from '@/lib/search/query/find-hits';
import { longestQuery, parseQuery } from '@/lib/search/query/parse-query';
import { toQuotationQuery } from '@/lib/search/query/quote';

const paragraphs = ['他说：“今年的杏花开得早。”游人点头。', 'Mr Ng said “it’s early” and left.'];

test.each([
  ['今年的杏花开得早', true],
  ['他说：“今年的杏花开得早。”游人', true],
  ['said "it’s early" and', true],
  ['花开得早\nMr Ng said', true],
  ['今年的桃花', false],
  ['said early', false],
])('whether %j is quoted from the paragraphs: %s', (text, isFound) => {
  expect(matchesQuery(paragraphs, parseQuery(toQuotationQuery(text)))).toBe(isFound);
});

test('of a long quotation, the beginning is looked for', () => {
  const query = toQuotationQuery('杏花'.repeat(500));
  expect(query.length).toBeLessThanOrEqual(longestQuery);
  expect(parseQuery(query)).toMatchObject({ isCut: false, include: [{ isOpen: false }] });
});

test.each(['', '\n', '“”', '"'])('%j is no quotation', (text) => {
  expect(toQuotationQuery(text)).toBe('');
});
