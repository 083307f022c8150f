import { figuresByWorth, pictureWorth } from '../model/picture-worth';
import type { Story } from '../model/story';
import type { Ranked } from './rank-page';

/** What a picture is worth by the rank of its story: the best photograph of a brief does not lead a page. */
const RANK: Record<Story['rank'], number> = { 1: 1, 2: 0.85, 3: 0.7, 4: 0.5, 5: 0.3 };
/** The editor wants it large, or has made a story of it. */
const wanted = 1.6;
/** Worth under which a picture leads no page: a brief's, or one of two hundred pixels. */
const leastWorth = 0.15;

/** Returns how well the best picture of a story leads a page; 0 if none does. */
function leadingWorth({ blocks, pins, isPhoto, rank }: Story): number {
  if (pins.picture === 'none' || pins.picture === 'small' || pins.span === 1) return 0;
  const [best] = figuresByWorth(blocks);
  if (!best) return 0;
  const own = pictureWorth(best.picture) * RANK[rank];
  const worth = pins.picture === 'large' || isPhoto ? own * wanted : own;
  return worth < leastWorth ? 0 : worth;
}

/** Returns the index of the story whose picture leads a page; undefined where none does. */
export function pickPicture(
  ranked: readonly Pick<Ranked, 'story' | 'rank' | 'from'>[],
): number | undefined {
  const worths = ranked.map(({ story, rank, from }) =>
    from === undefined ? leadingWorth({ ...story, rank }) : 0,
  );
  const most = Math.max(...worths);
  return most > 0 ? worths.indexOf(most) : undefined;
}

/**
 * Returns the free story whose picture leads the front: the best of the edition. Undefined where the editor has put a
 * story with a picture there, or no free story has one.
 */
export function pickFrontPicture(stories: readonly Story[]): Story | undefined {
  const isLed = stories.some((story) => story.page === 1 && leadingWorth(story) > 0);
  if (isLed) return undefined;
  const free = stories.filter(({ page, isIndex }) => page === undefined && !isIndex);
  const worths = free.map(leadingWorth);
  const most = Math.max(0, ...worths);
  return most > 0 ? free[worths.indexOf(most)] : undefined;
}
