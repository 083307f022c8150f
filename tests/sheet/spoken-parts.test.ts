import { expect, test } from 'vitest';
import { toSpokenParts } from '@/lib/sheet/lines/spoken-parts';
import type { TextLine, TextRun } from '@/lib/sheet/sheet-item';

const run = (text: string, rest: Partial<TextRun> = {}): TextRun => ({
  text,
  face: 'song',
  ...rest,
});
const line = (runs: TextRun[], rest: Partial<TextLine> = {}): TextLine => ({
  runs,
  indent: 0,
  width: 10,
  justified: true,
  hyphenated: false,
  loose: false,
  after: '',
  ...rest,
});

/** What is heard, in order: of a link, its own text. */
const heard = (lines: TextLine[]): string[] =>
  toSpokenParts(lines).flatMap((part) =>
    part.kind === 'lines'
      ? part.text
      : part.pieces.map(({ runs, text }) => text ?? `<${runs.map((one) => one.text).join('')}>`),
  );

test('lines and their pieces are heard as one text', () => {
  expect(
    heard([
      line([run('The bridge ope'), run('n', { spacing: 0 })], { after: ' ' }),
      line([run('at noon.')]),
    ]),
  ).toEqual(['The bridge open at noon.']);
});

test('a hyphenated word is one word', () => {
  expect(heard([line([run('the news')], { hyphenated: true }), line([run('paper of')])])).toEqual([
    'the newspaper of',
  ]);
});

test('what is marked is heard by itself, and the lines and words around it as they would be without it', () => {
  const marks = [{ from: 0, to: 4 }];
  expect(
    heard([
      line([run('The bridge ope'), run('n', { spacing: 0 })], { after: ' ' }),
      line([run('at '), run('noon', { marks }), run(' in'), run(' our')], { after: ' ' }),
      line([run('town.')]),
    ]),
  ).toEqual(['The bridge open ', 'at ', '<noon>', ' in our ', 'town.']);
});

test('a link is not part of the text around it', () => {
  const link = { href: '/2024-03-02/a' as const };
  expect(
    heard([
      line([run('See ')], { after: ' ' }),
      line([run('our '), run('repor', link), run('t', { ...link, spacing: 0 }), run(' of')], {
        after: ' ',
      }),
      line([run('today.')]),
    ]),
  ).toEqual(['See  ', 'our ', '<report>', ' of ', 'today.']);
});

test('a word that is hyphenated before a line with a link is heard where it begins', () => {
  expect(
    heard([
      line([run('a long news')], { hyphenated: true }),
      line([run('paper and '), run('more', { href: '/2024-03-02/a' })]),
    ]),
  ).toEqual(['a long newspaper', ' and ', '<more>']);
});

test('a number of a list is heard before its text', () => {
  expect(heard([line([run('first')], { marker: { text: '1.', hang: 1 } })])).toEqual(['1. first']);
});
