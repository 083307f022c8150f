import { expect, test } from 'vitest';
import { drawLine } from '@/lib/card/draw-line';
import { openSorts } from '@/lib/card/sorts';
import type { Piece, SetLine } from '@/lib/layout/set-line';

/** Shapes named by face and character; Han are an em wide, all else half one. */
function draw(pieces: Piece[], language = 'zh', more: Partial<SetLine> = {}): string {
  const sorts = openSorts(
    (face, character) => ({ face, path: character === ' ' ? '' : 'M0 0' }),
    () => undefined,
  );
  const measure = (_: string, character: string) => (/\p{Script=Han}/u.test(character) ? 1 : 0.5);
  const line: SetLine = {
    pieces,
    indent: 2,
    width: 10,
    justified: true,
    hyphenated: false,
    loose: false,
    after: '',
    ...more,
  };
  const place = { x: 10, baseline: 20, size: 1, face: 'song' as const };
  return drawLine(line, place, { sorts, setter: { language, measure } });
}

/** Every shape as `face character@place`. */
function shapesOf(svg: string): string[] {
  return [...svg.matchAll(/href="#(\w+)-([0-9a-f]+)" x="(-?\d+)"/g)].map(
    ([, face, point = '', x]) => {
      return `${face} ${String.fromCodePoint(Number.parseInt(point, 16))}@${x}`;
    },
  );
}

test('letters stand where the engine put them, white and all', () => {
  const svg = draw([
    { text: '杏花', spacing: -0.25 },
    { text: '开 了', before: 0.125, wordSpacing: 0.5 },
  ]);
  expect(svg).toContain('transform="translate(12 20) scale(0.001)"');
  expect(shapesOf(svg)).toEqual(['song 杏@0', 'song 花@750', 'song 开@1625', 'song 了@3625']);
});

test('each style has its face; a superscript is smaller, its white counted in the line', () => {
  const svg = draw([
    { text: '重', style: 'strong' },
    { text: '微', style: 'emphasis' },
    { text: '1', style: 'superscript', spacing: 0.1 },
    { text: '后' },
  ]);
  expect(shapesOf(svg)).toEqual(['hei 重@0', 'kai 微@1000', 'song 1@0', 'song 后@2425']);
  expect(svg).toContain('translate(2000 -350) scale(0.65)');
});

test('Latin emphasis leans, struck text has its rule, a cut word its hyphen, a list its bullet', () => {
  const marker = { text: '•', hang: 1 };
  const pieces: Piece[] = [
    { text: 'so', style: 'emphasis' },
    { text: 'no', style: 'strike' },
  ];
  const svg = draw(pieces, 'en', { hyphenated: true, marker });
  expect(shapesOf(svg)).toEqual([
    'song •@-1000',
    'song s@0',
    'song o@500',
    'song n@1000',
    'song o@1500',
    'song -@2000',
  ]);
  expect(svg).toContain('skewX(');
  expect(/<rect x="1000" y="-330" width="1000"/.test(svg)).toBe(true);
});

test('what a line says cannot end its attribute', () => {
  const svg = draw([{ text: '“A" <B>&' }]);
  expect(svg).toContain('data-line="“A&quot; &lt;B&gt;&amp;"');
});
