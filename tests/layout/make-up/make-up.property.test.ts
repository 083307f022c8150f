import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeUpEdition } from '@/lib/layout/make-up-edition';
import { randomEdition } from './arbitrary-edition';
import { plainSetter } from './plain-setter';
import { expectSoundPlan } from './plan-invariants';

test('any edition is made up whole: every character once, inside the sheet, nothing over anything', () => {
  fc.assert(
    fc.property(randomEdition, ({ stories, pages, sheet, language }) => {
      const plan = makeUpEdition({ stories, pages, sheet, setter: plainSetter(language) });
      expectSoundPlan(plan, stories);
    }),
    { numRuns: Number(process.env.RUNS ?? 40) },
  );
}, 600_000);

test('the same edition gives the same plan', () => {
  fc.assert(
    fc.property(randomEdition, ({ stories, pages, sheet, language }) => {
      const make = () =>
        JSON.stringify(makeUpEdition({ stories, pages, sheet, setter: plainSetter(language) }));
      expect(make()).toBe(make());
    }),
    { numRuns: 8 },
  );
}, 600_000);
