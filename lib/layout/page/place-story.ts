import { groupTableRows } from '../blocks/group-table-rows';
import type { Leg, PlacedPlate, PlacedRow, PlacedStory } from '../model/page-plan';
import type { Rect } from '../model/rect';
import { toHundredths } from '../model/rounding';
import type { SheetGrid } from '../model/sheet-grid';
import type { Em } from '../model/story';
import { BOX_ROWS, headWidth, legWidth, toStoryBox } from '../model/story-box';
import { type GalleyRow, heightOf, type SetHeading } from '../model/typeset-text';
import type { Galley } from '../shapes/galley';
import { UNDER_PLATE } from '../shapes/leg-measures';
import type { PageStory } from '../shapes/list-shapes';
import type { Band, Shape } from '../shapes/shape';

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
    plates: [...placePlate(shape, rect, bodyRow), ...placeTables(shape, galley, rect, bodyRow)],
    legs: placeLegs(shape, { galley, grid }, rect, bodyRow),
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
  const top = row - (body.plate.raise ?? 0);
  const left = rect.column + rect.columns - body.plate.columns;
  return body.plate.pictures.map(({ content, pictureRows, columns, ...at }) => {
    const rows = pictureRows + content.caption.length;
    const place = { column: left + at.column, row: top + at.row, columns, rows };
    return { rect: place, pictureRows, content };
  });
}

/** Places the tables that go across all columns. */
function placeTables({ body }: Shape, galley: Galley, rect: Rect, row: number): PlacedPlate[] {
  return (body.bands ?? []).flatMap((band): PlacedPlate[] => {
    if (band.kind !== 'table') return [];
    const { column, columns } = rect;
    const place = { column, row: row + band.top, columns, rows: band.rows };
    return groupTableRows(pick(galley, band.items)).flatMap((content) =>
      content.kind === 'table' ? [{ rect: place, pictureRows: band.rows, content }] : [],
    );
  });
}

function placeLegs(
  { body, isBoxed }: Shape,
  { galley, grid }: Pick<PlaceInput, 'galley' | 'grid'>,
  rect: Rect,
  row: number,
): Leg[] {
  if (body.bands) return body.bands.flatMap((band) => placeBand(band, galley, rect, row));
  const { wideEm } = galley;
  return body.legHeights.map((rows, index, all) => {
    const below = body.rows - rows - (body.isCut && index === all.length - 1 ? 1 : 0);
    const lowered = body.isTextBeside ? -rows - UNDER_PLATE : below;
    const content = placeRows(pick(galley, body.flow.legs[index] ?? []));
    const { legColumns = 1 } = body;
    const column = rect.column + (body.legColumns ? (index * rect.columns) / all.length : index);
    const leg = { column, columns: legColumns, row: row + lowered, rows, content };
    if (wideEm === undefined) return leg;
    const { columns } = rect;
    const shift = (legWidth(columns, grid, isBoxed) - wideEm) / 2;
    return { ...leg, columns, content: content.map((placed) => shiftVerse(placed, shift)) };
  });
}

/** Moves a line of verse to the middle of a leg that is a little wider than the one it was set for. */
function shiftVerse(placed: PlacedRow, shift: Em): PlacedRow {
  const { content } = placed;
  if (content.kind !== 'line' || content.role !== 'verse') return placed;
  const indent = toHundredths(content.line.indent + shift);
  return { ...placed, content: { ...content, line: { ...content.line, indent } } };
}

/** Places the legs of a band, without empty ones, except the last, under which the jump line may be. */
function placeBand(band: Band, galley: Galley, rect: Rect, row: number): Leg[] {
  if (band.kind === 'table') return [];
  const last = band.legHeights.length - 1;
  return band.legHeights.flatMap((rows, index): Leg[] => {
    if (rows === 0 && index < last) return [];
    const content = placeRows(pick(galley, band.flow.legs[index] ?? []));
    return [{ column: rect.column + index, columns: 1, row: row + band.top, rows, content }];
  });
}

const pick = ({ rows }: Galley, indices: readonly number[]): GalleyRow[] =>
  indices.flatMap((index) => rows[index] ?? []);

function placeRows(rows: readonly GalleyRow[]): PlacedRow[] {
  let offset = 0;
  return groupTableRows(rows).map((content) => {
    const placed = { offset, height: heightOf(content), content };
    offset += placed.height;
    return placed;
  });
}
