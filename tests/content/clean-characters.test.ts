import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanCharacters } from '@/lib/content/source/clean-characters';
import { parseSource } from '@/lib/content/source/parse-source';

const pieces = fc.constantFrom(
  ...[
    '中',
    'a',
    'e',
    '\u0301',
    '\u0323',
    '\u200B',
    '\u200E',
    '\u2028',
    '\u00AD',
    '🎉',
    '\u200D',
    '👧',
    '\uFE0F',
    '⾼',
    'ﬁ',
    '\u1112',
  ],
  ...[
    '\u1161',
    '\u11AB',
    '가',
    '1',
    '\u20E3',
    'م',
    '\u200C',
    '\u212B',
    '\uF900',
    '\n',
    '葛',
    '\u{E0100}',
  ],
);
const texts = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''));

test('clean text is in NFC and stays as it is when it is cleaned again', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const clean = cleanCharacters(text).text;
      expect(clean).toBe(clean.normalize('NFC'));
      expect(clean).not.toMatch(/[\u00AD\u200B\u200E\u2028⾼ﬁ]/);
    }),
  );
});

test('a place in the clean text is that of the same character in the file', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const text = `${before}\n寻;${after}`;
      const { text: clean, toOriginal } = cleanCharacters(text);
      expect(toOriginal(clean.indexOf('寻;'))).toBe(text.indexOf('寻;'));
    }),
  );
});

test('diagnostics give the column that an editor shows', () => {
  const places: unknown[] = [];
  const bytes = new TextEncoder().encode('\uFEFF甲\r\ne\u0301\u200B乙');
  const source = parseSource(bytes, (place, { code }) => places.push([code, place]));
  source?.report({ line: 2, column: 2 }, { code: 'x', message: '', fix: '' });
  expect(source?.text).toBe('甲\né乙');
  expect(places).toEqual([
    ['bom', { line: 1, column: 1 }],
    ['crlf', { line: 1, column: 2 }],
    ['invisible', { line: 2, column: 3 }],
    ['x', { line: 2, column: 4 }],
  ]);
});
