import { toAdBox } from '../ads/ad-box';
import { adArea } from '../ads/arrange-ads';
import type { Ad } from '../model/ad';
import { listGridFamilies, type SheetGrid, type SheetSpec, storyRows } from '../model/sheet-grid';
import type { TextMetrics } from '../model/text-metrics';
import { headOf, type PageAssignment, type PageDeclaration } from './page-assignment';

interface SheetInput {
  sheet: SheetSpec;
  metrics: TextMetrics;
}

/** The grid of a page with the paper's own body size and the tightest leading. */
export function densestGrid(
  page: PageDeclaration,
  { sheet, metrics }: SheetInput,
): SheetGrid | undefined {
  const [family] = listGridFamilies(
    page.sheet ?? sheet,
    headOf(page.number),
    metrics.typography.column,
  );
  return family?.grids.reduce((best, grid) => (storyRows(grid) > storyRows(best) ? grid : best));
}

/** Column-rows that some advertisements take on an inside page. */
export function areaOfAds(ads: readonly Ad[], input: SheetInput): number {
  const grid = densestGrid({ number: 2, name: '' }, input);
  return grid ? adArea(ads, grid) : 0;
}

/**
 * Puts advertisements that were sold for a page on it, as long as it has room for them. Returns all others, the
 * largest first.
 */
export function placePinnedAds(
  pages: readonly PageAssignment[],
  input: SheetInput & { ads?: readonly Ad[] },
): Ad[] {
  const free: Ad[] = [];
  for (const ad of input.ads ?? []) {
    const page = pages.find(({ page: { number } }) => number === ad.page);
    if (page && hasRoom(page, ad, input)) page.ads.push(ad);
    else free.push(ad);
  }
  return free.sort((a, b) => areaOfAds([b], input) - areaOfAds([a], input));
}

/** An inside page with advertisements on up to this share of it still has news to read. */
const MOST_ADS = 0.6;
/** A page of several that is the front has less: this share counts as taken already. */
const FRONT = 0.4;

/**
 * Puts advertisements without a page on the pages, each where the smallest share of the page is advertisements so
 * far. Pages are added at the back where none has room.
 */
export function placeFreeAds(
  free: readonly Ad[],
  pages: PageAssignment[],
  input: SheetInput,
): void {
  for (const ad of free) {
    const choices = pages
      .filter((page) => hasRoom(page, ad, input))
      .map((page) => ({ page, share: shareOf(page, ad, input, pages.length > 1) }))
      .sort((a, b) => a.share - b.share);
    const best = choices.find(({ share }) => share <= MOST_ADS) ?? choices.find(isEmpty);
    const target = best?.page ?? addPage(pages);
    target.ads.push(ad);
  }
}

const isEmpty = ({ page }: { page: PageAssignment }): boolean =>
  page.stories.length + page.ads.length === 0;

function addPage(pages: PageAssignment[]): PageAssignment {
  const number = (pages.at(-1)?.page.number ?? 0) + 1;
  const added: PageAssignment = { page: { number, name: '' }, stories: [], ads: [] };
  pages.push(added);
  return added;
}

/** The share of a page that is advertisements if this one is put there, too. */
function shareOf(
  { page, ads }: PageAssignment,
  ad: Ad,
  input: SheetInput,
  hasOthers: boolean,
): number {
  const grid = densestGrid(page, input);
  if (!grid) return 1;
  const share = adArea([...ads, ad], grid) / (grid.columns * storyRows(grid));
  return share + (hasOthers && page.number === 1 ? FRONT : 0);
}

/** True if the advertisements of a page and this one can be set in rows, one over another. */
function hasRoom({ page, ads }: PageAssignment, ad: Ad, input: SheetInput): boolean {
  const grid = densestGrid(page, input);
  if (!grid) return false;
  const shelves: { columns: number; rows: number }[] = [];
  const boxes = [...ads, ad].map((one) => toAdBox(one, grid));
  for (const { columns, rows } of boxes.sort((a, b) => b.rows - a.rows)) {
    const shelf = shelves.find((one) => one.columns + columns <= grid.columns);
    if (shelf) shelf.columns += columns;
    else shelves.push({ columns, rows });
  }
  return shelves.reduce((sum, { rows }) => sum + rows, 0) <= storyRows(grid);
}
