import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSheetSize, halfOfSheet, parseSheetSize } from '@/lib/edition/print/sheet-size';
import { sheetMillimetres } from '@/lib/layout/model/sheet-grid';

test.each([
  ['a4', 'a4'],
  ['A3', 'a3'],
  ['210x297', 'a4'],
  ['280x400', 'tabloid'],
  ['281x399', 'tabloid'],
  ['285x400', { width: 285, height: 400 }],
  ['287x403', { width: 285, height: 405 }],
  ['0285x400', { width: 285, height: 400 }],
  ['297x210', { width: 295, height: 210 }],
  ['148x210', { width: 148, height: 210 }],
  ['594x420', { width: 594, height: 420 }],
  ['99x400', undefined],
  ['280x1001', undefined],
  ['400x1000', { width: 400, height: 1000 }],
  ['397x1000', undefined],
  ['990x100', undefined],
  ['280 x 400', undefined],
  ['1e2x400', undefined],
  ['b5', undefined],
  ['toString', undefined],
])('%s is a sheet, or none', (text, size) => {
  expect(parseSheetSize(text)).toEqual(size);
});

test('a size is written as it is parsed, so each has one address', () => {
  const side = fc.integer({ min: 90, max: 1010 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const size = parseSheetSize(`${width}x${height}`);
      if (size) expect(parseSheetSize(formatSheetSize(size))).toEqual(size);
    }),
  );
});

test('a page of a booklet is never larger than half of its paper, and has an address', () => {
  const side = fc.integer({ min: 100, max: 1000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const paper = parseSheetSize(`${width}x${height}`);
      const half = paper && halfOfSheet(paper);
      if (!paper || !half) return;
      const [page, sheet] = [sheetMillimetres(half), sheetMillimetres(paper)];
      expect(2 * page.width).toBeLessThanOrEqual(Math.max(sheet.width, sheet.height));
      expect(page.height).toBeLessThanOrEqual(Math.min(sheet.width, sheet.height));
      expect(parseSheetSize(formatSheetSize(half))).toEqual(half);
    }),
  );
});
