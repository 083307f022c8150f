import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listBreakPoints } from '@/lib/layout/lines/break-points';
import { joinRuns } from '@/lib/layout/lines/join-runs';
import { isOrphan, whiteRatio } from '@/lib/layout/lines/line-cost';
import { prepareText } from '@/lib/layout/lines/prepare-text';
import { setText } from '@/lib/layout/lines/set-text';
import { graphemes } from '@/lib/layout/lines/tokenize';
import { latinLetters, latinWordSpace } from '@/lib/layout/model/justification-limits';
import type { Run } from '@/lib/layout/model/story';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import type { SetLine } from '@/lib/layout/model/typeset-text';
import { textOf } from '../support/draw-rows';
import { roundMetrics } from '../support/round-metrics';

const chinese = roundMetrics('zh-Hans');
const english = roundMetrics('en');

const han = fc.constantFrom(...'郑州市惠济区花园口新兴产业链条贯通');
const point = fc.constantFrom(...'，。、；：！？');
const quoted = fc.tuple(
  fc.constantFrom('“”', '《》', '（）'),
  fc.string({ unit: han, maxLength: 4 }),
);
const chunk = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: han, minLength: 1, maxLength: 8 }) },
  { weight: 2, arbitrary: point },
  {
    weight: 1,
    arbitrary: quoted.map(([marks, inner]) => marks.charAt(0) + inner + marks.charAt(1)),
  },
  { weight: 1, arbitrary: fc.constantFrom('95.7%', '328亿元', '3月9日', '2023', '——', '……') },
  { weight: 1, arbitrary: fc.constantFrom('Nature', '5G', 'e-mail', ' GDP ', 'US$5') },
);
const chineseText = fc
  .array(chunk, { minLength: 1, maxLength: 40 })
  .map((chunks) => chunks.join(''));
const word = fc.constantFrom(
  ...'the,council,agreed,to,open,a,new,park,beside,river,"We,spring",(2023),Sir,Featherstonehaugh,well-known,$1.13bn'.split(
    ',',
  ),
);
const englishText = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
const anyText = fc.string({ unit: 'grapheme', maxLength: 80 });

const set = (text: string, width: number, metrics: TextMetrics = chinese) =>
  setText({ runs: [{ text }], face: 'song', metrics }, { first: width, rest: width });

const whole = (lines: SetLine[]) => lines.map((line) => textOf(line) + line.after).join('');

/** The width of a line as a browser would add it up. */
function drawnWidth(line: SetLine, metrics: TextMetrics): number {
  let width = line.hyphenated ? metrics.measure('song', '-') : 0;
  for (const { text, before = 0, spacing = 0, wordSpacing = 0 } of line.pieces) {
    width += before;
    for (const character of graphemes(text)) {
      const [first = ''] = character;
      width += metrics.measure('song', first) + spacing;
      if (/[ \u00a0]/.test(character)) width += wordSpacing;
    }
  }
  return width;
}

describe('any text on lines of any width', () => {
  test('has every character once, in order', () => {
    fc.assert(
      fc.property(
        fc.oneof(chineseText, englishText, anyText),
        fc.integer({ min: 1, max: 30 }),
        (text, width) => {
          for (const metrics of [chinese, english]) {
            expect(whole(set(text, width, metrics)).trimEnd()).toBe(
              joinRuns([{ text }]).text.trimEnd(),
            );
          }
        },
      ),
    );
  });

  test('has no line that is too wide', () => {
    fc.assert(
      fc.property(
        fc.oneof(chineseText, englishText, anyText),
        fc.integer({ min: 2, max: 30 }),
        (text, width) => {
          for (const metrics of [chinese, english]) {
            for (const line of set(text, width, metrics))
              expect(line.width).toBeLessThanOrEqual(width + 1e-5);
          }
        },
      ),
    );
  });

  test('has pieces that add up to their line, and justified lines that fill their width', () => {
    fc.assert(
      fc.property(
        fc.oneof(chineseText, englishText),
        fc.integer({ min: 5, max: 30 }),
        (text, width) => {
          for (const metrics of [chinese, english]) {
            for (const line of set(text, width, metrics)) {
              expect(drawnWidth(line, metrics)).toBeCloseTo(line.width, 1);
              expect(Math.abs(drawnWidth(line, metrics) - line.width)).toBeLessThan(0.004);
              if (line.justified) expect(line.width).toBe(width);
            }
          }
        },
      ),
    );
  });

  test('has spaced letters only where word spaces are at their limits', () => {
    const space = 0.25;
    const limits = [latinWordSpace.widest - space, space * (latinWordSpace.tightest - 1)];
    fc.assert(
      fc.property(englishText, fc.integer({ min: 9, max: 30 }), (text, width) => {
        for (const line of set(text, width, english)) {
          const spaced = line.pieces.filter(({ spacing = 0 }) => Math.abs(spacing) > 0.0002);
          if (spaced.length === 0 || line.loose) continue;
          for (const { spacing = 0, wordSpacing, text: own } of spaced) {
            expect(spacing).toBeLessThanOrEqual(latinLetters.stretch + 1e-4);
            expect(spacing).toBeGreaterThanOrEqual(-latinLetters.shrink - 1e-4);
            if (own.includes(' '))
              expect(wordSpacing).toBeCloseTo(limits[spacing > 0 ? 0 : 1] ?? 0, 3);
          }
        }
      }),
    );
  });

  test('is justified but for the last line and lines marked as loose', () => {
    fc.assert(
      fc.property(chineseText, fc.integer({ min: 5, max: 30 }), (text, width) => {
        for (const line of set(text, width).slice(0, -1))
          expect(line.justified || line.loose).toBe(true);
      }),
    );
  });

  test('is set the same each time', () => {
    fc.assert(
      fc.property(fc.oneof(chineseText, englishText), (text) => {
        expect(set(text, 13)).toEqual(set(text, 13));
      }),
    );
  });

  test('breaks the same where its style changes', () => {
    fc.assert(
      fc.property(chineseText, fc.integer({ min: 1, max: 99 }), (text, at) => {
        const letters = graphemes(text);
        const cut = at % letters.length;
        const runs: Run[] = [
          { text: letters.slice(0, cut).join('') },
          { text: letters.slice(cut).join(''), style: 'strike' },
        ];
        const lines = setText({ runs, face: 'song', metrics: chinese }, { first: 11, rest: 13 });
        const plain = setText(
          { runs: [{ text }], face: 'song', metrics: chinese },
          { first: 11, rest: 13 },
        );
        expect(lines.map(textOf)).toEqual(plain.map(textOf));
      }),
    );
  });
});

/** True where some lines of a text are all within their limits, and its last one has more than a character. */
function canBeGood(text: string, width: number, metrics: TextMetrics): boolean {
  const points = listBreakPoints(prepareText({ runs: [{ text }], face: 'song', metrics }));
  const good = new Set<unknown>(points.slice(0, 1));
  for (const [index, to] of points.entries())
    for (const from of points.slice(0, index)) {
      const ratio = whiteRatio(from, to, width);
      const isGood = ratio <= 1 && ratio >= -2 && !isOrphan(from, to);
      if (good.has(from) && isGood) good.add(to);
    }
  return good.has(points.at(-1));
}

describe('at newspaper measures', () => {
  const figures = fc.constantFrom(
    '电话：0371-5555 2222',
    '（010）65123456',
    'www.park.cn/plan?id=26',
    '410105199001011234',
    '14500米',
  );
  const anyNews = fc
    .array(fc.oneof({ weight: 8, arbitrary: chunk }, { weight: 2, arbitrary: figures }), {
      minLength: 1,
      maxLength: 16,
    })
    .map((chunks) => chunks.join(''));

  test('a line is beyond its limits only where no lines of the whole text are within theirs', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(anyNews, fc.constant(chinese)),
          fc.tuple(englishText, fc.constant(english)),
        ),
        fc.integer({ min: 8, max: 20 }),
        ([text, metrics], width) => {
          const isLoose = set(text, width, metrics).some(({ loose }) => loose);
          if (isLoose) expect(canBeGood(text, width, metrics)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  const neverOpens = /^[，。、；：！？”’）》…%]/;
  const neverEnds = /[“‘（《$]$/;

  test('no line opens or ends with a forbidden mark', () => {
    fc.assert(
      fc.property(chineseText, fc.integer({ min: 10, max: 20 }), (text, width) => {
        const lines = set(
          text.replace(/^[，。、；：！？”）》…%]+|[，。、；：！？]{2,}/g, ''),
          width,
        ).map(textOf);
        for (const line of lines) expect(line).not.toMatch(neverOpens);
        for (const line of lines) expect(line).not.toMatch(neverEnds);
      }),
    );
  });

  test('numbers, units, dashes and words stay whole', () => {
    fc.assert(
      fc.property(chineseText, fc.integer({ min: 10, max: 20 }), (text, width) => {
        const cuts = set(text, width)
          .map((line) => textOf(line) + (line.hyphenated ? '‐' : line.after))
          .join('|');
        expect(cuts).not.toMatch(/\d\|[\d.%年月日亿元]|—\|—|…\|…|[A-Za-z$]\|[A-Za-z$\d]/);
      }),
    );
  });

  test('one character never stands alone on the last line', () => {
    const sentence = fc
      .array(
        fc.oneof(
          { weight: 4, arbitrary: fc.string({ unit: han, minLength: 2, maxLength: 9 }) },
          { weight: 2, arbitrary: point },
        ),
        { minLength: 2, maxLength: 60 },
      )
      .map((parts) => `${parts.join('').replace(/([，。、；：！？])+/g, '$1')}。`);
    fc.assert(
      fc.property(sentence, fc.integer({ min: 6, max: 20 }), (text, width) => {
        const lines = set(text, width).map(textOf);
        const last = (lines.at(-1) ?? '').replace(/[，。、；：！？]/g, '');
        if (lines.length > 1) expect(last.length).toBeGreaterThan(1);
      }),
    );
  });

  test('English lines end between words or syllables', () => {
    fc.assert(
      fc.property(englishText, fc.integer({ min: 9, max: 20 }), (text, width) => {
        for (const line of set(text, width, english).slice(0, -1)) {
          expect(line.after === ' ' || line.hyphenated || textOf(line).endsWith('-')).toBe(true);
        }
      }),
    );
  });
});

test('white space collapses, also where the style changes', () => {
  const runs: Run[] = [{ text: ' a \n' }, { text: '\t b', style: 'strike' }, { text: ' \u3000c ' }];
  expect(joinRuns(runs).text).toBe('a b\u3000c');
});

test('a word wider than the line is broken anywhere', () => {
  const lines = set('x'.repeat(200), 10, english);
  expect(lines.map((line) => textOf(line).length)).toEqual(new Array(10).fill(20));
});

test('two marks side by side share an em and a half, and half an em is cut off at the ends of a line', () => {
  const [line] = set('“汉”（汉）。', 20);
  // “ and 。 at the ends: 。 keeps its half, for the line has room.
  expect(line?.width).toBe(0.5 + 1 + 1 + 0.5 + 1 + 0.5 + 1);
});

test('a comma is squeezed to half an em where no other line is within its limits, a full stop not at all', () => {
  expect(set('园区，园区', 4.5)).toHaveLength(1);
  expect(set('园区，园区', 4.49)).toHaveLength(2);
  expect(set('园区。园区', 4.75)).toHaveLength(2);
});

test('an opening mark loses its half at the head of a line', () => {
  const [line] = set('（汉', 20);
  expect(line?.pieces).toEqual([{ text: '（汉', before: -0.5 }]);
});

test('Latin among Han has an eighth of an em on both sides', () => {
  const [line] = set('第5天，GDP', 20);
  expect(line?.width).toBe(1 + 0.125 + 0.5 + 0.125 + 1 + 1 + 3 * 0.75);
});
