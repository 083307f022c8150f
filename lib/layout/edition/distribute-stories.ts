import { adArea } from '../ads/arrange-ads';
import type { Ad } from '../model/ad';
import type { SheetSpec } from '../model/sheet-grid';
import { listGridFamilies, storyRows } from '../model/sheet-grid';
import type { Story } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import { estimateArea, measureStory } from '../shapes/estimate-area';
import type { PageAssignment, PageDeclaration } from './page-assignment';
import { pickFrontPicture } from './pick-picture';
import { areaOfAds, densestGrid, placeFreeAds, placePinnedAds } from './place-ads';
import { rankOfLead } from './rank-page';
import { spreadStories } from './spread-stories';

export interface DistributeInput {
  stories: readonly Story[];
  ads?: readonly Ad[];
  pages: readonly PageDeclaration[];
  sheet: SheetSpec;
  metrics: TextMetrics;
  /** The share of each page's capacity that may be used: see `PLANNED`. */
  planned: number;
  /** Least number of pages; by default as few as hold the stories. */
  least?: number;
}

/**
 * Shares of a page's capacity that may be used. Areas are estimated with generous headlines, so a tight page
 * holds more than its capacity (measured: all pages fit up to 1.0, most up to 1.04, none beyond 1.1). An easy
 * page practically always fits.
 */
export const PLANNED = { tight: 1.03, easy: 0.94 } as const;
/** With less text than this share of all room, even the largest body leaves pages unfilled. */
const THINNEST = 0.5;

/**
 * Distributes stories over pages. Stories that have a page go there. The others are sorted by section, in the
 * order in which sections first appear, and within a section by rank, and are spread so that all pages are
 * about equally full and few sections are cut. Pages are added only where even the densest setting has no
 * room for the text. A declared page is left out when no story is on it.
 */
export function distributeStories(input: DistributeInput): PageAssignment[] {
  const pictured = pickFrontPicture(input.stories);
  const free = inSectionOrder(
    input.stories.filter((story) => story.page === undefined),
    pictured,
  );
  const assignments = startAssignments(input);
  const wanted = free.map((story) => demandOf(story, input));
  const total = wanted.reduce((sum, area) => sum + area, 0);
  const freeAds = placePinnedAds(assignments, input);
  const pages = choosePages(assignments, total + areaOfAds(freeAds, input), input);
  placeFreeAds(freeAds, pages, input);
  assign(free, wanted, pages, { ...input, pictured });
  return closeGaps(dropEmptyPages(pages, assignments), input);
}

/**
 * Column-rows of the story area of a page at the sheet's own body size and the tightest leading, without what its
 * advertisements take.
 */
export function capacityOf(
  page: PageDeclaration,
  of: Pick<DistributeInput, 'sheet' | 'metrics'>,
  ads: readonly Ad[] = [],
): number {
  const grid = densestGrid(page, of);
  if (!grid) return 1;
  return Math.max(0, grid.columns * storyRows(grid) - adArea(ads, grid));
}

/** Estimated column-rows of a story at the sheet's own body size. */
export function demandOf(
  story: Story,
  { sheet, metrics }: Pick<DistributeInput, 'sheet' | 'metrics'>,
): number {
  const [family] = listGridFamilies(sheet, 'folio', metrics.typography.column);
  return family ? estimateArea(measureStory(story, metrics), { rank: story.rank, ...family }) : 1;
}

/** The story whose picture leads the front comes second, as if it were of the section that begins there. */
function inSectionOrder(stories: Story[], pictured: Story | undefined): Story[] {
  const order = [...new Set(stories.map(({ section }) => section))];
  const weigh = (story: Story) => order.indexOf(story.section) * 10 + story.rank;
  const [first, ...others] = stories.toSorted((a, b) => weigh(a) - weigh(b));
  if (!first || !pictured || first === pictured) return first ? [first, ...others] : [];
  return [first, pictured, ...others.filter((story) => story !== pictured)];
}

function startAssignments({ stories, pages, ads = [] }: DistributeInput): PageAssignment[] {
  // Without declared pages there is a front as soon as a story can go there.
  const needsFront = pages.length === 0 && stories.some(({ page }) => page === undefined);
  const front = needsFront ? [1] : [];
  const numbers = new Set([
    ...front,
    ...pages.map(({ number }) => number),
    ...stories.flatMap(({ page }) => page ?? []),
    ...ads.flatMap(({ page }) => page ?? []),
  ]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => ({
      page: pages.find((page) => page.number === number) ?? { number, name: '' },
      stories: stories.filter((story) => story.page === number),
      ads: [],
    }));
}

/** Adds pages until the free text fits, and removes empty ones from the back while there is too little text for them. */
function choosePages(
  assignments: PageAssignment[],
  total: number,
  input: DistributeInput,
): PageAssignment[] {
  const pages = [...assignments];
  let room = pages.reduce((sum, share) => sum + roomOf(share, input), 0);
  const least = Math.max(1, input.least ?? 0);
  while (total > 0 && (pages.length < least || room < total)) {
    const added: PageAssignment = {
      page: { number: nextNumber(pages), name: '' },
      stories: [],
      ads: [],
    };
    pages.push(added);
    pages.sort((a, b) => a.page.number - b.page.number);
    room += roomOf(added, input);
  }
  for (;;) {
    const empty = pages.findLast(({ page, stories, ads }) => {
      return stories.length + ads.length === 0 && (page.number > 1 || total === 0);
    });
    if (!empty) return pages;
    const spare = room - roomOf(empty, input);
    if (total > 0 && (spare < total || total > THINNEST * room)) return pages;
    pages.splice(pages.indexOf(empty), 1);
    room = spare;
  }
}

function roomOf({ page, stories, ads }: PageAssignment, input: DistributeInput): number {
  const taken = stories.reduce((sum, story) => sum + demandOf(story, input), 0);
  return Math.max(0, capacityOf(page, input, ads) * input.planned - taken);
}

/** The first number that no page has. */
function nextNumber(pages: readonly PageAssignment[]): number {
  const numbers = new Set(pages.map(({ page }) => page.number));
  // Editions without a page 1 of their own have none added before their first page.
  let number = pages[0]?.page.number ?? 1;
  while (numbers.has(number)) number++;
  return number;
}

/** Leaves out pages without stories. Added pages, which follow the declared ones, are numbered without gaps. */
function dropEmptyPages(
  pages: readonly PageAssignment[],
  declared: readonly PageAssignment[],
): PageAssignment[] {
  const isUsed = ({ stories, ads }: PageAssignment) => stories.length + ads.length > 0;
  const added = pages.filter((page) => !declared.includes(page));
  const numbers = added.map(({ page }) => page.number);
  const used = added.filter(isUsed).map(({ page, stories, ads }, index) => {
    return { page: { ...page, number: numbers[index] ?? page.number }, stories, ads };
  });
  return [...declared.filter((page) => pages.includes(page) && isUsed(page)), ...used].sort(
    (a, b) => a.page.number - b.page.number,
  );
}

/** No paper has pages 1, 2 and 9: a page that is not declared follows the one before it. */
function closeGaps(
  pages: PageAssignment[],
  { pages: declared }: DistributeInput,
): PageAssignment[] {
  let before = 0;
  return pages.map((assignment) => {
    const { page } = assignment;
    const isDeclared = declared.some(({ number }) => number === page.number);
    before = isDeclared || before === 0 ? page.number : before + 1;
    return before === page.number
      ? assignment
      : { ...assignment, page: { ...page, number: before } };
  });
}

/**
 * Puts each free story on a page. The large headline of a lead counts only where text is spread over a given
 * number of pages; elsewhere a page has room for it in addition.
 */
function assign(
  free: Story[],
  wanted: number[],
  pages: PageAssignment[],
  input: DistributeInput & { pictured: Story | undefined },
): void {
  const [first] = free;
  const pageOf = spreadStories({
    stories: free.map((story, index) => {
      const { rank } = story;
      const isFrontPicture = story === input.pictured;
      const section = isFrontPicture ? (first?.section ?? story.section) : story.section;
      const area = wanted[index] ?? 0;
      const asLead = { ...story, rank: rankOfLead(rank) };
      return {
        section,
        rank,
        area,
        isFrontPicture,
        leadArea: input.least ? demandOf(asLead, input) : area,
      };
    }),
    pages: pages.map((share) => {
      const { page, stories } = share;
      const capacity = Math.max(1, capacityOf(page, input, share.ads));
      const isLed = stories.length > 0;
      const fewest =
        page.number === 1 ? fewestOnFront(input.stories) - stories.filter(isNews).length : 0;
      return { room: roomOf(share, input), capacity, isLed, fewest: Math.max(0, fewest) };
    }),
  });
  for (const [index, story] of free.entries()) pages[pageOf[index] ?? 0]?.stories.push(story);
}

/** Every edition has a front, and one of six stories shows three of them there. */
export const fewestOnFront = (stories: readonly Story[]): number =>
  stories.filter(isNews).length < 6 ? 1 : 3;

const isNews = ({ isIndex }: Story): boolean => !isIndex;
