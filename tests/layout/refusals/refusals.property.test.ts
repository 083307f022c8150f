import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Refusal } from '@/lib/layout/refusals/refusal';
import { assertSlowProperty, countExamples } from '../../support/property-runs';
import { changes } from '../support/break-rules';
import { refuseAll, soundPages } from '../support/sound-edition';

const all = Object.entries(changes).flatMap(([rule, own]) =>
  Object.entries(own).map(([name, change]) => ({ rule, name, change })),
);

const count = (refusals: readonly Refusal[], rule: string): number =>
  refusals.filter((refusal) => refusal.rule === rule).length;

test('whatever part of a sound plan is changed against a rule, the rule refuses it', () => {
  assertSlowProperty(
    fc.property(
      fc.record({ broken: fc.constantFrom(...all), numbers: fc.infiniteStream(fc.nat(997)) }),
      ({ broken: { rule, name, change }, numbers }) => {
        const pick = (length: number) => numbers.next().value % length;
        const refusals = refuseAll(change(soundPages, pick));
        expect(count(refusals, rule), name).toBeGreaterThan(count(refuseAll(soundPages), rule));
      },
    ),
    countExamples(200),
  );
});
