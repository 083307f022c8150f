import { expect, test } from 'vitest';
import {
  parsePrintOptions,
  parseSheetSize,
  toPrintSegments,
} from '@/lib/edition/print/print-options';

test.each([
  ['a4', 'a4'],
  ['A3', 'a3'],
  ['280x400', { width: 280, height: 400 }],
  ['99x400', undefined],
  ['280x1001', undefined],
  ['400x1000', { width: 400, height: 1000 }],
  ['399x1000', undefined],
  ['280 x 400', undefined],
  ['b5', undefined],
  ['toString', undefined],
])('%s names a sheet, or none', (text, size) => {
  expect(parseSheetSize(text)).toEqual(size);
});

test.each([
  [[], {}],
  [['2'], { page: 2 }],
  [['a4'], { size: 'a4' }],
  [['marks'], { marks: true }],
  [['a4', '2', 'marks'], { size: 'a4', page: 2, marks: true }],
  [['280x400', '12'], { size: { width: 280, height: 400 }, page: 12 }],
] as const)('%j is asked for and written back', (segments, asked) => {
  expect(parsePrintOptions([...segments])).toEqual(asked);
  expect(toPrintSegments(asked)).toBe(segments.join('/'));
});

test.each([
  [['0']],
  [['02']],
  [['1000']],
  [['2', 'a4']],
  [['a4', 'x']],
  [['a4', '1', '1']],
  [['b5']],
  [['marks', 'a4']],
  [['a4', 'marks', 'marks']],
])('%j asks for nothing', (segments) => {
  expect(parsePrintOptions(segments)).toBeUndefined();
});
