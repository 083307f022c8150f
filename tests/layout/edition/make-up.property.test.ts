import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import { assertSlowProperty, countExamples } from '../../support/property-runs';
import { plainMetrics } from '../support/plain-metrics';
import { expectSoundPlan } from '../support/plan-invariants';
import { newspaperSheet, type RandomEdition, randomEdition } from '../support/random-edition';

const makeUp = ({ stories, pages, sheet, language }: RandomEdition) =>
  makeUpEdition({ stories, pages, sheet, metrics: plainMetrics(language) });

const expectSound = (edition: RandomEdition) => expectSoundPlan(makeUp(edition), edition.stories);

test('an edition without stories has no pages', () => {
  const edition = { stories: [], pages: [], sheet: { size: 'a4' as const }, language: 'zh-Hans' };
  expect(makeUp(edition).pages).toEqual([]);
});

test('on a sheet of any size every character is printed once, in order, and nothing overlaps', () => {
  const editions = randomEdition({ minLength: 1, maxLength: 6 });
  assertSlowProperty(fc.property(editions, expectSound), countExamples(12));
});

test('the same holds for editions of many stories', () => {
  // Forty stories in the largest type on the smallest sheet take a minute: the long run alone tries those.
  const editions =
    process.env.RUNS === undefined
      ? randomEdition({ minLength: 10, maxLength: 12 }, newspaperSheet)
      : randomEdition({ minLength: 10, maxLength: 40 });
  assertSlowProperty(fc.property(editions, expectSound), countExamples(4, 1 / 10));
});

test('the same edition looks the same when it is made up again', () => {
  const editions = randomEdition({ minLength: 1, maxLength: 4 }, newspaperSheet);
  const property = fc.property(editions, (edition) => {
    expect(JSON.stringify(makeUp(edition))).toBe(JSON.stringify(makeUp(edition)));
  });
  assertSlowProperty(property, countExamples(12));
});
