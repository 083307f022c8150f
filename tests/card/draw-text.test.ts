import { expect, test } from 'vitest';
import { drawLine } from '@/lib/card/draw-text';
import type { Print } from '@/lib/card/mark';
import { faces } from '@/lib/fonts/face';
import type { Outline } from '@/lib/fonts/outlines';
import { languageOf } from '@/lib/language/find-language';
import type { Face } from '@/lib/layout/model/story';
import type { Piece, SetLine } from '@/lib/layout/model/typeset-text';
import { toTextLine } from '@/lib/sheet/lines/to-text-line';

/** An outline that only says of which face and character it is. */
function findOutline(face: Face, character: string): Outline {
  const named = [faces.indexOf(face), character.charCodeAt(0)];
  return { font: 'song', edges: Int16Array.from(character === ' ' ? [] : named) };
}

/** A line of type 4 units high at 10, 20 of a frame that begins at 3, 5 with 2 pixels to the unit. */
function draw(pieces: Piece[], language = 'zh', more: Partial<SetLine> = {}): Print {
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
  const outlines = { find: findOutline, baselineOf: () => 0.4 };
  const drawing = {
    outlines,
    metrics: { measure },
    spot: '#a3201b',
    frame: { x: 3, y: 5, scale: 2 },
  };
  return drawLine(
    toTextLine(line, 'song', languageOf(language).typography),
    { x: 10, baseline: 20, size: 4, face: 'song' },
    drawing,
  );
}

const em = 4 * 2;
const left = 3 + (10 + 2) * 2;
const baseline = 5 + 20 * 2;

/** Every letter as `face character@place`, its place in thousandths of the line's em. */
function lettersOf({ shapes }: Print): string[] {
  return shapes.map(({ edges, x }) => {
    const [face = 0, code = 0] = Array.from(edges);
    return `${faces[face]} ${String.fromCharCode(code)}@${Math.round(((x - left) / em) * 1000)}`;
  });
}

test('letters stand where the engine put them, white and all', () => {
  const line = draw([
    { text: '杏花', spacing: -0.25 },
    { text: '开 了', before: 0.125, wordSpacing: 0.5 },
  ]);
  expect(lettersOf(line)).toEqual(['song 杏@0', 'song 花@750', 'song 开@1625', 'song 了@3625']);
  for (const { y, scale } of line.shapes) expect([y, scale]).toEqual([baseline, em / 1000]);
  expect(line.text).toBe('杏花开 了');
});

test('each style has its face; a superscript is smaller, its white counted in the line', () => {
  const line = draw([
    { text: '重', style: 'strong' },
    { text: '微', style: 'emphasis' },
    { text: '1', style: 'superscript', spacing: 0.1 },
    { text: '后' },
  ]);
  expect(lettersOf(line)).toEqual(['hei 重@0', 'kai 微@1000', 'song 1@2000', 'song 后@2425']);
  const raised = line.shapes[2];
  expect(raised?.scale).toBeCloseTo((0.65 * em) / 1000);
  expect(raised?.y).toBeCloseTo(baseline - 0.35 * em);
});

test('Latin emphasis is the italic, struck text has its rule, a cut word its hyphen, a list its bullet', () => {
  const marker = { text: '•', hang: 1 };
  const pieces: Piece[] = [
    { text: 'so', style: 'emphasis' },
    { text: 'no', style: 'strike' },
  ];
  const line = draw(pieces, 'en', { hyphenated: true, marker });
  const rules = line.shapes.filter(({ edges }) => edges.length > 2);
  const letters = line.shapes.filter(({ edges }) => edges.length === 2);
  expect(lettersOf({ ...line, shapes: letters })).toEqual([
    'song •@-1000',
    'kai s@0',
    'kai o@500',
    'song n@1000',
    'song o@1500',
    'song -@2000',
  ]);
  expect(letters.map(({ lean = 0 }) => lean > 0)).toEqual(letters.map(() => false));
  expect(rules).toHaveLength(1);
  expect(rules[0]?.x).toBe(left + em);
  expect(Math.max(...Array.from(rules[0]?.edges ?? []))).toBe(1000);
});
