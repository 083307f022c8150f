import type { Rows } from '../model/story';
import type { Ranked } from './rank-page';

/**
 * Picks the story that may be put in a box 围框, and returns its index: a small one, if possible one with a
 * label. Returns undefined on a page of few stories, and where a pin decides about boxes. One box brings calm
 * into a page; several make it restless.
 */
export function pickBoxed(ranked: readonly Ranked[], rows: readonly Rows[]): number | undefined {
  const isPinned = ranked.some(({ story }) => story.pins.box !== undefined);
  if (ranked.length < LEAST_STORIES || isPinned) return undefined;
  const suits = ranked.flatMap(({ story, isLead, from }, index) => {
    const height = rows[index] ?? 0;
    const isSmall = height >= TEXT_ROWS.least && height <= TEXT_ROWS.most;
    return isSmall && !isLead && from === undefined ? [{ index, label: story.label }] : [];
  });
  return (suits.find(({ label }) => label !== undefined) ?? suits.at(-1))?.index;
}

/** A page of fewer stories needs no box. */
const LEAST_STORIES = 5;
/** Limits for the text of a boxed story, in rows of one column. */
const TEXT_ROWS = { least: 10, most: 50 } as const;
