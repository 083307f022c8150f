import { expect, test } from 'vitest';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import { sendOn, type Waiting } from '@/lib/layout/edition/send-on';
import { plainMetrics } from '../support/plain-metrics';
import { outline } from '../support/sample-stories';

const of = { sheet: { size: 'a4' as const }, metrics: plainMetrics(), made: [] };
const page = (number: number) => ({ number, name: '' });
const story = (slug: string, length: number) => outline({ slug, headline: '老桥改造完工', length });

test('a story continues on the first later page with room', () => {
  const waiting: Waiting[] = [
    { page: page(2), candidates: [{ story: story('full', 2600) }] },
    { page: page(3), candidates: [{ story: story('half', 900) }] },
  ];
  const to = sendOn({ ...of, candidate: { story: story('a', 600) }, from: page(1), waiting });
  expect(to).toBe(3);
  expect(waiting[1]?.candidates.map((one) => one.story.slug)).toEqual(['half', 'a']);
});

test('where no page has room, one is added at the end', () => {
  const waiting: Waiting[] = [{ page: page(4), candidates: [{ story: story('full', 2600) }] }];
  expect(sendOn({ ...of, candidate: { story: story('a', 900) }, from: page(1), waiting })).toBe(5);
});

test('a continuation that moves to another page takes the line that leads there along', () => {
  const plan = makeUpEdition({ ...of, stories: [story('long', 5000)], pages: [] });
  const [first] = plan.pages;
  const standing = first?.stories[0];
  expect(standing?.jump?.to).toBe(2);
  const candidate = { story: story('long', 900), from: 1 };
  sendOn({
    ...of,
    made: plan.pages,
    candidate,
    from: page(2),
    waiting: [{ page: page(7), candidates: [] }],
  });
  expect(standing?.jump?.to).toBe(7);
});
