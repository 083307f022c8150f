import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPersonSlug } from '@/lib/edition/addresses/person-slug';
import { countExamples } from '../support/property-runs';

const rows = readFileSync(`${import.meta.dirname}/slugs/people.tsv`, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t'));

test.each(rows)('%s is addressed as %s (%s)', (name = '', slug) => {
  expect(toPersonSlug(name)).toBe(slug);
});

test('any name has an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(toPersonSlug(name)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }),
    { numRuns: countExamples(1000) },
  );
});

test('a name has the same address in all Unicode forms', () => {
  fc.assert(
    fc.property(fc.constantFrom(...rows.map(([name = '']) => name)), (name) => {
      expect(toPersonSlug(name.normalize('NFD'))).toBe(toPersonSlug(name));
    }),
    { numRuns: countExamples(200) },
  );
});
