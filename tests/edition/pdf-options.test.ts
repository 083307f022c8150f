import { expect, test } from 'vitest';
import { parsePdfOptions, printOptionsOf } from '@/lib/edition/print/pdf-options';

test.each([
  [{}, {}],
  [
    { page: '2', sheet: 'A3' },
    { page: 2, size: 'a3' },
  ],
  [{ booklet: 'a3' }, { booklet: 'a3' }],
  [
    { sheet: 'a3', marks: '1' },
    { size: 'a3', marks: true },
  ],
  [
    { page: '2', proof: '1' },
    { page: 2, proof: true },
  ],
  [{ large: '1' }, { large: true }],
  [{ booklet: '420x594' }, { booklet: { width: 420, height: 594 } }],
])('%j asks for a PDF', (words, asked) => {
  expect(parsePdfOptions(words)).toEqual(asked);
});

test.each([
  [{ page: '0' }, { kind: 'unknown', name: 'page', value: '0' }],
  [{ sheet: 'b9' }, { kind: 'unknown', name: 'sheet', value: 'b9' }],
  [{ sheet: '' }, { kind: 'unknown', name: 'sheet', value: '' }],
  [{ booklet: '1' }, { kind: 'unknown', name: 'booklet', value: '1' }],
  // Half of it is no page any more.
  [{ booklet: '100x150' }, { kind: 'unknown', name: 'booklet', value: '100x150' }],
  [
    { booklet: 'a3', sheet: 'a4' },
    { kind: 'together', names: ['booklet', 'sheet'] },
  ],
  [
    { large: '1', page: '2' },
    { kind: 'together', names: ['large', 'page'] },
  ],
  [
    { large: '1', marks: '1' },
    { kind: 'together', names: ['large', 'marks'] },
  ],
  [{ proof: 'yes' }, { kind: 'unknown', name: 'proof', value: 'yes', allowed: '1' }],
  [
    { proof: '1', marks: '1' },
    { kind: 'together', names: ['marks', 'proof'] },
  ],
  [
    { booklet: 'a3', page: '1' },
    { kind: 'together', names: ['booklet', 'page'] },
  ],
])('%j asks for none, and the diagnostic says why', (words, diagnostic) => {
  expect(parsePdfOptions(words)).toMatchObject(diagnostic);
});

test('pages of a booklet are half its paper, upright', () => {
  expect(printOptionsOf({ booklet: 'a3' })).toEqual({ size: 'a4' });
  expect(printOptionsOf({ booklet: 'a4' })).toEqual({ size: { width: 148, height: 210 } });
  const large = { width: 594, height: 420 };
  expect(printOptionsOf({ booklet: large })).toEqual({ size: 'a3' });
});
