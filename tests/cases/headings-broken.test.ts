import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PreparedHeading, prepareHeading } from '@/lib/layout/headings/prepare-heading';
import { fitHeading } from '@/lib/layout/headings/set-heading';
import { textOf } from '../layout/support/draw-rows';
import { readGolden } from '../support/golden';
import { segmentedMetrics } from './headings-broken/segmented-metrics';

const folder = join(import.meta.dirname, 'headings-broken');
const read = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');

/** What an editor has entered in the front matter and in paper.yaml. */
const names = ['杨丽萍', '东湖新村'];
const metrics = segmentedMetrics(names);

const prepare = (text: string): PreparedHeading =>
  prepareHeading({ runs: [{ text }], face: 'heavy', metrics });

function linesAt(heading: PreparedHeading, width: number): string[] {
  const set = fitHeading(heading, { size: 1, width, maxLines: 99 });
  return set?.lines.map(textOf) ?? [];
}

/** Width on one line, in em. */
const widthOf = (text: string): number =>
  fitHeading(prepare(text), { size: 1, width: 999, maxLines: 1 })?.lines[0]?.width ?? 0;

const headlines = read('headlines.tsv')
  .slice(1)
  .map((row) => row.split('\t'))
  .map(([text = '', words = '', best = '']) => ({
    text,
    words: words.split(' '),
    best: best.split('/'),
  }));

describe.each(headlines)('$text', ({ text, words, best }) => {
  const heading = prepare(text);

  test('has its words whole at every width', () => {
    const longest = Math.ceil(widthOf(text));
    for (let width = 3; width <= longest; width += 0.5) {
      const lines = linesAt(heading, width);
      for (const word of words) {
        expect(text).toContain(word);
        // A mark stays with its word.
        const marked = markedWord(text, word);
        if (widthOf(marked) > width) continue;
        expect(
          lines.some((line) => line.includes(word)),
          `${word} in ${lines.join('/')}`,
        ).toBe(true);
      }
    }
  });

  test('breaks best where there is just room for it', () => {
    const width = Math.max(...best.map(widthOf));
    expect(linesAt(heading, width)).toEqual(best);
  });
});

const markedWord = (text: string, word: string): string => {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`[“《（]?${escaped}[”》）、，%]?`, 'u').exec(text)?.[0] ?? word;
};

test('headlines of a week, as they break in one, two and three columns', async () => {
  const drawn = read('week.txt').flatMap((text) => {
    const heading = prepare(text);
    const lines = [6, 9, 13].map(
      (width) => `${String(width).padStart(2)}  ${linesAt(heading, width).join(' │ ')}`,
    );
    return [text, ...lines, ''];
  });
  const all = drawn.join('\n');
  expect(all).toBe(await readGolden(join(folder, 'week.lines.txt'), all));
});

test('no width loses a character, and no phrase shares a line with a part of another', () => {
  const all = [...headlines.map(({ text }) => text), ...read('week.txt')];
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.integer({ min: 6, max: 60 }), (text, halfEms) => {
      const heading = prepare(text);
      const set = fitHeading(heading, { size: 1, width: halfEms / 2, maxLines: 99 });
      const lines = set?.lines ?? [];
      expect(lines.map((line) => textOf(line) + line.after).join('')).toBe(text);
      expect(heading.words.flat().join('')).toBe(text);
      const phrases = text.split('　');
      if (phrases.length === 1) return;
      for (const line of lines) {
        const shared = textOf(line).split('　');
        if (shared.length > 1) for (const phrase of shared) expect(phrases).toContain(phrase);
      }
    }),
  );
});
