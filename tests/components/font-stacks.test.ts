import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deliveryOf } from '@/components/site/fonts/font-delivery';
import { stackProperties } from '@/components/site/fonts/font-stacks';
import { findOpenFont } from '@/lib/fonts/open-font';

const stacksOf = (set: 'chinese' | 'japanese' | 'korean' | 'latin') =>
  [...stackProperties(new Set(), { set, hasSheet: true }).matchAll(/--([\w-]+):([^;}]*)/g)].map(
    ([, name = '', families = '']) => ({
      name,
      families: families.split(',').map((one) => one.replaceAll('"', '')),
    }),
  );

const rules = readFileSync('components/site/system-fonts/wide-marks.css', 'utf8').match(
  /@font-face \{[^}]*\}/g,
);

test.each(['chinese', 'japanese'] as const)(
  'before fonts arrive, the marks of a %s paper are taken from a wide font before any other',
  (set) => {
    const stacks = stacksOf(set);
    expect(stacks).toHaveLength(10);
    for (const { name, families } of stacks) {
      const [marks = '', kind] = families.slice(-2);
      expect(marks, name).toMatch(/^wide-marks-/);
      expect(marks.startsWith('wide-marks-sans'), name).toBe(kind === 'sans-serif');
      expect(rules?.filter((rule) => rule.includes(`"${marks}"`))).toHaveLength(1);
    }
  },
);

test.each(['korean', 'latin'] as const)('a %s paper has no such marks', (set) => {
  for (const { families } of stacksOf(set)) expect(families.join()).not.toContain('wide-marks');
});

const rangesOf = (rule: string): [number, number][] =>
  [...rule.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = '', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);

test('these fonts draw every mark that is as wide as Han in ours, and nothing that is narrower', async () => {
  const { shape, unitsPerEm } = (await findOpenFont('song'))();
  const isWide = (mark: string) => shape(mark).advance === unitsPerEm;
  const { marks } = deliveryOf('chinese');
  const shared = [...marks].filter((one) => one < '\u3000' && isWide(one));
  expect(shared).toContain('“');
  expect(rules).toHaveLength(4);
  for (const rule of rules ?? []) {
    const ranges = rangesOf(rule);
    for (const mark of shared) {
      const code = mark.codePointAt(0) ?? 0;
      expect(
        ranges.some(([from, to]) => from <= code && code <= to),
        mark,
      ).toBe(true);
    }
    for (const [from, to] of ranges)
      for (let code = from; code <= to; code += 1)
        // The interpunct is half as wide in Song, and as wide in the others.
        if (code !== 0xb7) expect(isWide(String.fromCodePoint(code)), code.toString(16)).toBe(true);
  }
});
