import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toVisualOrder } from '@/lib/card/visual-order';
import type { TextRun } from '@/lib/sheet/sheet-item';

const run = (text: string, more: Partial<TextRun> = {}): TextRun => ({
  text,
  face: 'song',
  ...more,
});

function orderOf(...runs: TextRun[]): string[] {
  return toVisualOrder([{ runs, after: '' }])
    .flat()
    .map(({ text }) => text);
}

test('the words of an Arabic phrase are drawn from right to left', () => {
  expect(orderOf(run('他叫محمد بن علي。'))).toEqual([
    '他',
    '叫',
    'علي',
    ' ',
    'بن',
    ' ',
    'محمد',
    '。',
  ]);
});

test('the letters of Hebrew are drawn from right to left, its numbers from left to right', () => {
  expect(orderOf(run('說', {}), run('שלום 25', { language: 'he' })).join('')).toBe('說25 םולש');
});

test('brackets in Arabic face the other way', () => {
  expect(orderOf(run('(هذا) نعم', { language: 'ar' })).join('')).toBe('نعم (هذا)');
});

test('a bold word does not part an Arabic phrase', () => {
  const phrase = [run('كل ', { language: 'ar' }), run('عام', { language: 'ar', style: 'strong' })];
  expect(orderOf(run('他说'), ...phrase, run('。'))).toEqual(['他', '说', 'عام', ' ', 'كل', '。']);
});

test('a mark at the end of a line belongs to the words around it, also of the next line', () => {
  const lines = [
    { runs: [run('他说مرحبا،')], after: ' ' as const },
    { runs: [run('أهلا')], after: '' as const },
  ];
  const [first = []] = toVisualOrder(lines);
  expect(first.map(({ text }) => text)).toEqual(['他', '说', '،', 'مرحبا']);
});

test('the white before a phrase is at its left, that inside it at the right of what follows', () => {
  const [line = []] = toVisualOrder([
    {
      runs: [
        run('说'),
        run('كل ', { language: 'ar', before: 0.125 }),
        run('عام', { language: 'ar', style: 'strong', before: 0.25 }),
        run('，', { before: 0.5 }),
      ],
      after: '',
    },
  ]);
  const white = line.map(({ text, whiteLeft, whiteRight }) => [text, whiteLeft, whiteRight]);
  expect(white).toEqual([
    ['说', 0, 0],
    ['عام', 0.125, 0.25],
    [' ', 0, 0],
    ['كل', 0, 0],
    ['，', 0.5, 0],
  ]);
});

test('no cluster and no white is lost in any order', () => {
  const word = fc.constantFrom(
    '报',
    ' ',
    'a',
    'محمد',
    'ש',
    '(',
    ')',
    '7',
    '١',
    '،',
    '。',
    'لا إله',
  );
  const piece = fc.record({
    text: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join('')),
    language: fc.constantFrom('ar', 'he', 'en'),
    before: fc.constantFrom(0, 0.125),
  });
  const line = fc.record({
    runs: fc.array(piece, { minLength: 1, maxLength: 4 }),
    after: fc.constantFrom('' as const, ' ' as const, '\n' as const),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
      const written = lines.map(({ runs, after }) => {
        return { after, runs: runs.map(({ text, ...more }) => run(text, more)) };
      });
      for (const [index, drawn] of toVisualOrder(written).entries()) {
        const runs = written[index]?.runs ?? [];
        const letters = (text: string) => [...text.replace(/[()]/g, '|')].toSorted().join('');
        const given = runs.map(({ text }) => text).join('');
        expect(letters(drawn.map(({ text }) => text).join(''))).toBe(letters(given));
        const white = drawn.reduce((sum, one) => sum + one.whiteLeft + one.whiteRight, 0);
        expect(white).toBe(runs.reduce((sum, { before = 0 }) => sum + before, 0));
      }
    }),
  );
});
