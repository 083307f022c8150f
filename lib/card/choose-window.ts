import type { PlacedStory } from '@/lib/layout/model/page-plan';
import { bottomOf } from '@/lib/layout/model/rect';
import { type SheetGrid, spanEm } from '@/lib/layout/model/sheet-grid';
import type { Columns, Rows } from '@/lib/layout/model/story';
import type { Pixels } from './mark';

/** The part of a story's text that a card shows, and its scale. */
export interface StoryWindow {
  /** First column of the page that it shows. */
  column: number;
  columns: Columns;
  /** Strips side by side into which a single column is cut; otherwise 1. */
  strips: number;
  /** Pixels to an em. */
  scale: number;
  /** First row, and number of rows in each strip; the last row may be cut off by the card's foot. */
  row: Rows;
  rows: Rows;
  width: Pixels;
  /** Less than the height of its room if the story is short. */
  height: Pixels;
}

export interface WindowRoom {
  width: Pixels;
  height: Pixels;
  /** The least scale, in pixels to an em. */
  least: number;
  /** The largest scale. */
  most: number;
  /** The largest scale of a story so short that it would leave most of the room white. */
  mostOfBrief: number;
}

/** Share of the room's height up to which a short story is scaled beyond `most`. */
const briefShare = 0.6;

/**
 * Chooses the part of a story's text that a card shows: all its columns where they are readable, else as many
 * as are, with its picture among them. A single long column is cut into strips side by side.
 */
export function chooseWindow(story: PlacedStory, grid: SheetGrid, room: WindowRoom): StoryWindow {
  const strips = story.rect.columns === 1 ? countStrips(story, grid, room) : 1;
  let columns = story.rect.columns;
  while (columns > 1 && spanEm(columns, grid) * room.least > room.width) columns -= 1;
  const across = spanEm(strips > 1 ? strips : columns, grid);
  const depth = (bodyRows(story) / strips) * grid.rowEm;
  const most = Math.max(room.most, Math.min(room.mostOfBrief, (briefShare * room.height) / depth));
  const scale = Math.min(most, room.width / across);
  const seen = room.height / scale / grid.rowEm;
  return {
    column: firstColumn(story, columns),
    columns,
    strips,
    scale,
    row: bodyTop(story),
    rows: strips > 1 ? Math.floor(seen) : seen,
    width: across * scale,
    height: Math.min(room.height, depth * scale),
  };
}

/** Returns the row under the headline block. */
export function bodyTop({ headRect }: PlacedStory): Rows {
  return bottomOf(headRect);
}

/** Returns the number of rows that the text takes below the headline block. */
export function bodyRows(story: PlacedStory): Rows {
  const top = bodyTop(story);
  const ends = [
    ...story.plates.map(({ rect }) => bottomOf(rect)),
    ...story.legs.flatMap(({ row, content }) => {
      return content.map(({ offset, height }) => row + offset + height);
    }),
  ];
  return Math.max(1, Math.max(...ends) - top);
}

/** Least rows in the last strip: a short column is not cut. */
const shortestStrip: Rows = 4;

function countStrips(story: PlacedStory, grid: SheetGrid, room: WindowRoom): number {
  const isPlain = story.legs.every(({ content }) =>
    content.every(({ content: { kind } }) => kind === 'line' || kind === 'white'),
  );
  if (!isPlain || story.plates.length > 0) return 1;
  const rows = bodyRows(story);
  for (let strips = 6; strips > 1; strips -= 1) {
    const scale = Math.min(room.most, room.width / spanEm(strips, grid));
    const each = Math.floor(room.height / scale / grid.rowEm);
    if (scale >= room.least && rows >= each * (strips - 1) + shortestStrip) return strips;
  }
  return 1;
}

/** Where not all columns fit, the first ones are shown, or those with the picture. */
function firstColumn({ rect, plates }: PlacedStory, columns: Columns): number {
  const picture = plates.find(({ content }) => content.kind === 'figure')?.rect;
  if (!picture || picture.columns > columns) return rect.column;
  return Math.max(rect.column, picture.column + picture.columns - columns);
}
