import { cutIntoRuns } from './cut-into-runs';
import { exchangeStories } from './exchange-stories';
import { judgeLoads, type SpreadInput } from './page-load';

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
