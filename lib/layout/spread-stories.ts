import type { Story } from './story';

/**
 * Spreads free stories over pages, all about equally full. They come in the order of their sections, within a
 * section by rank. First the row is cut into runs, one for each page, by the least cost over all ways to cut
 * it; then stories of one section change places or pages while that makes pages more even: the row of ranks
 * is no reason for a page too full beside one half empty. What a page cannot take jumps to the next.
 */
export interface SpreadAsk {
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
}

/** A section cut in two is as bad as two pages a quarter of a page away from an even share (2 × 0.25²). */
const SECTION_CUT = 0.125;
/** A story behind one of less rank is as bad as a page a tenth away from an even share; per step of rank. */
const LATE = 0.01;
/** What no page takes any more opens another one, which it does not fill. */
const PAGE_MORE = 1;
/** A page with nothing but a tail is no page an editor plans. */
const TAIL_ALONE = 0.2;
/** Column-rows of the headline over a tail. */
const TAIL_HEAD = 9;

/** For each story the index of its page. */
export function spreadStories(ask: SpreadAsk): number[] {
  const shares = evenShares(ask);
  const fill: FillPage = (page, stories, before) => {
    const { room = 0, capacity = 1, isLed = false } = ask.pages[page] ?? {};
    const given = areaOf(stories, isLed) + before;
    const over = given > room ? given - room + TAIL_HEAD : 0;
    const uneven = (Math.min(given, room) - (shares[page] ?? 0)) / capacity;
    const alone = before > 0 && stories.length === 0 && !isLed ? TAIL_ALONE : 0;
    return { cost: uneven ** 2 + over / capacity + alone, over };
  };
  return exchange(ask, cutIntoRuns(ask, fill), fill);
}

/**
 * What it costs to give a page these stories and what came over from the page before, and how many
 * column-rows go on to the next one.
 */
type FillPage = (
  page: number,
  stories: readonly FreeStory[],
  before: number,
) => { cost: number; over: number };

function areaOf(stories: readonly FreeStory[], isLed: boolean): number {
  let [sum, lead] = [0, stories[0]];
  for (const story of stories) {
    sum += story.area;
    if (lead && story.rank < lead.rank) lead = story;
  }
  return lead && !isLed ? sum + lead.leadArea - lead.area : sum;
}

function evenShares({ stories, pages }: SpreadAsk): number[] {
  const total = stories.reduce((sum, { area }) => sum + area, 0);
  const allRoom = pages.reduce((sum, { room }) => sum + room, 0);
  return pages.map(({ room }) => (allRoom > 0 ? (total * room) / allRoom : total / pages.length));
}

/** By dynamic programming over stories and pages. */
function cutIntoRuns({ stories, pages }: SpreadAsk, fill: FillPage): number[] {
  type State = { cost: number; over: number; pages: number[] };
  let states: (State | undefined)[] = [{ cost: 0, over: 0, pages: [] }];
  for (const page of pages.keys()) {
    const isLast = page === pages.length - 1;
    const next: (State | undefined)[] = [];
    for (let to = 0; to <= stories.length; to++) {
      const isCut = to > 0 && stories[to - 1]?.section === stories[to]?.section;
      for (let from = 0; from <= to; from++) {
        const state = states[from];
        if (!state) continue;
        const { over, ...filled } = fill(page, stories.slice(from, to), state.over);
        const after = (isCut ? SECTION_CUT : 0) + (isLast && over > 0 ? PAGE_MORE : 0);
        const cost = state.cost + filled.cost + after;
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY) - LEAST_GAIN) {
          const run = new Array<number>(to - from).fill(page);
          next[to] = { cost, over, pages: [...state.pages, ...run] };
        }
      }
    }
    states = next;
  }
  return states[stories.length]?.pages ?? stories.map(() => 0);
}

/** Less is no more than rounding. */
const LEAST_GAIN = 1e-9;

/** One change after the other, as long as there is one that gains. */
function exchange(ask: SpreadAsk, begin: number[], fill: FillPage): number[] {
  let best = begin;
  let cost = judgeSpread(ask, best, fill);
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const tried of changes(ask, best)) {
      const triedCost = judgeSpread(ask, tried, fill);
      if (triedCost >= cost - LEAST_GAIN) continue;
      [best, cost, isBetter] = [tried, triedCost, true];
      break;
    }
  }
  return best;
}

/** Every story on every page where its section stands, or in the place of another one of its section. */
function* changes({ stories }: SpreadAsk, pageOf: readonly number[]): Generator<number[]> {
  for (const [one, { section }] of stories.entries()) {
    const here = pageOf[one] ?? 0;
    const others = new Set<number>();
    for (const [two, other] of stories.entries()) {
      const there = pageOf[two] ?? 0;
      if (other.section !== section || there === here) continue;
      if (!others.has(there)) yield pageOf.with(one, there);
      others.add(there);
      if (two > one) yield pageOf.with(one, there).with(two, here);
    }
  }
}

function judgeSpread({ stories, pages }: SpreadAsk, pageOf: number[], fill: FillPage): number {
  const given = pages.map((): FreeStory[] => []);
  for (const [index, story] of stories.entries()) given[pageOf[index] ?? 0]?.push(story);
  let [cost, over] = [0, 0];
  for (const [page, own] of given.entries()) {
    const filled = fill(page, own, over);
    cost += filled.cost + new Set(own.map(({ section }) => section)).size * SECTION_CUT;
    over = filled.over;
  }
  return cost + judgeRanks(stories, pageOf) + (over > 0 ? PAGE_MORE : 0);
}

function judgeRanks(stories: readonly FreeStory[], pageOf: number[]): number {
  let cost = 0;
  for (const [one, { section, rank }] of stories.entries()) {
    for (let two = one + 1; stories[two]?.section === section; two++) {
      const isLate = (pageOf[one] ?? 0) > (pageOf[two] ?? 0);
      if (isLate) cost += ((stories[two]?.rank ?? rank) - rank) * LATE;
    }
  }
  return cost;
}
