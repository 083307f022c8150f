import type { PagePlan, PageQuality, PlacedStory } from '../model/page-plan';
import { largestEmpty, paintStoryArea } from '../model/story-area';
import type { BodyRow } from '../model/typeset-text';
import { compareHeadlines, type PlacedHeadline } from './tombstone';

type Page = Pick<PagePlan, 'grid' | 'head' | 'stories' | 'fillers' | 'ads'>;

/**
 * Measures the quality of a page from its plan alone. The story area is the type area without the head. A
 * column-row is filled when it has a text line, a headline block with its white, a picture with its caption
 * and the white under it, a table, with the white rows that part it from legs where it is over several columns, the
 * frame of a box, a jump line, a filler or an advertisement.
 */
export function reportQuality(page: Page): PageQuality {
  const cells = paintStoryArea(page);
  const all = cells.flat();
  const lines = page.stories.flatMap((story) =>
    story.legs.flatMap((leg) => leg.content.map((row) => row.content)),
  );
  return {
    fill: share(all.filter(Boolean).length, all.length),
    largestBlank: share(largestEmpty(cells), all.length),
    looseLines: count(lines, (row) => row.kind === 'line' && row.line.loose),
    orphans: count(lines, (row) => row.kind === 'line' && row.orphan),
    tombstones: countTombstones(page.stories),
  };
}

/** Share of the story area that is filled with an ornament or a house box. */
export function fillerShare({
  grid,
  head,
  fillers,
}: Pick<Page, 'grid' | 'head' | 'fillers'>): number {
  const area = (grid.rows - head.rows) * grid.columns;
  return share(
    fillers.reduce((sum, { rect }) => sum + rect.columns * rect.rows, 0),
    area,
  );
}

function count(rows: BodyRow[], test: (row: BodyRow) => boolean): number {
  return rows.reduce((sum, row) => {
    const inner = row.kind === 'facts' ? count(row.rows, test) : 0;
    return sum + inner + (test(row) ? 1 : 0);
  }, 0);
}

const share = (part: number, whole: number): number =>
  whole ? Math.round((part / whole) * 10000) / 10000 : 1;

function countTombstones(stories: PlacedStory[]): number {
  const neighbours = stories.map(toPlacedHeadline);
  let found = 0;
  for (const [index, one] of neighbours.entries()) {
    for (const two of neighbours.slice(index + 1))
      if (compareHeadlines(one, two) === 'alike') found++;
  }
  return found;
}

function toPlacedHeadline({ rect, headRect, headings, box }: PlacedStory): PlacedHeadline {
  const headline = headings.find(({ role }) => role === 'headline');
  return {
    headRect,
    headlineRow: headline?.row ?? rect.row,
    size: headline?.heading.size ?? 0,
    isBoxed: box !== undefined,
  };
}
