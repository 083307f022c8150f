import type { Ad } from '../model/ad';
import type { PagePlan, PlacedStory } from '../model/page-plan';
import { bottomOf, sharesColumns, touches } from '../model/rect';
import {
  emMillimetres,
  type Millimetres,
  type SheetGrid,
  spanEm,
  storyRows,
} from '../model/sheet-grid';
import type { Columns, Rows, Story } from '../model/story';

/** An instruction of the editor that the make-up could not follow. */
export type Unheld =
  | { rule: 'page'; slug: string; wanted: number; got: number; pages: number }
  | { rule: 'section'; slug: string; section: string; wanted: number; got: number }
  | { rule: 'span'; slug: string; wanted: Columns; got: Columns; columns: Columns; page: number }
  | { rule: 'place'; slug: string; wanted: 'lead' | 'top' | 'bottom'; page: number }
  | { rule: 'keepWith'; slug: string; wanted: string; page: number }
  /** An advertisement that is larger than its page. */
  | {
      rule: 'size';
      slug: string;
      page: number;
      /** The most that the page has. */
      columns: Columns;
      rows: Rows;
      width: Millimetres;
      height: Millimetres;
    };

export interface UnheldInput {
  pages: readonly PagePlan[];
  /** As the editor wrote them. */
  stories: readonly Story[];
  ads: readonly Ad[];
  sectionPages: Readonly<Record<string, number>>;
}

/** Lists the instructions that do not hold on the pages as they are made up, in the order of the stories. */
export function listUnheld(input: UnheldInput): Unheld[] {
  const { pages, stories, ads } = input;
  return [
    ...stories.flatMap((story) => {
      const found = findPlaced(pages, story.slug);
      return found ? judgeStory(story, found, input) : [];
    }),
    ...ads.flatMap((ad) => judgeAd(ad, pages)),
  ];
}

interface Found {
  page: PagePlan;
  placed: PlacedStory;
}

function findPlaced(pages: readonly PagePlan[], slug: string): Found | undefined {
  for (const page of pages) {
    const placed = page.stories.find((one) => one.slug === slug && one.kind === 'story');
    if (placed) return { page, placed };
  }
  return undefined;
}

function judgeStory(story: Story, { page, placed }: Found, input: UnheldInput): Unheld[] {
  const { slug, section, pins } = story;
  const { number, grid } = page;
  const unheld: Unheld[] = [];
  if (story.page !== undefined && story.page !== number) {
    unheld.push({ rule: 'page', slug, wanted: story.page, got: number, pages: input.pages.length });
  }
  const tied = input.sectionPages[section];
  const isThere = input.pages.some((one) => one.number === tied);
  if (story.page === undefined && tied !== undefined && isThere && tied !== number) {
    unheld.push({ rule: 'section', slug, section, wanted: tied, got: number });
  }
  const { columns } = placed.rect;
  if (pins.span !== undefined && pins.span !== columns) {
    const of = { wanted: pins.span, got: columns, columns: grid.columns, page: number };
    unheld.push({ rule: 'span', slug, ...of });
  }
  if (pins.place !== undefined && !isInPlace(placed, page, pins.place)) {
    unheld.push({ rule: 'place', slug, wanted: pins.place, page: number });
  }
  const friend = pins.keepWith;
  if (friend !== undefined && !isBeside(placed, page, friend)) {
    unheld.push({ rule: 'keepWith', slug, wanted: friend, page: number });
  }
  return unheld;
}

function isInPlace(
  placed: PlacedStory,
  { stories }: PagePlan,
  place: 'lead' | 'top' | 'bottom',
): boolean {
  const others = stories.filter((one) => one !== placed);
  const { rect } = placed;
  switch (place) {
    case 'lead':
      return others.every((one) => one.kind === 'tail' || one.rank > placed.rank);
    case 'top':
      return others.every((one) => !sharesColumns(one.rect, rect) || one.rect.row >= rect.row);
    case 'bottom':
      return others.every(
        (one) => !sharesColumns(one.rect, rect) || bottomOf(one.rect) <= bottomOf(rect),
      );
    default:
      return place satisfies never;
  }
}

function isBeside(placed: PlacedStory, { stories }: PagePlan, slug: string): boolean {
  const friend = stories.find((one) => one.slug === slug);
  return friend !== undefined && touches(placed.rect, friend.rect);
}

function judgeAd({ slug, page: wanted }: Ad, pages: readonly PagePlan[]): Unheld[] {
  const page = pages.find(({ ads }) => ads.some((one) => one.slug === slug));
  const placed = page?.ads.find((one) => one.slug === slug);
  if (!page || !placed) return [];
  const { number, grid } = page;
  return [
    ...(wanted === undefined || wanted === number
      ? []
      : [{ rule: 'page' as const, slug, wanted, got: number, pages: pages.length }]),
    ...(placed.isReduced
      ? [{ rule: 'size' as const, slug, page: number, ...largestOn(grid) }]
      : []),
  ];
}

/** The largest advertisement of a page. */
function largestOn(grid: SheetGrid) {
  const em = emMillimetres(grid);
  const rows = storyRows(grid);
  return {
    columns: grid.columns,
    rows,
    width: Math.floor(spanEm(grid.columns, grid) * em),
    height: Math.floor(rows * grid.rowEm * em),
  };
}
