import { expect, test } from 'vitest';
import type { GalleyRow, SetLine } from '@/lib/layout/model/typeset-text';
import { flowText } from '@/lib/layout/shapes/flow-text';

const EMPTY = {
  pieces: [],
  indent: 0,
  width: 0,
  justified: false,
  hyphenated: false,
  loose: false,
  after: '',
} satisfies SetLine;

const NOTHING = { columnWidths: [], gutter: 1, size: 1, isAcross: false };
/** What the rows of a table share; its head is one row high. */
const FORMAT = { ...NOTHING, head: [[EMPTY]], headHeight: 1 };

/**
 * Rows from letters: `p` opens a paragraph, `.` goes on, `h` is a crosshead or another line that stays with the
 * next, `w` white, a digit a fact box so high, `t` a row of a table and `T` one that stays with the next.
 */
function rowsOf(letters: string): GalleyRow[] {
  return [...letters].map((letter): GalleyRow => {
    if (letter === 'w') return { kind: 'white', height: 1 };
    if (/\d/.test(letter)) {
      return { kind: 'facts', title: EMPTY, rows: [], height: Number(letter) };
    }
    if (/t/i.test(letter)) {
      const staysWithNext = letter === 'T';
      return { kind: 'table-row', format: FORMAT, cells: [], height: 1, staysWithNext };
    }
    const isHead = letter === 'h';
    return {
      kind: 'line',
      role: isHead ? 'crosshead' : 'paragraph',
      line: { ...EMPTY, pieces: [] },
      face: 'song',
      opens: letter !== '.',
      closes: false,
      staysWithNext: isHead,
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

test('a fact box that does not fit moves to the next column, and the text after it fills this one', () => {
  expect(flow('p.3p...', [4, 5])).toEqual({ legs: ['p.p.', '3..'], isWhole: true });
});

test('in strict order it ends the leg instead', () => {
  const rows = rowsOf('p.3p...');
  expect(flowText(rows, [4, 5], { strictOrder: true }).legs).toEqual([
    [0, 1],
    [2, 3, 4],
  ]);
});

test('a table continues in the next column, where its head takes a row again', () => {
  expect(flow('p.tttttp', [5, 5])).toEqual({ legs: ['p.tt', 'tttp'], isWhole: true });
  expect(flowText(rowsOf('ptttttp'), [4, 5]).used).toEqual([4, 5]);
});

test('no later text comes before a table, and the line before it goes with it', () => {
  expect(flow('p.hTtp.', [4, 5])).toEqual({ legs: ['p.', 'hTtp'], isWhole: false });
});

test('a first or last row is not alone with the head', () => {
  expect(flow('p.TtTtp', [4, 7])).toEqual({ legs: ['p.', 'TtTtp'], isWhole: true });
  expect(flow('TtTt', [4, 4])).toEqual({ legs: ['Tt', 'Tt'], isWhole: true });
});

test('what stays with the next row and is alone at the edge of a leg is counted', () => {
  expect(flowText(rowsOf('hp.'), [1, 2]).orphanFeet).toBe(1);
});

test('white under a picture or a box that moves to the next leg goes there with it', () => {
  expect(flow('p.5w...', [4, 8])).toEqual({ legs: ['p...', '5w.'], isWhole: true });
  expect(flow('p.5w...', [4, 5])).toEqual({ legs: ['p...', '5'], isWhole: false });
  expect(flow('p.5w..', [4, 5])).toEqual({ legs: ['p...', '5'], isWhole: true });
});
