import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRange } from '@/lib/http/request/byte-range';
import { countExamples } from '../support/property-runs';

test.each([
  ['bytes=0-9', { from: 0, to: 9 }],
  ['bytes=90-', { from: 90, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-1000', { from: 0, to: 99 }],
  ['bytes=50-1000', { from: 50, to: 99 }],
  ['bytes=99-99', { from: 99, to: 99 }],
  ['BYTES=0-0', { from: 0, to: 0 }],
  ['bytes=100-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=9-0', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  ['bytes=a-b', 'whole'],
  ['bytes=-', 'whole'],
  ['lines=0-1', 'whole'],
  ['', 'whole'],
] as const)('%s of 100 bytes', (header, range) => {
  expect(parseRange(header, 100)).toEqual(range);
});

test('nothing is in the range of an empty file', () => {
  expect(parseRange('bytes=0-', 0)).toBe('none');
  expect(parseRange('bytes=-5', 0)).toBe('none');
});

test('a range is inside of the file', () => {
  const header = fc.oneof(
    fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => `bytes=${from}-${to}`),
    fc.nat().map((from) => `bytes=${from}-`),
    fc.nat().map((last) => `bytes=-${last}`),
    fc.string(),
  );
  fc.assert(
    fc.property(header, fc.nat(10_000), (text, length) => {
      const range = parseRange(text, length);
      if (typeof range === 'string') return;
      expect(range.from).toBeGreaterThanOrEqual(0);
      expect(range.from).toBeLessThanOrEqual(range.to);
      expect(range.to).toBeLessThan(length);
    }),
    { numRuns: countExamples(1000) },
  );
});
