import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findLanguage } from '@/lib/language/find-language';
import { unicodeProperties } from '@/lib/language/unicode-properties';
import { listBreakPoints } from '@/lib/layout/lines/break-points';
import { lastChoice } from '@/lib/layout/lines/break-rules';
import { prepareText } from '@/lib/layout/lines/prepare-text';
import { setText } from '@/lib/layout/lines/set-text';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { textOf } from '../layout/support/draw-rows';
import { roundMetrics } from '../layout/support/round-metrics';

const rowsOf = (name: string) =>
  readFileSync(join(import.meta.dirname, 'line-ends', name), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'));

/** Languages without a module of their own are set by the rules of one that is set alike. */
const alike: Record<string, string> = { ja: 'zh-Hans' };
const metricsOf = (language = ''): TextMetrics =>
  roundMetrics(findLanguage(language) ? language : (alike[language] ?? 'en'));

const before = '入冬以后水河边的步道每天清晨都有人散步';
const after = '之后还有六七个字';
const lengths = Array.from({ length: 14 }, (_, index) => index + 6);
const widths = Array.from({ length: 11 }, (_, index) => index + 10);

/** Every line of paragraphs in which the mark meets the end of a line at any width from 10 to 20 em. */
function linesWith(mark: string, metrics: TextMetrics): string[] {
  return widths.flatMap((width) =>
    lengths.flatMap((length) => {
      const text = before.slice(0, length) + mark + after;
      const measure = { first: width, rest: width };
      return setText({ runs: [{ text }], face: 'song', metrics }, measure).map(textOf);
    }),
  );
}

describe.each(rowsOf('marks.tsv'))('%s: %s, in %s', (mark = '', rule, language) => {
  test('no line has it where it may not be', () => {
    const lines = linesWith(rule === 'pair' ? mark + mark : mark, metricsOf(language));
    switch (rule) {
      case 'begin':
        return expect(lines.filter((line) => line.startsWith(mark))).toEqual([]);
      case 'end':
        return expect(lines.filter((line) => line.endsWith(mark))).toEqual([]);
      case 'pair': {
        const whole = (line: string) => line.split(mark).length !== 2;
        return expect(lines.filter((line) => !whole(line))).toEqual([]);
      }
      default:
        throw new Error(`There is no rule ${rule}`);
    }
  });
});

describe('by the properties of Unicode', () => {
  const codePoints = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint);
  const having = (category: RegExp, ...classes: string[]) =>
    codePoints.filter(
      (codePoint) =>
        /\p{Assigned}/u.test(String.fromCodePoint(codePoint)) &&
        (category.test(String.fromCodePoint(codePoint)) ||
          classes.includes(unicodeProperties.lineBreak(codePoint))),
    );
  const listed = (marks: Iterable<number>) =>
    Array.from(marks, (mark) => `U+${mark.toString(16)} ${String.fromCodePoint(mark)}`);
  const chinese = metricsOf('zh-Hans');

  test('no closing mark of any script begins a line', () => {
    const closing = having(/[\p{Pe}\p{Pf}]/u, 'CL', 'CP', 'EX', 'NS', 'CJ');
    expect(closing.length).toBeGreaterThan(200);
    const wrong = closing.filter((mark) => {
      const text = String.fromCodePoint(mark);
      return linesWith(text, chinese).some((line) => line.startsWith(text));
    });
    expect(listed(wrong)).toEqual([]);
  });

  test('no opening mark of any script ends one', () => {
    const opening = having(/[\p{Ps}\p{Pi}]/u, 'OP');
    expect(opening.length).toBeGreaterThan(80);
    const wrong = opening.filter((mark) => {
      const text = String.fromCodePoint(mark);
      return linesWith(text, chinese).some((line) => line.endsWith(text));
    });
    expect(listed(wrong)).toEqual([]);
  });
});

test.each(rowsOf('words.tsv'))('%s (%s)', (_, language, text = '', breaks) => {
  const metrics = { ...metricsOf(language), hyphenate: (word: string) => [word] };
  const units = prepareText({ runs: [{ text }], face: 'song', metrics });
  const starts = new Set(listBreakPoints(units).map(({ start }) => start.units));
  // A break that is the last choice is drawn as ‖.
  const mark = (penalty: number) => (penalty >= lastChoice ? '‖' : '|');
  const drawn = units.map(
    ({ penalty, text: own }, index) => (index > 0 && starts.has(index) ? mark(penalty) : '') + own,
  );
  expect(drawn.join('')).toBe(breaks);
});

test('Latin letters of any kind have no white between them, also in a stretched line', () => {
  const metrics = metricsOf('zh-Hans');
  const text = '入冬以后ofﬁce水河边的naïveté步道每天清晨都有人散步';
  for (const width of widths) {
    const measure = { first: width, rest: width };
    const lines = setText({ runs: [{ text }], face: 'song', metrics }, measure);
    for (const piece of lines.flatMap(({ pieces }) => pieces)) {
      if (/[a-zï]{2}|ﬁ/.test(piece.text)) expect(piece.spacing ?? 0).toBe(0);
    }
  }
});

test('a German closing quote touches its word', () => {
  const metrics = metricsOf('de');
  const measure = { first: 40, rest: 40 };
  const runs = [{ text: 'vor „akuter Gefahr“, wie' }];
  const [line] = setText({ runs, face: 'song', metrics }, measure);
  expect(line?.pieces).toEqual([{ text: 'vor „akuter Gefahr“, wie' }]);
});

test('a rare Han or an emoji alone on the last line counts as one character', () => {
  const metrics = metricsOf('zh-Hans');
  for (const end of ['𠮷', '👨‍👩‍👧', '葛\u{e0100}']) {
    const text = `惠济区园区新${end}。`;
    const lines = setText({ runs: [{ text }], face: 'song', metrics }, { first: 6, rest: 6 });
    expect(lines.map(textOf)).toEqual(['惠济区园区', `新${end}。`]);
  }
});
