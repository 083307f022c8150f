import type { Ad } from '../model/ad';
import { listSmallerSheets, type Millimetres, type SheetSpec } from '../model/sheet-grid';
import { type MadeUpPage, makeUpPage, type PageInput } from '../page/make-up-page';
import { JUMP } from '../shapes/cost';
import { estimateRows, measureStory } from '../shapes/estimate-area';
import type { PageStory } from '../shapes/list-shapes';
import type { ShapeCache } from '../shapes/shape-cache';
import { capacityOf, demandOf } from './distribute-stories';
import { headOf, type PageDeclaration } from './page-assignment';
import { pickBoxed } from './pick-boxed';
import { pickPicture } from './pick-picture';
import type { Ranked } from './rank-page';

export interface FitInput {
  page: PageDeclaration;
  ranked: readonly Ranked[];
  ads: readonly Ad[];
  sheet: SheetSpec;
  /** The height of the letters of the paper's name, over which a headline is refused. */
  mostHeadline?: Millimetres | undefined;
  cache: ShapeCache;
  /** True if the page has so few stories that none may leave it. */
  isShort?: boolean;
}

/**
 * Fits stories to a page: whole if they all fit, or else with as few jumps as possible, the longest stories
 * first. Returns undefined where more than half of the stories would jump, since a page of mere beginnings
 * helps nobody; then a story has to leave the page. Where none may leave it, because the editor put all stories but the
 * lead there or it is a front of few stories, all of them may jump. What goes on from another page jumps again only
 * where it is alone.
 */
export function fitPage({
  page,
  ranked,
  ads,
  sheet,
  mostHeadline,
  cache,
  isShort = false,
}: FitInput): MadeUpPage | undefined {
  const { metrics } = cache;
  const room = capacityOf(page, { sheet, metrics }, ads);
  const extents = ranked.map(({ story }) => measureStory(story, metrics));
  const rows = extents.map((extent) => estimateRows(extent, metrics.typography.column.em));
  const boxed = pickBoxed(ranked, rows);
  const pictured = pickPicture(ranked);
  const spare = ranked.map(({ rank }, index) =>
    Math.max(0, (rows[index] ?? 0) - JUMP.beginningRows[rank]),
  );
  let demand = ranked.reduce(
    (sum, { story, rank }) => sum + demandOf({ ...story, rank }, { sheet, metrics }),
    0,
  );
  const jumping = new Set<number>();
  const jumpers = listJumpers(ranked, spare, isShort);
  const mayAllJump = jumpers.length === Math.max(1, ranked.filter(isBegun).length);
  for (const next of [undefined, ...jumpers]) {
    if (next !== undefined) {
      jumping.add(next);
      demand -= spare[next] ?? 0;
    }
    const isLast = mayAllJump && jumping.size === jumpers.length;
    if (demand > room * OVERFULL && !isLast) continue;
    const items = ranked.map((item, index): PageStory => {
      return {
        ...item,
        mayJump: jumping.has(index) && !item.story.isIndex,
        mayBox: index === boxed,
        ...(index === pictured && { picture: page.number === 1 ? 'front' : 'inside' }),
      };
    });
    const { number, name } = page;
    const head = headOf(number);
    const spec = page.sheet ?? sheet;
    const input = { number, name, head, items, ads, spec, mostHeadline, cache };
    const made = makeUpPage(input);
    if (made) return made;
    const isAlone = isLast && ranked.length === 1;
    const isForced = isAlone || demand < room * SURELY_FITS;
    const forced = isForced ? makeUpPage({ ...input, mayBeBlank: true }) : undefined;
    if (forced) return forced;
    // Beside advertisements a story need not be set smaller: it can go to another page.
    if (isAlone) return ads.length > 0 ? undefined : makeUpSmaller(input);
  }
  return undefined;
}

/**
 * Makes up a page of one story in a smaller body. On a very small sheet its headings can be higher than the
 * page, and a story that is alone has no other page to go to.
 */
function makeUpSmaller(input: PageInput): MadeUpPage | undefined {
  for (const spec of listSmallerSheets(input.spec, input.cache.metrics.typography.column)) {
    const made = makeUpPage({ ...input, spec }) ?? makeUpPage({ ...input, spec, mayBeBlank: true });
    if (made) return made;
  }
  return undefined;
}

const isBegun = ({ from }: Ranked): boolean => from === undefined;

/** Indices of the stories that may jump, those with the longest tails first. */
function listJumpers(
  ranked: readonly Ranked[],
  spare: readonly number[],
  isShort: boolean,
): number[] {
  const hasFree = ranked.some(({ story, isLead }) => story.page === undefined && !isLead);
  const most = Math.max(1, Math.floor(ranked.length / 2));
  return spare
    .map((_, index) => index)
    .filter(
      (index) => ranked.length === 1 || ranked.some((one, at) => at === index && isBegun(one)),
    )
    .sort((a, b) => (spare[b] ?? 0) - (spare[a] ?? 0) || a - b)
    .slice(0, hasFree && !isShort ? most : spare.length);
}

/** Stories estimated above this share of the page's capacity are not packed, because they never fit. */
const OVERFULL = 1.12;
/** Below this share they need no jump: the page is made up with blank rows if it fits in no other way. */
const SURELY_FITS = 0.85;
