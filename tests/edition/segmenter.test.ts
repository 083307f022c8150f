import { assert, property, string, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { createSegmenter, joinUnbreakable } from '@/lib/edition/segmenter';
import { numberUnit } from '@/lib/language/chinese/number-unit';

test('names stay whole, the longest first, and the rest is cut by the dictionary', () => {
  const segment = createSegmenter('zh', new Set(['惠济', '惠济新兴园区', 'COVID-19', 'Jean-Paul']));
  expect(segment('惠济新兴园区公布规划')).toEqual(['惠济新兴园区', '公布', '规划']);
  expect(segment('COVID-19与惠济')).toEqual(['COVID-19', '与', '惠济']);
  expect(segment('Jean-Paul来访')).toEqual(['Jean-Paul', '来访']);
});

test('a name in letters breaks no longer word', () => {
  const segment = createSegmenter('zh', new Set(['AI']));
  expect(segment('MAIN与AI')).toEqual(['MAIN', '与', 'AI']);
});

test('a heading parts no number from its unit, and no mark from its word', () => {
  const words = createSegmenter('zh', new Set());
  expect(
    joinUnbreakable(words('全年力争2个项目超5亿元、12支“先锋队”忙碌20年'), { numberUnit }),
  ).toEqual([
    '全年',
    '力争',
    '2个',
    '项目',
    '超',
    '5亿元、',
    '12支',
    '“先锋',
    '队”',
    '忙碌',
    '20年',
  ]);
});

test('no name that an editor writes makes text disappear', () => {
  const text = string({ unit: 'grapheme' });
  const parts = uniqueArray(text, { maxLength: 4 });
  assert(
    property(parts, text, (names, rest) => {
      const whole = names.join(rest);
      expect(createSegmenter('zh', new Set(names))(whole).join('')).toBe(whole);
    }),
  );
});
