import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colours } from '@/lib/colours/colours';
import {
  contrastOn,
  contrastOnPaper,
  largePrintContrast,
  leastContrast,
  strengthen,
  toSpotColour,
} from '@/lib/colours/spot-colour';
import { colourProperties } from '@/lib/sheet/tokens';

test('a paper without a colour of its own has that of the design', () => {
  expect(toSpotColour(undefined)).toEqual(colours.red);
  expect(colourProperties(toSpotColour(undefined))).toBe(colourProperties());
});

test('a colour that can be read is used as it is', () => {
  expect(toSpotColour('#0b5d3b').day).toBe('#0b5d3b');
  expect(colourProperties(toSpotColour('#0b5d3b'))).toContain('--color-red:light-dark(#0b5d3b,');
});

const times = ['day', 'night', 'sepia'] as const;

test('text in the colours of the design is legible on all its backgrounds', () => {
  for (const time of times) {
    // WCAG 2.2, 1.4.6, for what a reader reads, and 1.4.3 for the rest.
    expect(contrastOn(time, colours.ink[time]), time).toBeGreaterThanOrEqual(largePrintContrast);
    for (const { [time]: colour } of [colours.soft, colours.red])
      expect(contrastOn(time, colour), `${time} ${colour}`).toBeGreaterThanOrEqual(leastContrast);
  }
});

test('the colours of sepia and large print are for screens, so that print stays light', () => {
  const [printed = '', screen = ''] = colourProperties(toSpotColour('#ffdd00')).split(
    '@media screen',
  );
  expect(printed).not.toContain('data-');
  expect(screen).toContain(`:root[data-paper=sepia]{--color-paper:${colours.paper.sepia}`);
  expect(screen).toContain(':root[data-large-print]{--color-soft:light-dark(');
});

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, '0')}`);

test('any spot colour is legible by day, by night and in sepia, and more so in large print', () => {
  fc.assert(
    fc.property(colour, (one) => {
      const spot = toSpotColour(one);
      const large = strengthen(spot, largePrintContrast);
      for (const time of times) {
        expect(contrastOn(time, spot[time])).toBeGreaterThanOrEqual(leastContrast);
        expect(contrastOn(time, large[time])).toBeGreaterThanOrEqual(largePrintContrast);
      }
    }),
  );
});

test('any colour is made dark enough for text on paper, and keeps what it can', () => {
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
