import { expect, test } from 'vitest';
import { listContinuations } from '@/lib/edition/continuations';
import type { Page } from '@/lib/edition/edition';
import type { PagePlan, PlacedStory } from '@/lib/layout/model/page-plan';
import { makeEdition } from './make-edition';

const edition = makeEdition([{ slug: 'park' }, { slug: 'fair' }]);
const stories: Pick<PlacedStory, 'slug' | 'kind' | 'jump'>[] = [
  { slug: 'fair', kind: 'story' },
  { slug: 'park', kind: 'tail', jump: { from: 1 } },
];

test('a page lists the stories continued on it, with the page they come from', () => {
  const [first] = edition.pages;
  if (!first) throw new Error('no page');
  // Of a plan only the stories count here.
  const plan = { stories } as unknown as PagePlan;
  const page: Page = { ...first, plan };
  const continued = listContinuations(page, edition);
  expect(continued.map(({ article, from }) => [article.slug, from])).toEqual([['park', 1]]);
  expect(listContinuations(first, edition)).toEqual([]);
});
