import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import { plainMetrics } from '../support/plain-metrics';
import { expectSoundPlan } from '../support/plan-invariants';
import { randomEdition } from '../support/random-edition';

/** Shrinking a bad edition may take for ever: then the smallest found so far is told. `RUNS=500` digs deeper. */
const SHRINKING = 60_000;

test('any edition is made up whole: every character once, inside the sheet, nothing over anything', () => {
  fc.assert(
    fc.property(randomEdition, ({ stories, pages, sheet, language }) => {
      const plan = makeUpEdition({ stories, pages, sheet, metrics: plainMetrics(language) });
      expectSoundPlan(plan, stories);
    }),
    { numRuns: Number(process.env.RUNS ?? 25), interruptAfterTimeLimit: SHRINKING },
  );
}, 600_000);

test('the same edition gives the same plan', () => {
  fc.assert(
    fc.property(randomEdition, ({ stories, pages, sheet, language }) => {
      const make = () =>
        JSON.stringify(makeUpEdition({ stories, pages, sheet, metrics: plainMetrics(language) }));
      expect(make()).toBe(make());
    }),
    { numRuns: 5, interruptAfterTimeLimit: SHRINKING },
  );
}, 600_000);
