import { expect, test } from 'vitest';
import type { BodyRow } from '@/lib/layout/model/typeset-text';
import { flowText } from '@/lib/layout/shapes/flow-text';

const EMPTY = {
  pieces: [],
  indent: 0,
  width: 0,
  justified: false,
  hyphenated: false,
  loose: false,
  after: '',
} as const;

/** Rows from letters: `p` opens a paragraph, `.` goes on, `h` is a crosshead, `w` white, a digit a table so high. */
function rowsOf(letters: string): BodyRow[] {
  return [...letters].map((letter): BodyRow => {
    if (letter === 'w') return { kind: 'white', height: 1 };
    if (/\d/.test(letter)) {
      return {
        kind: 'table',
        head: [],
        cells: [],
        columnWidths: [],
        rowHeights: [],
        height: Number(letter),
      };
    }
    const isHead = letter === 'h';
    return {
      kind: 'line',
      role: isHead ? 'crosshead' : 'paragraph',
      line: { ...EMPTY, pieces: [] },
      face: 'song',
      opens: letter !== '.',
      closes: false,
      staysWithNext: letter !== '.',
      staysWithPrevious: false,
      orphan: false,
    };
  });
}

const flow = (letters: string, heights: number[]) => {
  const rows = rowsOf(letters);
  const { legs, isWhole } = flowText(rows, heights);
  return { legs: legs.map((leg) => leg.map((index) => letters[index]).join('')), isWhole };
};

test('legs are filled in order', () => {
  expect(flow('p...p...', [4, 4])).toEqual({ legs: ['p...', 'p...'], isWhole: true });
});

test('text that finds no room is left for another page', () => {
  expect(flow('p...p...', [4, 3]).isWhole).toBe(false);
});

test('a crosshead never ends a leg', () => {
  expect(flow('p..hp..', [4, 4])).toEqual({ legs: ['p..', 'hp..'], isWhole: true });
});

test('no column begins or ends with white', () => {
  expect(flow('p..wp..', [4, 3])).toEqual({ legs: ['p..', 'p..'], isWhole: true });
});

test('a table that does not fit moves to the next column, and the text after it fills this one', () => {
  expect(flow('p.3p...', [4, 5])).toEqual({ legs: ['p.p.', '3..'], isWhole: true });
});

test('in strict order it ends the leg instead', () => {
  const rows = rowsOf('p.3p...');
  expect(flowText(rows, [4, 5], { strictOrder: true }).legs).toEqual([
    [0, 1],
    [2, 3, 4],
  ]);
});

test('lines alone at the edge of a leg are counted', () => {
  const rows = rowsOf('p..p.');
  expect(flowText(rows, [4, 4]).orphanFeet).toBe(1);
});
