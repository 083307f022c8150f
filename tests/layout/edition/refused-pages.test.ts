import { expect, test } from 'vitest';
import { drawPlan } from '@/lib/layout/edition/draw-plan';
import { type EditionPlan, makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { PlacedStory } from '@/lib/layout/model/page-plan';
import type { SheetSpec } from '@/lib/layout/model/sheet-grid';
import type { Story } from '@/lib/layout/model/story';
import { listRefusals } from '@/lib/layout/refusals/list-refusals';
import { expectGolden } from '../support/expect-golden';
import { plainMetrics } from '../support/plain-metrics';
import { expectSoundPlan } from '../support/plan-invariants';
import { outline, picture } from '../support/sample-stories';

/** Editions of the kinds whose pages an editor used to send back. */
const A4: SheetSpec = { size: 'a4' };
const TABLOID: SheetSpec = { size: 'tabloid' };

interface MadeUp {
  plan: EditionPlan;
  /** The rules that its pages break. */
  rules: string[];
}

function makeUp(stories: Story[], sheet: SheetSpec): MadeUp {
  const input = { stories, pages: [], sheet, metrics: plainMetrics() };
  const plan = makeUpEdition(input);
  expectSoundPlan(plan, stories);
  const refusals = listRefusals(plan, input).flat();
  return { plan, rules: refusals.map(({ rule }) => rule) };
}

const find = ({ pages }: EditionPlan, slug: string): PlacedStory | undefined =>
  pages.flatMap(({ stories }) => stories).find((story) => story.slug === slug);

const story = (
  [slug, section, rank]: [string, string, Story['rank']],
  headline: string,
  length: number,
  pictures: readonly (readonly [number, number])[] = [],
): Story => {
  const own = outline({ slug, rank, headline, length });
  const figures = pictures.map(([width, height]) => picture(width, height));
  return { ...own, section, blocks: [...figures, ...own.blocks] };
};

const wide = [1800, 1200] as const;

test('an A4 front of a paper with pictures has three stories, one of them of another section', async () => {
  const { plan, rules } = makeUp(
    [
      story(['bridge', 'news', 1], '老桥改造完工 早市重新开张', 700, [wide]),
      story(['bus', 'news', 3], '三条公交线路今起调整', 620, [wide, wide, wide]),
      story(['school', 'town', 2], '东关小学新楼封顶', 760, [wide]),
      story(['river', 'town', 3], '河道清淤进入收尾阶段', 880),
      story(['weather', 'town', 4], '本周多云转晴', 180),
      story(['library', 'life', 2], '图书馆延长开放时间', 700, [wide]),
      story(['fair', 'life', 3], '花市周末迎来大客流', 640, [wide]),
    ],
    A4,
  );
  const begun = plan.pages[0]?.stories.filter(({ kind }) => kind === 'story') ?? [];
  expect(begun.length).toBeGreaterThanOrEqual(3);
  expect(rules).toEqual([]);
  await expectGolden('unrefused-front.map', plan.pages.map(drawPlan).join('\n'));
});

test('where three long stories begin on a front they go on inside, and none of them jumps again', () => {
  const long = (slug: string, rank: Story['rank']) =>
    story([slug, 'news', rank], `${slug}：老桥改造完工之后`, 2600);
  const { plan, rules } = makeUp(
    [long('a', 1), long('b', 2), long('c', 2), long('d', 3), long('e', 3), long('f', 3)],
    A4,
  );
  expect(plan.pages[0]?.stories).toHaveLength(3);
  const again = plan.pages.flatMap(({ stories }) =>
    stories.filter(({ kind, jump }) => kind === 'tail' && jump?.to !== undefined),
  );
  expect(again).toEqual([]);
  expect(rules).not.toContain('front');
});

test('a photograph with one sentence has it under a headline beside the picture, not in rows of one line', async () => {
  const line = '清晨，摊主们把第一批青菜摆上了新修的桥头，买菜的人已经排起了队。';
  const photo: Story = {
    ...story(['photo', 'news', 1], '桥头早市', 0, [wide]),
    isPhoto: true,
  };
  photo.blocks.push({ kind: 'paragraph', runs: [{ text: line.repeat(2) }] });
  const others = ['公交', '学校', '河道', '图书馆'].map((name, index) =>
    story([`s${index}`, 'news', 3], `${name}今年有了新样子`, 420),
  );
  const { plan, rules } = makeUp([photo, ...others], TABLOID);
  const placed = find(plan, 'photo');
  const rows = placed?.legs.filter(({ content }) => content.length > 0).map((leg) => leg.rows);
  expect(Math.min(...(rows ?? [0]))).toBeGreaterThan(2);
  expect(rules).toEqual([]);
  await expectGolden('unrefused-photo.map', plan.pages.map(drawPlan).join('\n'));
});

test('a headline of two characters never hangs over a wide story', async () => {
  const { plan, rules } = makeUp(
    [
      story(['bridge', 'news', 1], '老桥改造完工 早市重新开张', 900),
      story(['bus', 'news', 2], '三条公交线路今起调整', 700),
      story(['death', 'news', 5], '讣告', 120),
      { ...story(['today', 'news', 4], '今日看点', 90), pins: { place: 'bottom' } },
      story(['river', 'news', 3], '河道清淤进入收尾阶段', 600),
    ],
    TABLOID,
  );
  expect(rules).toEqual([]);
  await expectGolden('unrefused-headline.map', plan.pages.map(drawPlan).join('\n'));
});

test('stories are on other pages than those of their section where a page would need a house box', async () => {
  const { plan, rules } = makeUp(
    [
      story(['bridge', 'news', 1], '老桥改造完工 早市重新开张', 1300, [wide]),
      story(['bus', 'town', 2], '三条公交线路今起调整', 2300, [wide]),
      story(['school', 'life', 3], '东关小学新楼封顶', 500),
      story(['weather', 'life', 4], '本周多云转晴', 760),
    ],
    TABLOID,
  );
  expect(rules).toEqual([]);
  await expectGolden('unrefused-white.map', plan.pages.map(drawPlan).join('\n'));
});
