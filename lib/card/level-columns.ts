import type { Leg, PlacedRow, PlacedStory } from '@/lib/layout/model/page-plan';
import type { Rows } from '@/lib/layout/model/story';

/**
 * A story with all columns begun under one row. What stands beside the headline on the page (the last
 * column may) would be cut off where the headline is set anew: its text flows on through all columns, of
 * one height again; where pictures stand among them, that column is moved down whole.
 */
export function levelColumns(story: PlacedStory, top: Rows): PlacedStory {
  const isLevel = story.legs.every(({ row }) => row >= top);
  if (isLevel && story.plates.every(({ rect }) => rect.row >= top)) return story;
  if (story.plates.length === 0) return { ...story, legs: balanceLegs(story.legs, top) };
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

/** The same rows in the same columns, as nearly of one height as they go. */
function balanceLegs(legs: readonly Leg[], top: Rows): Leg[] {
  const left = legs.flatMap(({ content }) => content);
  const each = left.reduce((sum, { height }) => sum + height, 0) / legs.length;
  let placed: Rows = 0;
  return legs.map((leg, index) => {
    const share = Math.ceil(each * (index + 1));
    const isLast = index === legs.length - 1;
    const content: PlacedRow[] = [];
    let offset: Rows = 0;
    for (let row = left.shift(); row; row = left.shift()) {
      content.push({ ...row, offset });
      offset += row.height;
      placed += row.height;
      if (!isLast && placed >= share && mayPart(row, left[0])) break;
    }
    return { ...leg, row: top, rows: offset, content };
  });
}

/** A column ends neither with a crosshead nor with the first line of a paragraph, and begins with no last one. */
function mayPart({ content: last }: PlacedRow, next: PlacedRow | undefined): boolean {
  const keepsNext = last.kind === 'line' && last.staysWithNext;
  const keepsPrevious = next?.content.kind === 'line' && next.content.staysWithPrevious;
  return !keepsNext && !keepsPrevious;
}
