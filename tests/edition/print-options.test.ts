import { expect, test } from 'vitest';
import { parsePrintOptions, toPrintSegments } from '@/lib/edition/print/print-options';

test.each([
  [[], {}],
  [['2'], { page: 2 }],
  [['a4'], { size: 'a4' }],
  [['marks'], { marks: true }],
  [['proof'], { proof: true }],
  [['brief'], { brief: true }],
  [['a4', '2', 'proof'], { size: 'a4', page: 2, proof: true }],
  [['a4', '2', 'marks'], { size: 'a4', page: 2, marks: true }],
  [['285x400', '12'], { size: { width: 285, height: 400 }, page: 12 }],
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
  [['brief', '1']],
  [['a4', 'brief']],
  [['marks', 'proof']],
  [['a4', 'marks', 'marks']],
])('%j asks for nothing', (segments) => {
  expect(parsePrintOptions(segments)).toBeUndefined();
});
