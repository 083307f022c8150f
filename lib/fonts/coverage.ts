import { inflateRawSync } from 'node:zlib';
import coverage from './coverage.json' with { type: 'json' };
import type { Font } from './font';

/**
 * Returns which characters each font has, without opening the fonts: pages and diagnostics need to know it
 * synchronously. `coverage.json` is made from the font files by tests/fonts/coverage.test.ts, which also tests
 * that the two agree.
 */

/** Code points from `first` up to, not including, `end`. */
interface CodePointRange {
  first: number;
  end: number;
}

/** Whether a font has a code point of its own. */
export function hasCodePoint(font: Font, point: number): boolean {
  const ranges = rangesOf(font);
  let [from, to] = [0, ranges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const { first, end } = ranges[middle] ?? { first: 0, end: 0 };
    if (point < first) to = middle;
    else if (point >= end) from = middle + 1;
    else return true;
  }
  return false;
}

const decoded = new Map<Font, CodePointRange[]>();

/** Returns the code points of a font as ranges in ascending order. */
function rangesOf(font: Font): CodePointRange[] {
  const known = decoded.get(font);
  if (known) return known;
  const ranges = decode(coverage[font]);
  decoded.set(font, ranges);
  return ranges;
}

/**
 * Decodes ranges that are written as numbers in LEB128, deflated, in base64: for each range the distance from the
 * end of the one before, and its length.
 */
function decode(text: string): CodePointRange[] {
  const numbers = toNumbers(inflateRawSync(Buffer.from(text, 'base64')));
  const ranges: CodePointRange[] = [];
  let end = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    const first = end + (numbers[at] ?? 0);
    end = first + (numbers[at + 1] ?? 0);
    ranges.push({ first, end });
  }
  return ranges;
}

function toNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let number = 0;
  let shift = 0;
  for (const byte of bytes) {
    number += (byte & 127) * 2 ** shift;
    shift += 7;
    if (byte > 127) continue;
    numbers.push(number);
    [number, shift] = [0, 0];
  }
  return numbers;
}
