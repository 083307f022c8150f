import { listSmallerSheets, type SheetSpec } from '../model/sheet-grid';
import { type MadeUpPage, makeUpPage, type PageInput } from '../page/make-up-page';
import { JUMP } from '../shapes/cost';
import { estimateRows, measureStory } from '../shapes/estimate-area';
import type { ShapeCache } from '../shapes/shape-cache';
import { capacityOf, demandOf, headOf, type PageDeclaration } from './distribute-stories';
import { pickBoxed } from './pick-boxed';
import type { Ranked } from './rank-page';

/**
 * Fits stories to a page: all of them whole if they can stand there; else the longest jump, as few as will
 * do. Where more than half of them would have to, a page of beginnings helps nobody: then nothing comes
 * back and a story has to leave first, unless the editor put every one of them on this page: then all may
 * jump.
 */
export interface FitInput {
  page: PageDeclaration;
  ranked: readonly Ranked[];
  sheet: SheetSpec;
  cache: ShapeCache;
}

export function fitPage({ page, ranked, sheet, cache }: FitInput): MadeUpPage | undefined {
  const { metrics } = cache;
  const room = capacityOf(page, { sheet, metrics });
  const extents = ranked.map(({ story }) => measureStory(story, metrics));
  const rows = extents.map((extent) => estimateRows(extent, metrics.typography.column.em));
  const boxed = pickBoxed(ranked, rows);
  const spare = ranked.map(({ rank }, index) =>
    Math.max(0, (rows[index] ?? 0) - JUMP.beginningRows[rank]),
  );
  let demand = ranked.reduce(
    (sum, { story, rank }) => sum + demandOf({ ...story, rank }, { sheet, metrics }),
    0,
  );
  const jumping = new Set<number>();
  for (const next of [undefined, ...listJumpers(ranked, spare)]) {
    if (next !== undefined) {
      jumping.add(next);
      demand -= spare[next] ?? 0;
    }
    const isLast = jumping.size === ranked.length;
    if (demand > room * OVERFULL && !isLast) continue;
    const items = ranked.map((item, index) => {
      return { ...item, mayJump: jumping.has(index), mayBox: index === boxed };
    });
    const { number, name } = page;
    const input = { number, name, head: headOf(number), items, spec: page.sheet ?? sheet, cache };
    const made = makeUpPage(input);
    if (made) return made;
    const isAlone = isLast && ranked.length === 1;
    const isForced = isAlone || demand < room * SURELY_FITS;
    const forced = isForced ? makeUpPage({ ...input, mayBeBlank: true }) : undefined;
    if (forced || isAlone) return forced ?? makeUpSmaller(input);
  }
  return undefined;
}

/**
 * A story that is alone has to stand where it is. On a sheet of a hand's breadth its headings may be higher
 * than the page: then its page is set in a smaller body.
 */
function makeUpSmaller(input: PageInput): MadeUpPage | undefined {
  for (const spec of listSmallerSheets(input.spec, input.cache.metrics.typography.column)) {
    const made = makeUpPage({ ...input, spec }) ?? makeUpPage({ ...input, spec, mayBeBlank: true });
    if (made) return made;
  }
  return undefined;
}

/** Places of the stories that may jump, those with most to send on first. */
function listJumpers(ranked: readonly Ranked[], spare: readonly number[]): number[] {
  const hasFree = ranked.some(({ story, isLead }) => story.page === undefined && !isLead);
  return spare
    .map((_, index) => index)
    .sort((a, b) => (spare[b] ?? 0) - (spare[a] ?? 0) || a - b)
    .slice(0, hasFree ? Math.max(1, Math.floor(spare.length / 2)) : spare.length);
}

/** Stories reckoned larger than this share of the densest grid are not worth packing. */
const OVERFULL = 1.08;
/** Under this share of it they need no jump, however badly they close. */
const SURELY_FITS = 0.85;
