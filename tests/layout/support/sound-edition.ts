import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import type { Block, Story } from '@/lib/layout/model/story';
import { listPlacedRefusals, listRefusals } from '@/lib/layout/refusals/list-refusals';
import { listUnheld } from '@/lib/layout/refusals/list-unheld';
import type { PlacedRefusal, Refusal } from '@/lib/layout/refusals/refusal';
import { plainMetrics } from './plain-metrics';
import { outline } from './sample-stories';

/** Words of two letters and more; every other letter is a word of its own. */
const words = /早市|消息|开张|欧阳小明|[a-z0-9]+|./gisu;

const metrics = {
  ...plainMetrics(),
  segment: (text: string) => (text.match(words) ?? []).map((word) => [word]),
};

const table: Block = {
  kind: 'table',
  head: [[{ text: '摊位' }], [{ text: '数量' }]],
  rows: ['蔬菜', '水果', '豆制品', '早点', '花草', '旧书'].map((name, index) => [
    [{ text: name }],
    [{ text: String(20 + index) }],
  ]),
};

const picture: Block = {
  kind: 'figure',
  picture: {
    src: '/2024-01-01/media/market.jpg',
    width: 2400,
    height: 1600,
    alt: '早市',
    caption: '改造后的桥头早市。',
    credit: '欧阳小明 摄',
  },
};

const story = (slug: string, more: Partial<Story> = {}, length = 520): Story => ({
  ...outline({ slug, headline: '早市开张的一条消息', length }),
  ...more,
});

const { blocks: text } = story('with-blocks', {}, 600);

/** Stories with all that the rules are about: a lead, a picture, a table, a pin, a section with its page. */
const soundStories: Story[] = [
  story('lead', { rank: 1, page: 1, headline: '桥头早市开张首日的消息' }, 1060),
  story('photo', { page: 1, rank: 2, blocks: [picture, ...text] }),
  story('pinned', { page: 1, pins: { place: 'bottom', box: true } }),
  story('table', { page: 1, blocks: [...text.slice(0, 1), table, ...text.slice(1)] }),
  story('first', { page: 1 }),
  story('tied', { section: 'county', rank: 2 }, 1100),
  story('second', { page: 2 }, 900),
  story('third', { page: 2 }, 1200),
  story('fourth', { page: 2 }, 1400),
];

const soundInput = {
  stories: soundStories,
  pages: [
    { number: 1, name: '要闻' },
    { number: 2, name: '县域' },
  ],
  sheet: { size: 'tabloid' },
  metrics,
  sectionPages: { county: 2 },
  nameplateOf: () => 40,
} as const;

export const soundPages: readonly PagePlan[] = makeUpEdition(soundInput).pages;

/** Returns what a good editor would send back on changed pages, or on those of other stories. */
export function refuseAll(
  pages: readonly PagePlan[],
  changed: { stories?: readonly Story[]; sectionPages?: Record<string, number> } = {},
): Refusal[] {
  const input = { ...soundInput, ...changed };
  const unheld = listUnheld({ ...input, pages, ads: [] });
  return listRefusals({ pages, unheld }, input).flat();
}

/** Returns the same with their places, for each page. */
export function placeAll(pages: readonly PagePlan[]): PlacedRefusal[][] {
  const unheld = listUnheld({ ...soundInput, pages, ads: [] });
  return listPlacedRefusals({ pages, unheld }, soundInput);
}
