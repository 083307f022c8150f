import { expect, test } from 'vitest';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { PagePlan, PlacedStory } from '@/lib/layout/model/page-plan';
import type { Story } from '@/lib/layout/model/story';
import { listRefusals } from '@/lib/layout/refusals/list-refusals';
import { listUnheld } from '@/lib/layout/refusals/list-unheld';
import type { Refusal } from '@/lib/layout/refusals/refusal';
import { plainMetrics } from '../support/plain-metrics';
import { outline, picture } from '../support/sample-stories';

const stories: Story[] = Array.from({ length: 6 }, (_, index) =>
  outline({
    slug: `s${index + 1}`,
    rank: index === 0 ? 1 : 3,
    headline: `早市开张的第${index + 1}条消息`,
    length: 500,
  }),
);

const input = { pages: [], sheet: { size: 'tabloid' }, metrics: plainMetrics() } as const;
const { pages } = makeUpEdition({ ...input, stories });

/** The refusals of a changed plan or other stories. */
function refuseAll(plan: readonly PagePlan[], of: Story[] = stories, sectionPages = {}) {
  const unheld = listUnheld({ pages: plan, stories: of, ads: [], sectionPages });
  return listRefusals({ pages: plan, unheld }, { ...input, stories: of }).flat();
}

/** The refusals of one rule for a changed plan or other stories. */
function refuse(rule: Refusal['rule'], plan: readonly PagePlan[], of: Story[] = stories) {
  return refuseAll(plan, of)
    .filter((refusal) => refusal.rule === rule)
    .map(({ slug, detail }) => `${slug}: ${detail}`);
}

const withPins = (slug: string, pins: Story['pins'], page?: number) =>
  stories.map((story) =>
    story.slug === slug ? { ...story, pins, ...(page !== undefined && { page }) } : story,
  );

/** The plan with another first page. */
function change(to: (page: PagePlan) => Partial<PagePlan>): PagePlan[] {
  return pages.map((page, index) => (index === 0 ? { ...page, ...to(page) } : page));
}

const changeStories = (to: (story: PlacedStory, index: number) => PlacedStory) =>
  change((page) => ({ stories: page.stories.map(to) }));

test.each([
  [{ place: 'lead' }, 's1 leads page 1'],
  [{ keepWith: 'nobody' }, 'nobody is on another page'],
  [{ picture: 'large' }, 'it has no picture to set large'],
] as const)('a pin that did not hold: %j', (pins, detail) => {
  const [found] = refuse('pin', pages, withPins('s3', pins));
  expect(found).toContain(`s3: ${detail}`);
});

test('pins of place, page and box are compared with where the story is', () => {
  const placed = pages[0]?.stories.find(({ slug }) => slug === 's3');
  const span = placed?.rect.columns === 1 ? 2 : 1;
  const pins = { box: placed?.box === undefined, place: 'top' as const, span };
  const found = refuse('pin', pages, withPins('s3', pins, 2)).join();
  expect(found).toContain(`span ${span} fitted in no shape: it has`);
  expect(found).toContain('page 2 had no room: it is on page 1');
  expect(found).toContain(pins.box ? 'it has no box' : 'it has a box');
  expect(refuse('pin', pages, withPins('s1', { place: 'lead' }, 1))).toEqual([]);
});

test('pins that hold are not refused', () => {
  const pinned = withPins('s3', { span: 2, box: true, place: 'bottom' });
  const plan = makeUpEdition({ ...input, stories: pinned });
  expect(refuse('pin', plan.pages, pinned)).toEqual([]);
});

test('a story away from the page of its section, unless its own page was chosen', () => {
  const away = [...pages, ...change(() => ({ number: 9, stories: [] })).slice(0, 1)];
  const section = stories[2]?.section ?? '';
  const found = refuseAll(away, stories, { [section]: 9 }).filter(({ rule }) => rule === 'section');
  expect(found).toContainEqual({
    rule: 'section',
    slug: 's3',
    detail: 'its section is tied to page 9: it is on page 1',
  });
  const chosen = refuseAll(away, withPins('s3', {}, 1), { [section]: 9 });
  expect(chosen.some(({ rule, slug }) => rule === 'section' && slug === 's3')).toBe(false);
});

test('a story that jumps twice, and a page from which four stories jump', () => {
  const twice = changeStories((story, index) =>
    index === 1 ? { ...story, kind: 'tail', jump: { from: 1, to: 3 } } : story,
  );
  expect(refuse('jump', twice)).toEqual([
    expect.stringContaining('it jumps a second time, to page 3'),
  ]);
  const many = changeStories((story) => ({ ...story, jump: { to: 2 } }));
  expect(refuse('jump', many)).toEqual([`: ${pages[0]?.stories.length} stories jump from page 1`]);
});

test('a front of two stories where the edition has six', () => {
  const few = change((page) => ({ stories: page.stories.slice(0, 2) }));
  expect(refuse('front', few)).toEqual([': the front has 2 of 6 stories']);
  expect(refuse('front', few, stories.slice(0, 5))).toEqual([]);
});

test('a crosshead or a run-in head at the foot of a column', () => {
  const withFoot = (role: 'crosshead' | 'paragraph', style?: 'strong') =>
    changeStories((story, index) => {
      const [leg, ...others] = story.legs;
      const last = leg?.content.at(-1);
      if (index !== 0 || !leg || last?.content.kind !== 'line') return story;
      const { line } = last.content;
      const pieces = line.pieces.map((piece) => ({ ...piece, ...(style && { style }) }));
      const content = {
        ...last.content,
        role,
        opens: true,
        closes: false,
        line: { ...line, pieces },
      };
      const changed = { ...leg, content: [...leg.content.slice(0, -1), { ...last, content }] };
      return { ...story, legs: [changed, ...others] };
    });
  expect(refuse('foot', withFoot('crosshead'))).toHaveLength(1);
  expect(refuse('foot', withFoot('paragraph', 'strong'))).toHaveLength(1);
  expect(refuse('foot', withFoot('paragraph'))).toEqual([]);
});

test('a picture pin holds where there is a picture', () => {
  const shown = stories.map((story) =>
    story.slug === 's3'
      ? {
          ...story,
          blocks: [...story.blocks, picture(800, 600)],
          pins: { picture: 'small' as const },
        }
      : story,
  );
  const plan = makeUpEdition({ ...input, stories: shown });
  expect(refuse('pin', plan.pages, shown)).toEqual([]);
});
