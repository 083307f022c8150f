import { expect, test } from 'vitest';
import { changeStory, type StoryChanges } from '@/lib/layout/alternatives/change-story';
import { explainPlace } from '@/lib/layout/alternatives/explain-place';
import { judgeAlternative } from '@/lib/layout/alternatives/judge-alternative';
import { listAlternatives } from '@/lib/layout/alternatives/list-alternatives';
import { type EditionInput, makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import { openMakeUpMemory } from '@/lib/layout/edition/make-up-memory';
import { touches } from '@/lib/layout/model/rect';
import { findLead } from '@/lib/layout/refusals/find-lead';
import { plainMetrics } from '../support/plain-metrics';
import { outline } from '../support/sample-stories';

const metrics = plainMetrics();
const input: EditionInput = {
  stories: Array.from({ length: 12 }, (_, index) =>
    outline({
      slug: `s${index + 1}`,
      rank: index % 6 === 0 ? 1 : 3,
      headline: `早市开张的第${index + 1}条消息`,
      length: 300 + index * 60,
    }),
  ),
  pages: [],
  sheet: { size: 'a4' },
  metrics,
};

test('an edition that is made up again from memory is the same as one made up afresh', () => {
  const memory = openMakeUpMemory(metrics);
  const changes: StoryChanges[] = [
    {},
    { place: 'lead' },
    { span: 2, box: true },
    { page: 3 },
    { place: 'bottom', page: 1 },
    {},
  ];
  for (const change of changes) {
    const stories = input.stories.map((story) =>
      story.slug === 's4' ? changeStory(story, change) : story,
    );
    const afresh = makeUpEdition({ ...input, stories });
    expect(makeUpEdition({ ...input, stories, memory })).toEqual(afresh);
  }
});

test('pages that a change does not concern are not made up again', () => {
  const memory = openMakeUpMemory(metrics);
  makeUpEdition({ ...input, memory });
  const first = memory.pageCount();
  makeUpEdition({ ...input, memory });
  expect(memory.pageCount()).toBe(first);
});

test('pins are added, replaced and removed', () => {
  const [story] = input.stories;
  if (!story) throw new Error('There is no story.');
  const pinned = changeStory(story, { page: 2, span: 3, place: 'top', rank: 2 });
  expect(pinned).toMatchObject({ page: 2, rank: 2, pins: { span: 3, place: 'top' } });
  expect(changeStory(pinned, { page: null, span: null, place: null, rank: story.rank })).toEqual(
    story,
  );
});

test('a story is explained, and each of its alternatives is compared with the plan', () => {
  const remembered = { ...input, memory: openMakeUpMemory(metrics) };
  const plan = makeUpEdition(remembered);
  const leads = new Set(plan.pages.slice(1).map((page) => findLead(page)?.slug));
  const story = input.stories.find(({ slug }) => leads.has(slug));
  if (!story) throw new Error('There is no story that leads a page.');
  expect(explainPlace(story, plan).join('\n')).toMatch(
    /^It is on page \d.*\nIt leads the page.*\nIt has \d of \d columns/,
  );
  const judged = listAlternatives(story, plan).map((alternative) =>
    judgeAlternative(remembered, plan, { slug: story.slug, alternative }),
  );
  expect(judged.map(({ name }) => name)).toEqual(expect.arrayContaining(['bottom', 'page 1']));
  // The engine has chosen the cheapest shape it found, so most others cost more. Another rank is judged by other rules.
  const shapes = judged.filter(({ name }) => !name.startsWith('rank '));
  const costly = shapes.filter(({ cost, pages }) => cost >= 0 || pages > 0);
  expect(costly.length).toBeGreaterThanOrEqual(shapes.length / 2);
});

test('alternatives are the other ranks, and the nearest stories of the page that are no neighbours', () => {
  const plan = makeUpEdition(input);
  const named = input.stories.map((story) => ({
    story,
    names: listAlternatives(story, plan).map(({ name }) => name),
  }));
  for (const { story, names } of named) {
    const ranks = names.filter((name) => name.startsWith('rank '));
    expect(ranks).toEqual(
      [1, 2, 3, 4, 5].filter((rank) => rank !== story.rank).map((rank) => `rank ${rank}`),
    );
    const own = plan.pages.flatMap((page) => {
      const placed = page.stories.find(({ slug, kind }) => slug === story.slug && kind === 'story');
      return placed ? [{ page, placed }] : [];
    })[0];
    const friends = names.filter((name) => name.startsWith('with ')).map((name) => name.slice(5));
    expect(friends.length).toBeLessThanOrEqual(3);
    for (const friend of friends) {
      const other = own?.page.stories.find(({ slug }) => slug === friend);
      expect(other && own && touches(other.rect, own.placed.rect)).toBe(false);
    }
  }
  expect(named.some(({ names }) => names.some((name) => name.startsWith('with ')))).toBe(true);
});
