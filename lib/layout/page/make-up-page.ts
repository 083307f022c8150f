import type { PagePlan } from '../model/page-plan';
import type { Rect } from '../model/rect';
import type { PageHead, SheetSpec } from '../model/sheet-grid';
import type { StoryCut } from '../model/story-cut';
import { type Demerits, PAGE } from '../shapes/cost';
import { measureStory } from '../shapes/estimate';
import { findMaterial, type PageStory } from '../shapes/list-shapes';
import type { ShapeCache } from '../shapes/shape-cache';
import { type GridOption, listOptions } from './choose-grid';
import { type ClosedPage, closePage } from './close-page';
import { fillerKind } from './fillers';
import { placeStory } from './place-story';
import { drawRules } from './rules';

/**
 * Makes up one page: tries the grids that suit its text until one closes well, then places everything.
 * Gives nothing back when the stories cannot stand on any grid: then one must jump or leave.
 */
export interface PageAsk {
  number: number;
  name: string;
  head: PageHead;
  /** Lead first: see rank-page.ts. */
  items: PageStory[];
  spec: SheetSpec;
  type: ShapeCache;
  /** Last resort: see close-page.ts. */
  mayBeBlank?: boolean;
}

export interface MadeUpPage {
  /** Its quality is counted when it is known where its stories jump to. */
  plan: Omit<PagePlan, 'quality' | 'milliseconds'>;
  /** Stories that go on elsewhere. */
  cuts: StoryCut[];
}

/** Families of grids tried at most, and tried in vain: the reckoning is good enough to give up then. */
const MOST_TRIED = 8;
const MOST_IN_VAIN = 4;

/** A page that closes well at once is taken; one that closes badly has several grids to beat. */
function mostClosed({ option, page }: Attempt, stories: number): number {
  if (page.blank > PAGE.mostBlank) return 5;
  const perStory = (page.cost - option.score) / stories;
  return page.blank <= PAGE.mostBlank / 2 && perStory <= GOOD ? 1 : 2;
}

/** Demerits per story at which an editor finds nothing to fix. */
const GOOD: Demerits = 60;

interface Attempt {
  option: GridOption;
  page: ClosedPage;
}

export function makeUpPage(ask: PageAsk): MadeUpPage | undefined {
  let best: Attempt | undefined;
  let closed = 0;
  let vain = 0;
  const extents = ask.items.map(({ story }) => measureStory(story, ask.type.metrics));
  const { column } = ask.type.metrics.typography;
  const options = ask.mayBeBlank
    ? lastResort(ask)
    : listOptions({ ...ask, column, extents }).slice(0, MOST_TRIED);
  for (const option of options) {
    if (best && (closed >= mostClosed(best, ask.items.length) || option.score >= best.page.cost))
      break;
    if (!best && vain >= MOST_IN_VAIN) break;
    const page = closePage({ ...ask, ...option });
    if (!page) vain++;
    if (page) closed++;
    if (page && (!best || page.cost < best.page.cost)) best = { option, page };
  }
  return best && place(ask, best.option, best.page);
}

/** The paper's own grids, densest first, with a filler for what is left. */
function lastResort(ask: PageAsk): GridOption[] {
  const { column } = ask.type.metrics.typography;
  const options = listOptions({ ...ask, column, extents: [] });
  const families = [...new Set(options.map(({ family }) => family))];
  return families
    .sort((a, b) => (a.grids[0]?.bodySize ?? 0) - (b.grids[0]?.bodySize ?? 0))
    .slice(0, 2)
    .map((family) => ({ family, withFiller: true, score: 0 }));
}

function place(ask: PageAsk, { family }: GridOption, { grid, leaves }: ClosedPage): MadeUpPage {
  const fillers: PagePlan['fillers'] = [];
  const stories: PagePlan['stories'] = [];
  const cuts: MadeUpPage['cuts'] = [];
  for (const { leaf, item, shape } of leaves) {
    const rect: Rect = { ...leaf.rect, row: leaf.rect.row + grid.headRows };
    if (!item || !shape) {
      fillers.push({ kind: fillerKind(rect.rows), rect });
      continue;
    }
    const material = findMaterial({ ...ask, item, family }, shape.isBoxed);
    stories.push(placeStory({ item, shape, material, rect, grid }));
    if (shape.body.isCut) {
      const placed = material.rows.slice(0, shape.body.flow.next);
      const plate = material.plate ? { plate: material.plate.block } : {};
      cuts.push({
        story: item.story,
        placed,
        ...plate,
        isPlatePlaced: shape.body.plate !== undefined,
      });
    }
  }
  const head: Rect = { column: 0, row: 0, columns: grid.columns, rows: grid.headRows };
  const page = {
    number: ask.number,
    name: ask.name,
    grid,
    head,
    headKind: ask.head,
    stories,
    fillers,
  };
  return { plan: { ...page, rules: drawRules(page) }, cuts };
}
