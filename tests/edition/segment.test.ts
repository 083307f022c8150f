import { assert, property, string, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { openSegment } from '@/lib/edition/segment';

test('names stay whole, the longest first, and the rest is cut by the dictionary', () => {
  const segment = openSegment('zh', new Set(['惠济', '惠济新兴园区', 'COVID-19', 'Jean-Paul']));
  expect(segment('惠济新兴园区公布规划')).toEqual(['惠济新兴园区', '公布', '规划']);
  expect(segment('COVID-19与惠济')).toEqual(['COVID-19', '与', '惠济']);
  expect(segment('Jean-Paul来访')).toEqual(['Jean-Paul', '来访']);
});

test('a name in letters breaks no longer word', () => {
  const segment = openSegment('zh', new Set(['AI']));
  expect(segment('MAIN与AI')).toEqual(['MAIN', '与', 'AI']);
});

test('whatever an editor writes as a name, nothing of a text is lost', () => {
  const text = string({ unit: 'grapheme' });
  const parts = uniqueArray(text, { maxLength: 4 });
  assert(
    property(parts, text, (names, rest) => {
      const whole = names.join(rest);
      expect(openSegment('zh', new Set(names))(whole).join('')).toBe(whole);
    }),
  );
});
