import type { Story } from './story';
import type { SetLine } from './typeset-text';

/**
 * The limits of a headline, by which shapes are chosen and finished pages are judged.
 *
 * A headline of more lines is read line by line, not at a glance; only the two highest ranks are worth three.
 */
export const mostHeadlineLines = (rank: Story['rank']): number => (rank <= 2 ? 3 : 2);

/** Share of its width under which a headline looks lost over its story. */
export const leastHeadlineWidth = 0.4;

/** Most letters of a last line that looks like a remnant. */
const remnant = 2;

/** Returns the last line of several if it has one or two letters. */
export function findRemnant(lines: readonly SetLine[]): string | undefined {
  const last = lines.slice(1).at(-1);
  if (!last) return undefined;
  const text = last.pieces.map((piece) => piece.text).join('');
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) <= remnant ? text : undefined;
}
