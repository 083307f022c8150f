import { expect, test } from 'vitest';
import { type EditionPlan, makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { SheetSpec } from '@/lib/layout/model/sheet-grid';
import type { Block, Story } from '@/lib/layout/model/story';
import { plainMetrics } from '../support/plain-metrics';
import { expectSoundPlan } from '../support/plan-invariants';
import { outline, picture } from '../support/sample-stories';

const hand: SheetSpec = { size: { width: 120, height: 160 } };

function make(story: Story, sheet: SheetSpec): EditionPlan {
  const plan = makeUpEdition({ stories: [story], pages: [], sheet, metrics: plainMetrics() });
  expectSoundPlan(plan, [story]);
  return plan;
}

const story: Story = {
  ...outline({ slug: 'bridge', headline: '老桥头早市重新开张', length: 60 }),
  rank: 1,
};

test('pictures taller than a small page are cropped to fit under the headline', () => {
  const pictures = [picture(1, 3000), picture(3000, 3200), picture(900, 2400)];
  const { pages } = make({ ...story, blocks: pictures }, { ...hand, bodySize: 15 });
  expect(pages.length).toBe(3);
  for (const { grid } of pages) expect(grid.bodySize).toBeGreaterThanOrEqual(15);
});

test('a caption longer than half a page continues as text under its picture', () => {
  const caption = '卖菜的摊位一直排到桥头。'.repeat(30);
  const market: Block = {
    kind: 'figure',
    picture: {
      src: 'market.jpg',
      width: 800,
      height: 600,
      alt: '早市',
      caption,
      credit: '张盼 摄',
    },
  };
  const { pages } = make({ ...story, blocks: [...story.blocks, market] }, hand);
  const plates = pages.flatMap(({ stories }) => stories.flatMap(({ plates: own }) => own));
  expect(plates.map(({ content }) => content)).toMatchObject([{ kind: 'figure', caption: [] }]);
});

test('a page whose headings do not fit is set in smaller type, and only that page', () => {
  const headings = {
    kicker: '把群众满意作为出发点和落脚点努力让每一条街巷都留得住记忆',
    headline: '全市城市更新工作推进会议在老桥头召开强调让每一条街巷看得见变化过得上好日子',
    deck: '新铺的路面排水更快雨天也不再积水附近居民每天从这里经过',
    byline: '本报记者 李晓光 通讯员 卢松城 文/图',
  };
  const long = outline({ slug: 'long', headline: '', length: 900 });
  const { pages } = make({ ...story, ...headings, blocks: long.blocks }, { ...hand, bodySize: 18 });
  const [first, ...others] = pages.map(({ grid }) => grid.bodySize);
  expect(first).toBeLessThan(18);
  expect(others.length).toBeGreaterThan(0);
  for (const bodySize of others) expect(bodySize).toBeGreaterThanOrEqual(18);
});
