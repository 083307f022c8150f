import {
  ADDED_PAGE,
  type FreeStory,
  type JudgePage,
  LEAST_GAIN,
  type Load,
  SECTION_CUT,
  type SpreadInput,
} from './page-load';

/**
 * Cuts the list of stories into one run for each page, at the least cost over all ways to cut it:
 *
 *     a b c │ d e │ f g h     a run may be empty; `d` and `c` in one section cost SECTION_CUT
 *     page 0  page 1  page 2
 *
 * By dynamic programming: after each page the cheapest way to have used up each number of stories. Returns
 * the index of the page of each story.
 */
export function cutIntoRuns({ stories, pages }: SpreadInput, judge: JudgePage): number[] {
  let states: (Cut | undefined)[] = [{ cost: 0, over: 0, page: -1, from: 0, before: undefined }];
  for (const page of pages.keys()) {
    const isLast = page === pages.length - 1;
    const next: (Cut | undefined)[] = [];
    for (let to = 0; to <= stories.length; to++) {
      const isCut = to > 0 && stories[to - 1]?.section === stories[to]?.section;
      const load: Load = { area: 0, count: 0, lead: undefined };
      for (let from = to; from >= 0; from--) {
        if (from < to) addInFront(load, stories[from]);
        const before = states[from];
        if (!before) continue;
        const { over, ...judged } = judge(page, load, before.over);
        const after = (isCut ? SECTION_CUT : 0) + (isLast && over > 0 ? ADDED_PAGE : 0);
        const cost = before.cost + judged.cost + after;
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY) - LEAST_GAIN)
          next[to] = { cost, over, page, from, before };
      }
    }
    states = next;
  }
  return toPages(states[stories.length], stories.length);
}

/** The cheapest way to cut the stories before some index; the last run is on `page` and begins at `from`. */
interface Cut {
  cost: number;
  /** Column-rows that go on to the next page. */
  over: number;
  page: number;
  from: number;
  before: Cut | undefined;
}

function toPages(last: Cut | undefined, stories: number): number[] {
  const pageOf = new Array<number>(stories).fill(0);
  let to = stories;
  for (let cut = last; cut?.before; cut = cut.before) {
    pageOf.fill(cut.page, cut.from, to);
    to = cut.from;
  }
  return pageOf;
}

function addInFront(load: Load, story: FreeStory | undefined): void {
  if (!story) return;
  load.area += story.area;
  load.count += 1;
  if (!load.lead || story.rank <= load.lead.rank) load.lead = story;
}
