import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Font } from '@/lib/fonts/font';
import { findOpenFont } from '@/lib/fonts/open-font';

/** Advances of digits in fonts of systems, in em: of the light weight, and of the bold one. */
const digits: Record<string, { light: number; bold: number }> = {
  times: { light: 0.5, bold: 0.5 },
  noto: { light: 0.559, bold: 0.565 },
  dejavu: { light: 0.6362, bold: 0.6958 },
  arial: { light: 0.5562, bold: 0.5562 },
  roboto: { light: 0.562, bold: 0.5737 },
};

/** Our fonts that a face of the style sheet stands in for. */
const fontsOf: Record<string, { fonts: readonly Font[]; weight: 'light' | 'bold' }> = {
  text: { fonts: ['song', 'mincho', 'myeongjo'], weight: 'light' },
  heavy: { fonts: ['heavy', 'mincho-heavy', 'myeongjo-heavy'], weight: 'bold' },
  hei: { fonts: ['hei', 'gothic-jp', 'gothic-kr'], weight: 'bold' },
  medium: { fonts: ['gothic-jp-medium', 'gothic-kr-medium'], weight: 'light' },
  kai: { fonts: ['kai'], weight: 'light' },
};

const css = readFileSync('components/site/system-fonts/matched-letters.css', 'utf8');
const rules = css.match(/@font-face \{[^}]*\}/g) ?? [];
const percentIn = (rule: string, name: string) =>
  Number(new RegExp(`${name}: ([\\d.]+)%`).exec(rule)?.[1]) / 100;

test.each(Object.entries(fontsOf))(
  'the system fonts that stand in for %s have its digits and its baseline',
  async (face, { fonts, weight }) => {
    const own = rules.filter((rule) => rule.includes(`"han-${face}-`));
    expect(own).toHaveLength(6);
    for (const font of fonts) {
      const { shape, unitsPerEm, ascent, descent } = (await findOpenFont(font))();
      for (const rule of own) {
        const system = /"han-\w+-(\w+)"/.exec(rule)?.[1] ?? '';
        const scale = percentIn(rule, 'size-adjust');
        if (rule.includes('U+30-39')) {
          const drawn = scale * (digits[system]?.[weight] ?? Number.NaN);
          expect(drawn, `${font}, ${system}`).toBeCloseTo(
            shape('0123456789').advance / unitsPerEm / 10,
            3,
          );
        } else {
          expect(scale * percentIn(rule, 'ascent-override')).toBeCloseTo(ascent / unitsPerEm, 2);
          expect(scale * percentIn(rule, 'descent-override')).toBeCloseTo(descent / unitsPerEm, 2);
        }
      }
    }
  },
);
