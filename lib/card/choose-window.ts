import type { PlacedStory } from '@/lib/layout/model/page-plan';
import { bottomOf } from '@/lib/layout/model/rect';
import { type SheetGrid, spanEm } from '@/lib/layout/model/sheet-grid';
import type { Columns, Rows } from '@/lib/layout/model/story';
import type { Pixels } from './mark';

/** The part of a story's text that a card shows, and how large. */
export interface StoryWindow {
  /** Columns of the page it shows, from `column` on. */
  column: number;
  columns: Columns;
  /** Stretches side by side; more than one only where one column goes on in the next. */
  strips: number;
  /** Pixels to an em. */
  scale: number;
  /** First row, and rows in each strip; the last may be cut by the card's foot. */
  row: Rows;
  rows: Rows;
  width: Pixels;
  /** That it fills; less than its room where the story is short. */
  height: Pixels;
}

export interface WindowRoom {
  width: Pixels;
  height: Pixels;
  /** Pixels to an em: text is never set smaller, */
  least: number;
  /** nor larger, */
  most: number;
  /** unless there is so little of it that it would leave most of the room white. */
  mostOfBrief: number;
}

/** Of its room, text that may be larger still shall fill no more than this. */
const briefShare = 0.6;

/**
 * What of a story's text stands in a room: all its columns where they are readable, else as many as are,
 * those with its picture among them. A single long column is cut into strips side by side, as people
 * paste a long cutting.
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

/** The row under the headline block. */
export function bodyTop({ headRect }: PlacedStory): Rows {
  return bottomOf(headRect);
}

/** Rows that the text takes below the headline block. */
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

/** Two columns of a few lines each are one column read in a breath. */
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

/** Where not all columns are shown, the first ones, or else those where the picture stands. */
function firstColumn({ rect, plates }: PlacedStory, columns: Columns): number {
  const picture = plates.find(({ content }) => content.kind === 'figure')?.rect;
  if (!picture || picture.columns > columns) return rect.column;
  return Math.max(rect.column, picture.column + picture.columns - columns);
}
