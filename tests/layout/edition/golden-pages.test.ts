import { expect, test } from 'vitest';
import { drawPlan } from '@/lib/layout/edition/draw-plan';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { PageDeclaration } from '@/lib/layout/edition/page-assignment';
import type { SheetSpec } from '@/lib/layout/model/sheet-grid';
import type { Block, Story } from '@/lib/layout/model/story';
import { expectGolden } from '../support/expect-golden';
import { plainMetrics } from '../support/plain-metrics';
import { expectSoundPlan } from '../support/plan-invariants';
import { outline, picture } from '../support/sample-stories';

interface Case {
  name: string;
  /** What an editor should look for in the map. */
  look: string;
  stories: Story[];
  pages?: PageDeclaration[];
  sheet?: SheetSpec;
  language?: string;
}

const A4: SheetSpec = { size: 'a4' };

const six = (): Story[] => [
  outline({ slug: 'bridge', rank: 1, headline: '老桥改造完工 早市重新开张', length: 620 }),
  outline({ slug: 'bus', rank: 2, headline: '三条公交线路今起调整', length: 380 }),
  outline({ slug: 'school', headline: '东关小学新楼封顶', length: 300 }),
  outline({ slug: 'river', headline: '河道清淤进入收尾阶段', length: 260 }),
  outline({ slug: 'library', rank: 4, headline: '图书馆延长开放时间', length: 180 }),
  outline({ slug: 'weather', rank: 5, headline: '本周多云转晴', length: 90 }),
];

const table: Block = {
  kind: 'table',
  head: ['线路', '起点', '终点', '首班', '末班'].map((text) => [{ text }]),
  rows: ['1路', '2路', '5路', '9路', '12路'].map((line) =>
    [line, '火车站东广场', '城南新区', '05:40', '22:30'].map((text) => [{ text }]),
  ),
};

const cases: Case[] = [
  {
    name: 'one-story',
    look: 'one story fills the page: headline over all columns, legs level',
    stories: [
      outline({ slug: 'bridge', rank: 1, headline: '老桥改造完工 早市重新开张', length: 1500 }),
    ],
    sheet: A4,
  },
  {
    name: 'six-stories',
    look: 'the lead on top and largest, ranks falling, no headlines side by side',
    stories: six(),
    sheet: A4,
  },
  {
    name: 'too-many',
    look: 'page 1 full, one story jumps, what found no room stands on page 2 with the tail',
    stories: [...six(), ...six().map((story) => ({ ...story, slug: `${story.slug}-2` }))].map(
      (story) => ({
        ...story,
        page: 1,
      }),
    ),
    sheet: A4,
  },
  {
    name: 'pictures',
    look: 'each picture inside its own story, beside text, none over another',
    stories: six().map((story, index) => {
      return index < 3
        ? { ...story, blocks: [picture(1200, index === 1 ? 1500 : 800), ...story.blocks] }
        : story;
    }),
    sheet: { size: 'tabloid' },
  },
  {
    name: 'photo-story',
    look: 'the story of five pictures has them together, the first one largest; none is a stamp',
    stories: six().map((story, index) => {
      const shapes = [
        [3000, 2000],
        [2400, 1800],
        [1600, 2400],
        [1800, 1800],
        [2560, 1440],
      ] as const;
      return index === 1
        ? {
            ...story,
            isPhoto: true,
            blocks: [
              ...shapes.map(([width, height]) => picture(width, height)),
              ...story.blocks.slice(0, 1),
            ],
          }
        : story;
    }),
    sheet: { size: 'tabloid' },
  },
  {
    name: 'odd-pictures',
    look: 'the panorama over several columns, the tower narrow and whole, the picture of 320 pixels small',
    stories: six().map((story, index) => {
      const shapes = [
        [4800, 1600],
        [900, 2700],
        [320, 213],
      ] as const;
      const shape = shapes[index];
      if (!shape) return story;
      const [width, height] = shape;
      return { ...story, blocks: [picture(width, height), ...story.blocks] };
    }),
    sheet: { size: 'tabloid' },
  },
  {
    name: 'giant-headline',
    look: 'a lead of 58 characters: smaller cache, more lines, still the largest',
    stories: six().map((story, index) =>
      index === 0
        ? {
            ...story,
            headline:
              '全市城市更新工作推进会议在老桥头召开强调把群众满意作为出发点和落脚点努力让每一条街巷都留得住记忆看得见变化过得上好日子',
          }
        : story,
    ),
    sheet: A4,
  },
  {
    name: 'all-short',
    look: 'fourteen briefs: larger body, no leg of a line or two where it can be helped',
    stories: Array.from({ length: 14 }, (_, index) =>
      outline({
        slug: `brief-${index + 1}`,
        rank: 5,
        headline: `社区简讯之${index + 1}`,
        length: 70 + 11 * index,
      }),
    ),
    sheet: A4,
  },
  {
    name: 'table',
    look: 'a table of five columns over several columns of the page, its legs beside it',
    stories: six().map((story, index) =>
      index === 1 ? { ...story, blocks: [...story.blocks, table] } : story,
    ),
    sheet: A4,
  },
  {
    name: 'pins',
    look: 'weather leads, library is boxed over two columns at the foot, school stands beside river',
    stories: six().map((story) => {
      if (story.slug === 'weather') return { ...story, pins: { place: 'lead' as const } };
      if (story.slug === 'library')
        return { ...story, pins: { box: true, span: 2, place: 'bottom' as const } };
      return story.slug === 'school' ? { ...story, pins: { keepWith: 'river' } } : story;
    }),
    sheet: A4,
  },
  {
    name: 'english',
    look: 'wider columns, headlines in Latin',
    stories: [
      outline({
        slug: 'bridge',
        rank: 1,
        headline: 'Old bridge market opens again',
        length: 1400,
        language: 'en',
      }),
      outline({
        slug: 'bus',
        rank: 2,
        headline: 'Three bus lines change their way',
        length: 900,
        language: 'en',
      }),
      outline({ slug: 'school', headline: 'School roof is on', length: 700, language: 'en' }),
      outline({
        slug: 'weather',
        rank: 4,
        headline: 'Clouds, then sun',
        length: 250,
        language: 'en',
      }),
    ],
    sheet: A4,
    language: 'en',
  },
  {
    name: 'too-little',
    look: 'two notices: large headlines and body, the rest a house box beside',
    stories: [
      outline({ slug: 'bridge', rank: 1, headline: '老桥改造完工', length: 120 }),
      outline({ slug: 'weather', rank: 5, headline: '本周多云转晴', length: 60 }),
    ],
    sheet: A4,
  },
];

test.each(cases)(
  '$name: $look',
  async ({ name, stories, pages = [], sheet = A4, language = 'zh-Hans' }) => {
    const plan = makeUpEdition({ stories, pages, sheet, metrics: plainMetrics(language) });
    expectSoundPlan(plan, stories);
    expect(plan.pages.every(({ quality }) => quality.fill > 0.97)).toBe(true);
    await expectGolden(`page-${name}.map`, plan.pages.map(drawPlan).join('\n'));
  },
);
