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
import type { Columns, Em, Rows, Story } from '../model/story';
import { listFigures } from './list-figures';

/**
 * An instruction of the editor that the make-up could not follow. Everything that reports such instructions is made of
 * these: the warnings of `check`, the refusals of a page, the notes of the desk.
 */
export type Unheld =
  | { rule: 'page'; slug: string; wanted: number; got: number; pages: number }
  | { rule: 'section'; slug: string; section: string; wanted: number; got: number }
  | { rule: 'span'; slug: string; wanted: Columns; got: Columns; columns: Columns; page: number }
  | { rule: 'box'; slug: string; wanted: boolean; page: number }
  /** `got` is the width of the widest picture of the story; 0 if none is printed. */
  | {
      rule: 'picture';
      slug: string;
      wanted: 'none' | 'small' | 'large';
      got: Columns;
      page: number;
    }
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

function judgeStory(story: Story, found: Found, input: UnheldInput): Unheld[] {
  return [
    ...judgePage(story, found, input),
    ...judgePins(story, found),
    ...judgePicture(story, found, input),
  ];
}

function judgePage(
  { slug, section, page: wanted }: Story,
  { page: { number: got } }: Found,
  { pages, sectionPages }: UnheldInput,
): Unheld[] {
  if (wanted !== undefined)
    return wanted === got ? [] : [{ rule: 'page', slug, wanted, got, pages: pages.length }];
  const tied = sectionPages[section];
  const isThere = pages.some(({ number }) => number === tied);
  if (tied === undefined || tied === got || !isThere) return [];
  return [{ rule: 'section', slug, section, wanted: tied, got }];
}

function judgePins({ slug, pins }: Story, { page, placed }: Found): Unheld[] {
  const { span, box, place, keepWith } = pins;
  const { number, grid } = page;
  const { columns: got } = placed.rect;
  const at = { slug, page: number };
  const unheld: Unheld[] = [];
  if (span !== undefined && span !== got)
    unheld.push({ rule: 'span', ...at, wanted: span, got, columns: grid.columns });
  if (box !== undefined && box !== (placed.box !== undefined))
    unheld.push({ rule: 'box', ...at, wanted: box });
  if (place !== undefined && !isInPlace(placed, page, place))
    unheld.push({ rule: 'place', ...at, wanted: place });
  if (keepWith !== undefined && !isBeside(placed, page, keepWith))
    unheld.push({ rule: 'keepWith', ...at, wanted: keepWith });
  return unheld;
}

function judgePicture({ slug, pins }: Story, { page }: Found, { pages }: UnheldInput): Unheld[] {
  const { picture: wanted } = pins;
  if (wanted === undefined) return [];
  const figures = pages.flatMap((one) =>
    one.stories.filter((part) => part.slug === slug).flatMap((part) => listFigures(part, one)),
  );
  const got = Math.max(0, ...figures.map(({ columns }) => columns));
  // A large one has several columns wherever the page has.
  const isHeld = {
    none: got === 0,
    small: got === 1,
    large: got >= Math.min(2, page.grid.columns),
  };
  return isHeld[wanted] ? [] : [{ rule: 'picture', slug, wanted, got, page: page.number }];
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
      return isOnTop(placed, others) && others.every((one) => sizeOf(one) < sizeOf(placed));
    case 'top':
      return isOnTop(placed, others);
    case 'bottom':
      return others.every(
        (one) => !sharesColumns(one.rect, rect) || bottomOf(one.rect) <= bottomOf(rect),
      );
    default:
      return place satisfies never;
  }
}

const isOnTop = ({ rect }: PlacedStory, others: readonly PlacedStory[]): boolean =>
  others.every((one) => !sharesColumns(one.rect, rect) || one.rect.row >= rect.row);

/** The size of a headline: readers take the largest for the lead. */
const sizeOf = ({ headings }: PlacedStory): Em =>
  headings.find(({ role }) => role === 'headline')?.heading.size ?? 0;

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
