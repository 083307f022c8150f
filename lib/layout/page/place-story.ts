import type { Leg, PlacedPlate, PlacedStory } from '../model/page-plan';
import type { Rect } from '../model/rect';
import { toHundredths } from '../model/rounding';
import type { SheetGrid } from '../model/sheet-grid';
import type { Em } from '../model/story';
import { BOX_ROWS, headWidth, toStoryBox } from '../model/story-box';
import { heightOf, type SetHeading } from '../model/typeset-text';
import type { PageStory } from '../shapes/list-shapes';
import type { Material } from '../shapes/material';
import type { Shape } from '../shapes/shape';

/** Puts a story in its shape at its rectangle: headings, plate and legs with their places on the page. */
export interface PlaceAsk {
  item: PageStory;
  shape: Shape;
  material: Material;
  /** Counted from the top of the type area. */
  rect: Rect;
  grid: SheetGrid;
}

export function placeStory({ item, shape, material, rect, grid }: PlaceAsk): PlacedStory {
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
    legs: placeLegs(shape, material, rect, bodyRow),
    ...(item.from === undefined ? {} : { jump: { from: item.from } }),
  };
}

/** Centred lines were set for the narrowest gutters of the family: on this grid's they move a little. */
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

function placeLegs({ body }: Shape, material: Material, rect: Rect, row: number): Leg[] {
  return body.legHeights.map((rows, index) => {
    const lowered = body.rows - rows - (body.isCut && index === rect.columns - 1 ? 1 : 0);
    let offset = 0;
    const content = (body.flow.legs[index] ?? []).flatMap((at) => {
      const text = material.rows[at];
      if (!text) return [];
      const placed = { offset, height: heightOf(text), content: text };
      offset += placed.height;
      return [placed];
    });
    return { column: rect.column + index, row: row + lowered, rows, content };
  });
}
