import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseByline } from '@/lib/content/bylines/byline';
import { describeByline } from '@/lib/content/bylines/describe-byline';
import { bylineVocabularies } from '@/lib/language/bylines';
import { countExamples } from '../support/property-runs';

const folder = `${import.meta.dirname}/bylines`;
const linesOf = (file: string) => readFileSync(`${folder}/${file}`, 'utf8').trimEnd().split('\n');
const printedBy = (line: string) =>
  parseByline(line, bylineVocabularies)
    .byline.parts.map(({ text }) => text)
    .join('');

/** Returns `周晓雨:reporter; 吴桐:photographer`. A reporter's words need not be named besides. */
function peopleIn(line: string): string {
  const named = parseByline(line, bylineVocabularies).byline.people.map(({ name, roles }) => {
    const isReporter = roles.includes('reporter') || roles.includes('correspondent');
    return `${name}:${roles
      .filter((role) => !isReporter || role !== 'writer')
      .sort()
      .join('+')}`;
  });
  return named.sort().join('; ') || '-';
}

/** The order of people and of roles says nothing. */
function inOrder(people: string): string {
  const named = people.split('; ').map((one) => {
    const [name = '', roles = ''] = one.split(/:(?=[a-z+]+$)/);
    return roles === '' ? name : `${name}:${roles.split('+').sort().join('+')}`;
  });
  return named.sort().join('; ');
}

/** Each row is a line, its people, and what is special about it. */
const tables = ['chinese.tsv', 'traditional.tsv', 'english.tsv', 'other.tsv'];
describe.each(tables)('%s', (file) => {
  const rows = linesOf(file)
    .slice(1)
    .map((row) => row.split('\t'));
  test.each(rows)('%s names %s', (line = '', people = '') => {
    expect(printedBy(line)).toBe(line);
    expect(peopleIn(line)).toBe(inOrder(people));
  });
});

/** Headlines, desks, agencies, schools and credits: nobody becomes a person by accident. */
test.each(['nobody-zh.txt', 'nobody-en.txt'])('no line of %s names anybody', (file) => {
  const lines = linesOf(file);
  expect(lines.length).toBeGreaterThan(150);
  expect(lines.filter((line) => peopleIn(line) !== '-')).toEqual([]);
});

describe('any line', () => {
  const pieces = [...tables.flatMap((file) => linesOf(file)), ...linesOf('nobody-zh.txt')].flatMap(
    (line) => line.split('\t')[0]?.match(/\S+|\s+/gu) ?? [],
  );
  const likeBylines = fc
    .array(fc.constantFrom(...pieces, '□', '（', '）', '：', '/', '\u0301', '\u200D'), {
      maxLength: 9,
    })
    .map((list) => list.join(''));
  const lines = fc.oneof(
    likeBylines,
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  );

  test('is printed as written and is no error', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const understood = parseByline(line, bylineVocabularies);
        expect(printedBy(line)).toBe(line);
        expect(understood.byline.printed).toBe(line);
        expect(describeByline(understood).severity).toBe('information');
      }),
      { numRuns: countExamples(1000) },
    );
  });

  test('names only people whose names are in it', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { parts, people } = parseByline(line, bylineVocabularies).byline;
        const named = parts.flatMap(({ name }) => name ?? []);
        expect(new Set(people.map(({ name }) => name))).toEqual(new Set(named));
        expect(people.every(({ roles }) => roles.length > 0)).toBe(true);
      }),
      { numRuns: countExamples(1000) },
    );
  });
});
