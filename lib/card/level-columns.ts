import type { Leg, PlacedRow, PlacedStory } from '@/lib/layout/model/page-plan';
import type { Rows } from '@/lib/layout/model/story';

/**
 * Moves the text of a story so that no column begins above a row. On the page the last column may begin beside
 * the headline; a card sets the headline again and would cut that text off. The text is distributed over all
 * columns again, in equal heights; a story with pictures has its high columns moved down instead.
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

/** Distributes the same rows over the same columns, in heights as equal as possible. */
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

/** False between rows that must stay in one column: after a crosshead, and beside a lone line of a paragraph. */
function mayPart({ content: last }: PlacedRow, next: PlacedRow | undefined): boolean {
  const keepsNext = last.kind === 'line' && last.staysWithNext;
  const keepsPrevious = next?.content.kind === 'line' && next.content.staysWithPrevious;
  return !keepsNext && !keepsPrevious;
}
