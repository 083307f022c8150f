import { listGridFamilies, type PageHead, type SheetSpec } from '../model/sheet-grid';
import type { Story } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import { estimateArea, measureStory } from '../shapes/estimate';
import { rankOfLead } from './rank-page';
import { spreadStories } from './spread-stories';

/**
 * Shares stories out over pages. Stories with a page of their own stay there. The others keep their
 * sections together, in the order in which sections first appear, within a section by rank; they are cut
 * into pages so that all pages come out about equally full, and a cut inside a section costs. Pages are
 * added only when the densest setting of all would still not take the text; a declared page that nobody
 * asked a story for, and for which there is no text, is left out.
 */
export interface PageDeclaration {
  number: number;
  name: string;
  /** This page's own sheet, where it has one. */
  sheet?: SheetSpec;
}

export interface Share {
  page: PageDeclaration;
  stories: Story[];
}

export interface DistributeAsk {
  stories: readonly Story[];
  pages: readonly PageDeclaration[];
  sheet: SheetSpec;
  metrics: TextMetrics;
  /** Share of a page that may be planned. */
  planned: number;
  /** Pages to share free stories out over, were fewer enough; by default as few as hold them. */
  least?: number;
}

/**
 * Share of a page set at its densest that is planned. Demand is reckoned with headlines at their ease, so a
 * tight page takes more than the whole (measured: all pages close up to 1.0, most up to 1.04, none beyond
 * 1.1); an easy one closes whatever comes.
 */
export const PLANNED = { tight: 1.03, easy: 0.94 } as const;
/** Under this share of it even the largest body leaves a page unfilled. */
const THINNEST = 0.5;

export function distribute(ask: DistributeAsk): Share[] {
  const free = inSectionOrder(ask.stories.filter((story) => story.page === undefined));
  const shares = startShares(ask);
  const wanted = free.map((story) => demandOf(story, ask));
  const total = wanted.reduce((sum, area) => sum + area, 0);
  const pages = settlePages(shares, total, ask);
  assign(free, wanted, pages, ask);
  return closeRanks(pages, shares.length);
}

/** Column-rows a page holds when set at the sheet's own body size as tightly as allowed. */
export function capacityOf(
  page: PageDeclaration,
  { sheet, metrics }: Pick<DistributeAsk, 'sheet' | 'metrics'>,
): number {
  const [family] = listGridFamilies(
    page.sheet ?? sheet,
    headOf(page.number),
    metrics.typography.column,
  );
  if (!family) return 1;
  return family.columns * Math.max(...family.grids.map((grid) => grid.rows - grid.headRows));
}

export const headOf = (number: number): PageHead => (number === 1 ? 'masthead' : 'folio');

/** Column-rows a story wants at the sheet's own body size. */
export function demandOf(
  story: Story,
  { sheet, metrics }: Pick<DistributeAsk, 'sheet' | 'metrics'>,
): number {
  const [family] = listGridFamilies(sheet, 'folio', metrics.typography.column);
  return family ? estimateArea(measureStory(story, metrics), { rank: story.rank, ...family }) : 1;
}

function inSectionOrder(stories: Story[]): Story[] {
  const order = [...new Set(stories.map(({ section }) => section))];
  const weigh = (story: Story) => order.indexOf(story.section) * 10 + story.rank;
  return stories.toSorted((a, b) => weigh(a) - weigh(b));
}

function startShares({ stories, pages }: DistributeAsk): Share[] {
  // Where an editor left pages and stories to the make-up, one of them leads the paper.
  const isLeft = pages.length === 0 && stories.some(({ page }) => page === undefined);
  const front = isLeft ? [1] : [];
  const numbers = new Set([
    ...front,
    ...pages.map(({ number }) => number),
    ...stories.flatMap(({ page }) => page ?? []),
  ]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => ({
      page: pages.find((page) => page.number === number) ?? { number, name: '' },
      stories: stories.filter((story) => story.page === number),
    }));
}

/** Adds pages while the free text does not fit, and gives up empty ones from the back while it is too thin. */
function settlePages(shares: Share[], total: number, ask: DistributeAsk): Share[] {
  const pages = [...shares];
  let room = pages.reduce((sum, share) => sum + roomOf(share, ask), 0);
  const least = Math.max(1, ask.least ?? 0);
  while (total > 0 && (pages.length < least || room < total)) {
    const number = (pages.at(-1)?.page.number ?? 0) + 1;
    const added: Share = { page: { number, name: '' }, stories: [] };
    pages.push(added);
    room += roomOf(added, ask);
  }
  for (;;) {
    const empty = pages.findLast(({ page, stories }) => {
      return stories.length === 0 && (page.number > 1 || total === 0);
    });
    if (!empty) return pages;
    const spare = room - roomOf(empty, ask);
    if (total > 0 && (spare < total || total > THINNEST * room)) return pages;
    pages.splice(pages.indexOf(empty), 1);
    room = spare;
  }
}

function roomOf({ page, stories }: Share, ask: DistributeAsk): number {
  const taken = stories.reduce((sum, story) => sum + demandOf(story, ask), 0);
  return Math.max(0, capacityOf(page, ask) * ask.planned - taken);
}

/** Leaves out pages on which nothing came to stand; added ones, behind the `asked` first, close ranks. */
function closeRanks(pages: Share[], asked: number): Share[] {
  const isUsed = ({ stories }: Share) => stories.length > 0;
  const added = pages.slice(asked);
  const numbers = added.map(({ page }) => page.number);
  const kept = added.filter(isUsed).map(({ page, stories }, index) => {
    return { page: { ...page, number: numbers[index] ?? page.number }, stories };
  });
  return [...pages.slice(0, asked).filter(isUsed), ...kept];
}

/** A tight page takes its lead's large headline besides; one of those that text is to fill evenly does not. */
function assign(free: Story[], wanted: number[], pages: Share[], ask: DistributeAsk): void {
  const pageOf = spreadStories({
    stories: free.map((story, index) => {
      const { section, rank } = story;
      const area = wanted[index] ?? 0;
      const asLead = { ...story, rank: rankOfLead(rank) };
      return { section, rank, area, leadArea: ask.least ? demandOf(asLead, ask) : area };
    }),
    pages: pages.map((share) => {
      const { page, stories } = share;
      const capacity = Math.max(1, capacityOf(page, ask));
      const isLed = stories.length > 0;
      return { room: roomOf(share, ask), capacity, isLed, isFront: page.number === 1 };
    }),
  });
  for (const [index, story] of free.entries()) pages[pageOf[index] ?? 0]?.stories.push(story);
}
