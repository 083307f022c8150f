import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { Blob, Face } from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { hasCodePoint } from '@/lib/fonts/coverage';
import { type Font, fileOf, isFont } from '@/lib/fonts/font';
import files from '@/lib/fonts/font-files.json' with { type: 'json' };
import { readFont } from '@/lib/fonts/read-font';

const fonts = Object.keys(files).filter(isFont);
const path = 'lib/fonts/coverage.json';

async function codePointsOf(font: Font): Promise<number[]> {
  return [...new Face(new Blob(await readFont(font))).collectUnicodes()].sort((a, b) => a - b);
}

interface CodePointRange {
  first: number;
  /** The first code point after it. */
  end: number;
}

function toRanges(points: readonly number[]): CodePointRange[] {
  const ranges: CodePointRange[] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last?.end === point) last.end += 1;
    else ranges.push({ first: point, end: point + 1 });
  }
  return ranges;
}

function encode(ranges: readonly CodePointRange[]): string {
  const bytes: number[] = [];
  let before = 0;
  for (const { first, end } of ranges) {
    for (let rest of [first - before, end - first]) {
      for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
      bytes.push(rest);
    }
    before = end;
  }
  return deflateRawSync(Uint8Array.from(bytes), { level: 9 }).toString('base64');
}

/** All code points of Unicode. */
const everyPoint = Array.from({ length: 0x110000 }, (_, point) => point);

/** After a font was added or updated: `UPDATE=1 npx vitest run --project fonts coverage`. */
test.runIf(process.env.UPDATE === '1')('coverage.json is made from the fonts', async () => {
  const entries = fonts.map(async (font) => [font, encode(toRanges(await codePointsOf(font)))]);
  const table = Object.fromEntries(await Promise.all(entries));
  writeFileSync(path, `${JSON.stringify(table, undefined, 2)}\n`);
});

test.skipIf(process.env.UPDATE === '1').each(fonts)(
  'coverage.json says what %s has',
  async (font) => {
    expect(readFileSync(fileOf(font)).length).toBeGreaterThan(0);
    const listed = everyPoint.filter((point) => hasCodePoint(font, point));
    expect(toRanges(listed)).toEqual(toRanges(await codePointsOf(font)));
  },
);

test.skipIf(process.env.UPDATE === '1')('a code point is found in its range only', () => {
  expect(hasCodePoint('song', '报'.codePointAt(0) ?? 0)).toBe(true);
  expect(hasCodePoint('roman', '报'.codePointAt(0) ?? 0)).toBe(false);
  expect(hasCodePoint('roman', 0x41)).toBe(true);
  expect(hasCodePoint('thai', 0x4e00)).toBe(false);
  expect(hasCodePoint('thai', 0x10ffff)).toBe(false);
});
