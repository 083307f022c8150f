import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import { openNames, openTextConverter } from '@/lib/language/chinese/script/convert-text';
import type { TraditionalRegion } from '@/lib/language/chinese/script/script';
import { findDictionary } from '@/lib/newsroom/chinese-dictionary';

const dictionary = findDictionary('zh-Hans');
if (!dictionary) throw new Error('There is no Chinese dictionary');

function open(
  to: ChineseScript,
  region: TraditionalRegion = 'tw',
  exceptions: Record<string, string> = {},
) {
  if (!dictionary) throw new Error('There is no Chinese dictionary');
  return openTextConverter({
    to,
    region,
    dictionary,
    exceptions: new Map(Object.entries(exceptions)),
  });
}

const toHant = open('hant');
const toHans = open('hans');

function readPairs(name: string): string[][] {
  return readFileSync(`tests/cases/script/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'));
}

test.each(readPairs('hant.tsv'))('%s is %s', (from = '', to) => {
  expect(toHant.text(from)).toBe(to);
});

test.each(readPairs('hans.tsv'))('%s is %s', (from = '', to) => {
  expect(toHans.text(from)).toBe(to);
});

it('writes the characters of Hong Kong for a paper of Hong Kong', () => {
  expect(open('hant', 'hk').text('这里的台湾人为此说')).toBe('這裏的台灣人為此説');
  expect(open('hans', 'hk').text('看着著名的著錄')).toBe('看着著名的著录');
});

it('replaces quotation marks, but no apostrophe', () => {
  expect(toHant.text('他说：“这是‘好’的，it’s ok”')).toBe('他說：「這是『好』的，it’s ok」');
  expect(toHans.text('他說：「這是『好』的」')).toBe('他说：“这是‘好’的”');
  expect(toHant.text('“All in Latin”')).toBe('“All in Latin”');
});

describe('what is no Chinese text', () => {
  test.each([
    'https://example.com/a?b=c#d',
    'editor@example.com',
    'GDP 5.2% iPhone',
    '東京タワーの干物',
    '한국어 漢字',
    '葛\u{E0100}城',
  ])('%s remains', (text) => {
    expect(toHant.text(text)).toBe(text);
  });

  it('leaves the words that touch kana, and converts those before them', () => {
    expect(toHans.text('我們去看了東京タワー')).toBe('我们去看了東京タワー');
  });
});

describe('names', () => {
  it('keeps the surnames of people, and converts the words around them', () => {
    const names = openNames(['范里', '钟发']);
    expect(toHant.text('范里说，钟发的头发', names)).toBe('范里說，鍾發的頭髮');
    expect(toHant.name('于干')).toBe('于干');
  });

  it('writes exceptions as the paper does, whatever the dictionary says', () => {
    const own = open('hant', 'tw', { 台湾: '台灣', 范里程: '範里程' });
    expect(own.text('台湾的范里程')).toBe('台灣的範里程');
    expect(own.name('范里程')).toBe('範里程');
    expect(open('hant', 'tw', { 自制: '自制' }).text('自制面包')).toBe('自制麵包');
    expect(open('hans', 'tw', { 看著: '看著' }).text('看著書')).toBe('看著书');
  });
});

/** Simplified words that are ambiguous, and what may be between them. */
const words = [
  ...readPairs('hant.tsv').map(([from = '']) => from),
  ' ',
  'Ab1',
  '，',
  '“',
  '”',
  '\n',
];
const texts = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((all) => all.join(''));

test('each character becomes one character, and only Han and quotation marks change', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), (text) => {
      for (const converter of [toHant, toHans]) {
        const [from, to] = [[...text], [...converter.text(text)]];
        expect(to).toHaveLength(from.length);
        for (const [index, one] of from.entries())
          if (!/[\p{Script=Han}“”‘’「」『』]/u.test(one)) expect(to[index]).toBe(one);
      }
    }),
  );
});

test('what was converted stays the same when it is converted there and back', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const once = toHans.text(toHant.text(text));
      expect(toHans.text(toHant.text(once))).toBe(once);
    }),
  );
});
