import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colours } from '@/lib/colours/colours';
import { contrastOnPaper, leastContrast, toSpotColour } from '@/lib/colours/spot-colour';
import { colourProperties } from '@/lib/sheet/tokens';

test('a paper without a colour of its own has that of the design', () => {
  expect(toSpotColour(undefined)).toEqual(colours.red);
  expect(colourProperties(toSpotColour(undefined))).toBe(colourProperties());
});

test('a colour that can be read is used as it is', () => {
  expect(toSpotColour('#0b5d3b').day).toBe('#0b5d3b');
  expect(colourProperties(toSpotColour('#0b5d3b'))).toContain('--color-red:light-dark(#0b5d3b,');
});

test('any colour is made dark enough for text on paper, and keeps what it can', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((n) => `#${n.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, (one) => {
      const { day, night } = toSpotColour(one);
      expect(contrastOnPaper(day)).toBeGreaterThanOrEqual(leastContrast);
      expect(toSpotColour(day).day).toBe(day);
      expect(night).toMatch(/^#[0-9a-f]{6}$/);
      if (contrastOnPaper(one) >= leastContrast) expect(day).toBe(one);
    }),
  );
});
