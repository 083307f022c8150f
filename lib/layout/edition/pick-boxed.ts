import type { Rows } from '../model/story';
import type { Ranked } from './rank-page';

/**
 * The story that a box 围框 suits, as its place in the ranking: a small one, standing labels first, on a
 * page of some stories where the editor has pinned no box himself. One box is rest; several are noise.
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

/** A page of fewer stories needs no resting place. */
const LEAST_STORIES = 5;
/** Rows of one column that a boxed story has: less is a notice, more is a page of its own. */
const TEXT_ROWS = { least: 10, most: 50 } as const;
