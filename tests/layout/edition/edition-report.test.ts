import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportEdition } from '@/lib/layout/edition/edition-report';
import { type EditionPlan, makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import { DEFAULT_SHEET } from '@/lib/layout/model/sheet-grid';
import type { Block, Story } from '@/lib/layout/model/story';
import { assertSlowProperty, countExamples } from '../../support/property-runs';
import { makeStory } from '../support/make-story';
import { plainMetrics } from '../support/plain-metrics';
import { newspaperSheet, type RandomEdition, randomEdition } from '../support/random-edition';

const overset = (plan: EditionPlan, stories: readonly Story[]): number[] =>
  reportEdition({
    edition: '2024-01-01',
    plan,
    input: { stories, pages: [], sheet: DEFAULT_SHEET, metrics: plainMetrics() },
  }).pages.map((page) => page.overset);

const makeUp = ({
  stories,
  pages,
  sheet,
  language,
}: Omit<RandomEdition, 'pages'> & Partial<RandomEdition>) =>
  makeUpEdition({ stories, pages: pages ?? [], sheet, metrics: plainMetrics(language) });

const paragraph: Block = { kind: 'paragraph', runs: [{ text: '正文一句。' }] };
const picture: Block = {
  kind: 'figure',
  picture: {
    src: 'a.jpg',
    width: 3,
    height: 2,
    alt: '图',
    caption: '长说明，'.repeat(200),
    credit: '王小明 摄',
  },
};

/** The plan without the last row of the text. */
function withoutLastRow(plan: EditionPlan): EditionPlan {
  const pages = plan.pages.map((page) => {
    const stories = page.stories.map((placed) => {
      return {
        ...placed,
        legs: placed.legs.map((leg) => ({ ...leg, content: leg.content.slice(0, -1) })),
      };
    });
    return { ...page, stories };
  });
  return { ...plan, pages };
}

describe('overset', () => {
  test.each([
    ['a caption that is too long for its picture', makeStory([paragraph, picture])],
    [
      'a picture that a pin leaves out',
      makeStory([paragraph, picture], { pins: { picture: 'none' } }),
    ],
    [
      'a byline in the text',
      makeStory([paragraph], { byline: '本报讯（记者 王小明）', bylineRunsIn: true }),
    ],
  ])('is 0 with %s', (_, one) => {
    const edition = { stories: [one], sheet: DEFAULT_SHEET, language: 'zh-Hans' };
    expect(overset(makeUp(edition), edition.stories)).toEqual([0]);
  });

  test('is 0 with a byline that a dash follows', () => {
    const one = makeStory([paragraph], { byline: 'By Jane Doe', bylineRunsIn: true });
    const edition = { stories: [one], sheet: DEFAULT_SHEET, language: 'en' };
    expect(overset(makeUp(edition), edition.stories)).toEqual([0]);
  });

  test('counts what is not printed', () => {
    const edition = {
      stories: [makeStory([paragraph])],
      sheet: DEFAULT_SHEET,
      language: 'zh-Hans',
    };
    expect(overset(withoutLastRow(makeUp(edition)), edition.stories)).toEqual([5]);
  });

  test('is never negative and 0 in every edition', () => {
    const editions = randomEdition({ minLength: 1, maxLength: 4 }, newspaperSheet);
    const property = fc.property(editions, (edition) => {
      const plan = makeUp(edition);
      for (const missing of overset(plan, edition.stories)) expect(missing).toBe(0);
      for (const missing of overset(withoutLastRow(plan), edition.stories))
        expect(missing).toBeGreaterThanOrEqual(0);
    });
    assertSlowProperty(property, countExamples(12));
  });
});
