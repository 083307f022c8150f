import { cutIntoRuns } from './cut-into-runs';
import {
  ADDED_PAGE,
  type FreeStory,
  type JudgePage,
  judgeLoads,
  LEAST_GAIN,
  type Load,
  SECTION_CUT,
  type SpreadInput,
} from './page-load';

/**
 * Spreads free stories over pages that should be about equally full. First the list of stories is cut into one
 * run for each page; then stories of the same section are moved and exchanged between pages, because a list
 * sorted by rank rarely divides evenly. Text that a page has no room for jumps to the next one; overflow of
 * the last page adds a page. Returns the index of the page of each story.
 */
export function spreadStories(input: SpreadInput): number[] {
  const judge = judgeLoads(input);
  return exchangeStories(input, cutIntoRuns(input, judge), judge);
}

/** Cost of a story on a later page than one of lower rank in its section, per step: as for a page a tenth away. */
const BEHIND_LOWER_RANK = 0.01;

/** The most changes that are tried: enough for eighty stories, and the first ones gain most. */
const MOST_TRIES = 12_000;

/**
 * Moves stories to other pages, or exchanges two of them, one change after the other until none makes the edition
 * better. Changes inside a section come first, because others cut it. Takes and returns the index of the page of each
 * story.
 */
function exchangeStories(input: SpreadInput, begin: readonly number[], judge: JudgePage): number[] {
  const pageOf = [...begin];
  const lead = findFrontLead(input, begin);
  const picture = input.stories.findIndex(({ isFrontPicture }) => isFrontPicture);
  let cost = judgeSpread(input, pageOf, judge);
  let tries = 0;
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const { moves, back } of listChanges(input, pageOf)) {
      if (++tries > MOST_TRIES) return pageOf;
      if (moves.some(([story]) => story === lead || story === picture)) continue;
      const ranks = judgeRanks(input, pageOf, moves);
      apply(moves, pageOf);
      const changed = judgeSpread(input, pageOf, judge);
      const gain = cost - changed + ranks - judgeRanks(input, pageOf, moves);
      if (gain > LEAST_GAIN) [cost, isBetter] = [changed, true];
      else apply(back, pageOf);
    }
  }
  return pageOf;
}

/**
 * Returns the story that leads the edition: of the highest rank, of equals the first in the editor's order. Readers look
 * for it on the front, wherever else it would fill a page better. Undefined if it is not there.
 */
function findFrontLead(
  { stories, pages }: SpreadInput,
  begin: readonly number[],
): number | undefined {
  const highest = Math.min(...stories.map(({ rank }) => rank));
  const lead = stories.findIndex(({ rank }) => rank === highest);
  const page = pages[begin[lead] ?? -1];
  return page && page.fewest > 0 && !page.isLed ? lead : undefined;
}

/** Stories, as indices, with the pages they go to. */
type Moves = readonly (readonly [story: number, page: number])[];

function apply(moves: Moves, pageOf: number[]): void {
  for (const [story, page] of moves) pageOf[story] = page;
}

/**
 * Every story to every other page that has its section, and every two stories of a section exchanged; then the same of
 * stories of different sections.
 */
function* listChanges(
  input: SpreadInput,
  pageOf: readonly number[],
): Generator<{ moves: Moves; back: Moves }> {
  yield* changesBetween(input, pageOf, (one, two) => one.section === two.section);
  yield* changesBetween(input, pageOf, (one, two) => one.section !== two.section);
}

function* changesBetween(
  { stories }: SpreadInput,
  pageOf: readonly number[],
  mayChange: (one: FreeStory, two: FreeStory) => boolean,
): Generator<{ moves: Moves; back: Moves }> {
  for (const [one, story] of stories.entries()) {
    const others = new Set<number>();
    for (const [two, other] of stories.entries()) {
      const [here = 0, there = 0] = [pageOf[one], pageOf[two]];
      if (there === here || !mayChange(story, other)) continue;
      if (!others.has(there)) yield { moves: [[one, there]], back: [[one, here]] };
      others.add(there);
      if (two < one || pageOf[one] !== here) continue;
      const moves: Moves = [
        [one, there],
        [two, here],
      ];
      yield {
        moves,
        back: [
          [one, here],
          [two, there],
        ],
      };
    }
  }
}

/** Cost of all pages and of the sections that are cut. */
function judgeSpread({ stories, pages }: SpreadInput, pageOf: readonly number[], judge: JudgePage) {
  const loads = pages.map((): Load => ({ area: 0, count: 0, lead: undefined }));
  const sections: (string | undefined)[] = pages.map(() => undefined);
  let cost = 0;
  for (let index = 0; index < stories.length; index++) {
    const page = pageOf[index] ?? 0;
    const [story, load] = [stories[index], loads[page]];
    if (!story || !load) continue;
    load.area += story.area;
    load.count += 1;
    if (!load.lead || story.rank < load.lead.rank) load.lead = story;
    // The stories of a section follow one another, so this counts each page of each section once.
    if (sections[page] !== story.section) cost += SECTION_CUT;
    sections[page] = story.section;
  }
  let over = 0;
  for (const [page, load] of loads.entries()) {
    const judged = judge(page, load, over);
    cost += judged.cost;
    over = judged.over;
  }
  return cost + (over > 0 ? ADDED_PAGE : 0);
}

/** Cost of the order of ranks between the stories that move and the others of their section. */
function judgeRanks({ stories }: SpreadInput, pageOf: readonly number[], moves: Moves): number {
  let cost = 0;
  const [[first = 0] = [], [second = first] = []] = moves;
  const section = stories[first]?.section;
  for (let other = 0; other < stories.length; other++) {
    if (stories[other]?.section !== section) continue;
    cost += judgePair(stories, pageOf, Math.min(first, other), Math.max(first, other));
    if (second === first || other === first) continue;
    cost += judgePair(stories, pageOf, Math.min(second, other), Math.max(second, other));
  }
  return cost;
}

function judgePair(
  stories: readonly FreeStory[],
  pageOf: readonly number[],
  one: number,
  two: number,
): number {
  const isBehind = (pageOf[one] ?? 0) > (pageOf[two] ?? 0);
  return isBehind ? ((stories[two]?.rank ?? 0) - (stories[one]?.rank ?? 0)) * BEHIND_LOWER_RANK : 0;
}
