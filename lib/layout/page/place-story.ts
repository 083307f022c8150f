import { groupTableRows } from '../blocks/group-table-rows';
import type { Leg, PlacedPlate, PlacedStory } from '../model/page-plan';
import type { Rect } from '../model/rect';
import { toHundredths } from '../model/rounding';
import type { SheetGrid } from '../model/sheet-grid';
import type { Em } from '../model/story';
import { BOX_ROWS, headWidth, toStoryBox } from '../model/story-box';
import { heightOf, type SetHeading } from '../model/typeset-text';
import type { Galley } from '../shapes/galley';
import type { PageStory } from '../shapes/list-shapes';
import type { Shape } from '../shapes/shape';

export interface PlaceInput {
  item: PageStory;
  shape: Shape;
  galley: Galley;
  /** The rectangle of the shape, with rows from the top of the type area. */
  rect: Rect;
  grid: SheetGrid;
}

/** Places a story on the page: its headings, plate and legs, inside the rectangle of its shape. */
export function placeStory({ item, shape, galley, rect, grid }: PlaceInput): PlacedStory {
  const inset = shape.isBoxed ? BOX_ROWS.above : 0;
  const columns = shape.headColumns;
  const headRect = { ...rect, row: rect.row + inset, columns, rows: shape.head.rows };
  const bodyRow = headRect.row + headRect.rows;
  const { column } = rect;
  return {
    slug: item.story.slug,
    kind: item.from === undefined ? 'story' : 'tail',
    rank: item.rank,
    rect,
    ...(shape.isBoxed ? { box: toStoryBox(grid) } : {}),
    headRect,
    headings: shape.head.parts.map(({ role, heading, top, rows }) => {
      const placed = centre(heading, headWidth(columns, grid, shape.isBoxed));
      return { role, heading: placed, row: headRect.row + top, rows, column, columns };
    }),
    plates: placePlate(shape, rect, bodyRow),
    legs: placeLegs(shape, galley, rect, bodyRow),
    ...(item.from === undefined ? {} : { jump: { from: item.from } }),
  };
}

/** Centres lines again on this grid: they were set for the narrowest gutters of the family. */
function centre(heading: SetHeading, width: Em): SetHeading {
  if (heading.lines.every(({ indent }) => indent === 0)) return heading;
  const lines = heading.lines.map((line) => ({
    ...line,
    indent: toHundredths((width - line.width) / 2),
  }));
  return { ...heading, lines };
}

function placePlate({ body }: Shape, rect: Rect, row: number): PlacedPlate[] {
  if (!body.plate) return [];
  const { columns, rows, pictureRows, set } = body.plate;
  const column = rect.column + rect.columns - columns;
  return [{ rect: { column, row, columns, rows }, pictureRows, content: set.content }];
}

function placeLegs({ body }: Shape, galley: Galley, rect: Rect, row: number): Leg[] {
  return body.legHeights.map((rows, index) => {
    const lowered = body.rows - rows - (body.isCut && index === rect.columns - 1 ? 1 : 0);
    let offset = 0;
    const texts = (body.flow.legs[index] ?? []).flatMap((at) => galley.rows[at] ?? []);
    const content = groupTableRows(texts).map((text) => {
      const placed = { offset, height: heightOf(text), content: text };
      offset += placed.height;
      return placed;
    });
    return { column: rect.column + index, row: row + lowered, rows, content };
  });
}
