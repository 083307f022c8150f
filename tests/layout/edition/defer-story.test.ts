import { expect, test } from 'vitest';
import { deferStory, type PendingPage } from '@/lib/layout/edition/defer-story';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import { plainMetrics } from '../support/plain-metrics';
import { outline } from '../support/sample-stories';

const of = { sheet: { size: 'a4' as const }, metrics: plainMetrics(), made: [] };
const page = (number: number) => ({ number, name: '' });
const story = (slug: string, length: number) => outline({ slug, headline: '老桥改造完工', length });

test('a story goes to the first later page with room', () => {
  const pending: PendingPage[] = [
    { page: page(2), candidates: [{ story: story('full', 2600) }], ads: [] },
    { page: page(3), candidates: [{ story: story('half', 900) }], ads: [] },
  ];
  const to = deferStory({ ...of, candidate: { story: story('a', 600) }, from: page(1), pending });
  expect(to).toBe(3);
  expect(pending[1]?.candidates.map((one) => one.story.slug)).toEqual(['half', 'a']);
});

test('where none has room a page is added behind all', () => {
  const pending: PendingPage[] = [
    { page: page(4), candidates: [{ story: story('full', 2600) }], ads: [] },
  ];
  expect(deferStory({ ...of, candidate: { story: story('a', 900) }, from: page(1), pending })).toBe(
    5,
  );
});

test('a continuation that moves to another page takes the line that leads there along', () => {
  const plan = makeUpEdition({ ...of, stories: [story('long', 5000)], pages: [] });
  const [first] = plan.pages;
  const placed = first?.stories[0];
  expect(placed?.jump?.to).toBe(2);
  const candidate = { story: story('long', 900), from: 1 };
  deferStory({
    ...of,
    made: plan.pages,
    candidate,
    from: page(2),
    pending: [{ page: page(7), candidates: [], ads: [] }],
  });
  expect(placed?.jump?.to).toBe(7);
});
