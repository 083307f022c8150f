import { expect, test } from 'vitest';
import { unicodeProperties } from '@/lib/language/unicode-properties';

const { lineBreak, isEastAsian } = unicodeProperties;
const codePointOf = (character: string) => character.codePointAt(0) ?? 0;

/** As LineBreak.txt of Unicode 17.0 has them; those that the engine treats alike are one value. */
test.each([
  ['A', 'AL'],
  ['ﬁ', 'AL'],
  ['א', 'AL'],
  ['①', 'AI'],
  ['—', 'B2'],
  ['–', 'BA'],
  ['\u2010', 'BA'],
  ['ㇰ', 'CJ'],
  ['〗', 'CL'],
  [')', 'CP'],
  ['﹖', 'EX'],
  ['\u00a0', 'GL'],
  ['-', 'HY'],
  ['汉', 'ID'],
  ['𠮷', 'ID'],
  ['\u{3fffd}', 'ID'],
  ['한', 'ID'],
  ['👍', 'ID'],
  ['🇨', 'ID'],
  ['…', 'IN'],
  [',', 'IS'],
  ['゛', 'NS'],
  ['5', 'NU'],
  ['〖', 'OP'],
  ['℃', 'PO'],
  ['₩', 'PR'],
  ['“', 'QU'],
  [' ', 'SP'],
  ['/', 'SY'],
  ['\u2060', 'WJ'],
  ['\u200b', 'ZW'],
  ['\u{e000}', 'AL'],
])('%s has the Line_Break %s', (character, value) => {
  expect(lineBreak(codePointOf(character))).toBe(value);
});

test('full-width, wide and half-width characters are East Asian, ambiguous ones are not', () => {
  for (const character of '汉（Ａ｣ﾞ한👍') expect(isEastAsian(codePointOf(character))).toBe(true);
  for (const character of 'A(“·①é') expect(isEastAsian(codePointOf(character))).toBe(false);
});
