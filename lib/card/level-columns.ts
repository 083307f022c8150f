import type { PlacedStory } from '@/lib/layout/page-plan';
import type { Rows } from '@/lib/layout/story';

/**
 * A story with all columns begun under one row: what stands beside the headline on the page (the last
 * column may) is moved down whole, so that it is not cut off where the headline is set anew.
 */
export function levelColumns(story: PlacedStory, top: Rows): PlacedStory {
  const begins = (column: number): Rows => {
    const legs = story.legs.filter((leg) => leg.column === column).map(({ row }) => row);
    const plates = story.plates
      .filter(({ rect }) => rect.column === column && rect.columns === 1)
      .map(({ rect }) => rect.row);
    return Math.min(...legs, ...plates);
  };
  const drop = (column: number): Rows => Math.max(0, top - begins(column));
  return {
    ...story,
    legs: story.legs.map((leg) => ({ ...leg, row: leg.row + drop(leg.column) })),
    plates: story.plates.map((plate) => {
      const { rect } = plate;
      if (rect.columns > 1) return plate;
      return { ...plate, rect: { ...rect, row: rect.row + drop(rect.column) } };
    }),
  };
}
