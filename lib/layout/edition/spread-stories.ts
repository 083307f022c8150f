import type { Story } from '../model/story';

/**
 * Spreads free stories over pages, all about equally full. They come in the order of their sections, within a
 * section by rank. First the row is cut into runs, one for each page, by the least cost over all ways to cut
 * it; then stories of one section change places or pages while that makes pages more even: the row of ranks
 * is no reason for a page too full beside one half empty. What a page cannot take jumps to the next.
 */
export interface SpreadInput {
  stories: readonly FreeStory[];
  pages: readonly PageRoom[];
}

export interface FreeStory extends Pick<Story, 'section' | 'rank'> {
  /** Column-rows it wants. */
  area: number;
  /** Column-rows it wants where it leads a page. */
  leadArea: number;
}

export interface PageRoom {
  /** Column-rows that free stories may take. */
  room: number;
  /** Column-rows of the whole page. */
  capacity: number;
  /** Whether a story that asked for this page leads it. */
  isLed: boolean;
  /** Whether it is the front, which is never left out. */
  isFront: boolean;
}

/** A section cut in two is as bad as two pages a quarter of a page away from an even share (2 × 0.25²). */
const SECTION_CUT = 0.125;
/** A story behind one of less rank is as bad as a page a tenth away from an even share; per step of rank. */
const LATE = 0.01;
/** What no page takes any more opens another one, which it does not fill. */
const PAGE_MORE = 1;
/** A page with nothing but a tail is no page an editor plans. */
const TAIL_ALONE = 0.2;
/** A paper without its front is none. */
const BARE_FRONT = 10;
/** Column-rows of the headline over a tail. */
const TAIL_HEAD = 9;

/** For each story the index of its page. */
export function spreadStories(input: SpreadInput): number[] {
  const fill = fillEvenly(input);
  return exchange(input, cutIntoRuns(input, fill), fill);
}

/** What stands on a page, added up story by story. */
interface Load {
  area: number;
  /** The first of its highest rank. */
  lead: FreeStory | undefined;
}

/**
 * What it costs to give a page this load and what came over from the page before, and how many column-rows
 * go on to the next one.
 */
type FillPage = (page: number, load: Load, before: number) => { cost: number; over: number };

function fillEvenly({ stories, pages }: SpreadInput): FillPage {
  const shares = evenShares({ stories, pages });
  return (page, { area, lead }, before) => {
    const { room = 0, capacity = 1, isLed = false, isFront = false } = pages[page] ?? {};
    const given = area + before + (lead && !isLed ? lead.leadArea - lead.area : 0);
    const over = given > room ? given - room + TAIL_HEAD : 0;
    const uneven = (Math.min(given, room) - (shares[page] ?? 0)) / capacity;
    const alone = before > 0 && !lead && !isLed ? TAIL_ALONE : 0;
    const bare = isFront && !lead && !isLed ? BARE_FRONT : 0;
    return { cost: uneven ** 2 + over / capacity + alone + bare, over };
  };
}

function evenShares({ stories, pages }: SpreadInput): number[] {
  const total = stories.reduce((sum, { area }) => sum + area, 0);
  const allRoom = pages.reduce((sum, { room }) => sum + room, 0);
  return pages.map(({ room }) => (allRoom > 0 ? (total * room) / allRoom : total / pages.length));
}

/** By dynamic programming over stories and pages. */
function cutIntoRuns({ stories, pages }: SpreadInput, fill: FillPage): number[] {
  let states: (Cut | undefined)[] = [{ cost: 0, over: 0, page: -1, from: 0, before: undefined }];
  for (const page of pages.keys()) {
    const isLast = page === pages.length - 1;
    const next: (Cut | undefined)[] = [];
    for (let to = 0; to <= stories.length; to++) {
      const isCut = to > 0 && stories[to - 1]?.section === stories[to]?.section;
      const load: Load = { area: 0, lead: undefined };
      for (let from = to; from >= 0; from--) {
        if (from < to) addInFront(load, stories[from]);
        const before = states[from];
        if (!before) continue;
        const { over, ...filled } = fill(page, load, before.over);
        const after = (isCut ? SECTION_CUT : 0) + (isLast && over > 0 ? PAGE_MORE : 0);
        const cost = before.cost + filled.cost + after;
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY) - LEAST_GAIN)
          next[to] = { cost, over, page, from, before };
      }
    }
    states = next;
  }
  return followCuts(states[stories.length], stories.length);
}

/** The cheapest way to cut the row up to a story, the last run beginning at `from`. */
interface Cut {
  cost: number;
  over: number;
  page: number;
  from: number;
  before: Cut | undefined;
}

function followCuts(last: Cut | undefined, stories: number): number[] {
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
  if (!load.lead || story.rank <= load.lead.rank) load.lead = story;
}

/** Less is no more than rounding. */
const LEAST_GAIN = 1e-9;

/** Changes tried: what eighty stories want till nothing gains any more; the first ones gain most. */
const MOST_TRIES = 12_000;

/** One change after the other, over and over, until none gains any more. */
function exchange(input: SpreadInput, begin: readonly number[], fill: FillPage): number[] {
  const pageOf = [...begin];
  let cost = judgeFill(input, pageOf, fill);
  let tries = 0;
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const { moves, back } of changes(input, pageOf)) {
      if (++tries > MOST_TRIES) return pageOf;
      const ranks = judgeRanks(input, pageOf, moves);
      apply(moves, pageOf);
      const changed = judgeFill(input, pageOf, fill);
      const gain = cost - changed + ranks - judgeRanks(input, pageOf, moves);
      if (gain > LEAST_GAIN) [cost, isBetter] = [changed, true];
      else apply(back, pageOf);
    }
  }
  return pageOf;
}

/** Stories with the pages they go to. */
type Moves = readonly (readonly [story: number, page: number])[];

function apply(moves: Moves, pageOf: number[]): void {
  for (const [story, page] of moves) pageOf[story] = page;
}

/** Every story to every page where its section stands, or into the place of another one of its section. */
function* changes(
  { stories }: SpreadInput,
  pageOf: readonly number[],
): Generator<{ moves: Moves; back: Moves }> {
  for (const [one, { section }] of stories.entries()) {
    const others = new Set<number>();
    for (const [two, other] of stories.entries()) {
      const [here = 0, there = 0] = [pageOf[one], pageOf[two]];
      if (other.section !== section || there === here) continue;
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

/** How evenly pages are filled, and how many sections are cut. */
function judgeFill({ stories, pages }: SpreadInput, pageOf: readonly number[], fill: FillPage) {
  const loads = pages.map((): Load => ({ area: 0, lead: undefined }));
  const sections: (string | undefined)[] = pages.map(() => undefined);
  let cost = 0;
  for (let index = 0; index < stories.length; index++) {
    const page = pageOf[index] ?? 0;
    const [story, load] = [stories[index], loads[page]];
    if (!story || !load) continue;
    load.area += story.area;
    if (!load.lead || story.rank < load.lead.rank) load.lead = story;
    // Sections come one after another.
    if (sections[page] !== story.section) cost += SECTION_CUT;
    sections[page] = story.section;
  }
  let over = 0;
  for (const [page, load] of loads.entries()) {
    const filled = fill(page, load, over);
    cost += filled.cost;
    over = filled.over;
  }
  return cost + (over > 0 ? PAGE_MORE : 0);
}

/** What it costs that those which move stand before or behind others of their section. */
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
  const isLate = (pageOf[one] ?? 0) > (pageOf[two] ?? 0);
  return isLate ? ((stories[two]?.rank ?? 0) - (stories[one]?.rank ?? 0)) * LATE : 0;
}
