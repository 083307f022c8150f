import type { Story } from '../model/story';

/** What `spreadStories` gets. */
export interface SpreadInput {
  /** In the order of their sections, within a section by rank. */
  stories: readonly FreeStory[];
  pages: readonly PageRoom[];
}

/** A story without a page of its own. */
export interface FreeStory extends Pick<Story, 'section' | 'rank'> {
  /** Column-rows that it needs. */
  area: number;
  /** Column-rows that it needs as the lead of a page. */
  leadArea: number;
  /** True if its picture is to lead the front. */
  isFrontPicture?: boolean;
}

export interface PageRoom {
  /** Column-rows for free stories. */
  room: number;
  /** Column-rows of the whole page. */
  capacity: number;
  /** Whether the page has a lead among the stories that were put on it. */
  isLed: boolean;
  /** How many free stories it has at least; more than none on the front only. */
  fewest: number;
}

/** The free stories on one page, added up. */
export interface Load {
  area: number;
  count: number;
  /** The first story of the highest rank. */
  lead: FreeStory | undefined;
}

/**
 * Cost of a section that is cut in two. Costs of spreading are squared shares of a page: a page costs 1 when
 * its load is a whole page away from an even one. A cut costs as much as two pages that are a quarter away.
 */
export const SECTION_CUT = 0.125;
/** Cost of text that overflows the last page and so adds one, which it does not fill. */
export const ADDED_PAGE = 1;
/** The share of a page that leading, headlines and white fill at most. */
const FILLED_BY_WHITE = 0.3;
/** Cost of a page that is emptier, per page: rather a section is cut than a tenth of the page needs a house box. */
const THIN = 2;
/** Smaller differences of cost are rounding errors. */
export const LEAST_GAIN = 1e-9;
/** Cost of a page with nothing but the tail of another page's story. */
const ONLY_TAIL = 0.2;
/** Cost of a front without a story. */
const EMPTY_FRONT = 10;
/** Cost of each story that the front has too few: no other is as high, so that stories of the front jump instead. */
const MISSING_ON_FRONT = 20;
/** Column-rows of the headline over a tail. */
const TAIL_HEAD = 9;

/**
 * Judges a page with this load and with `before` column-rows of text from the page before it. Returns the cost
 * and the column-rows that go on to the next page.
 */
export type JudgePage = (
  page: number,
  load: Load,
  before: number,
) => { cost: number; over: number };

/** Makes the function that judges loads: best is the same share of its room on every page. */
export function judgeLoads({ stories, pages }: SpreadInput): JudgePage {
  const even = evenLoads({ stories, pages });
  return (page, { area, count, lead }, before) => {
    const { room = 0, capacity = 1, isLed = false, fewest = 0 } = pages[page] ?? {};
    const given = area + before + (lead && !isLed ? lead.leadArea - lead.area : 0);
    const over = given > room ? given - room + TAIL_HEAD : 0;
    const uneven = (Math.min(given, room) - (even[page] ?? 0)) / capacity;
    const thin = Math.max(0, (room - given) / capacity - FILLED_BY_WHITE);
    const tail = before > 0 && !lead && !isLed ? ONLY_TAIL : 0;
    const empty = fewest > 0 && !lead && !isLed ? EMPTY_FRONT : 0;
    const missing = Math.max(0, fewest - count) * MISSING_ON_FRONT;
    const own = uneven ** 2 + THIN * thin;
    return { cost: own + over / capacity + tail + empty + missing, over };
  };
}

/** The column-rows of each page if all text is spread evenly over the room there is. */
function evenLoads({ stories, pages }: SpreadInput): number[] {
  const total = stories.reduce((sum, { area }) => sum + area, 0);
  const allRoom = pages.reduce((sum, { room }) => sum + room, 0);
  return pages.map(({ room }) => (allRoom > 0 ? (total * room) / allRoom : total / pages.length));
}
