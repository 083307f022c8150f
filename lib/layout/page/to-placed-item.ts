import type { Rect } from '../model/rect';
import type { PageStory } from '../shapes/list-shapes';
import type { Shape } from '../shapes/shape';
import type { PlacedItem } from './page-cost';

/**
 * Returns a function that gives the item that `openPageCost` needs of a leaf at a place: of a story in its shape, or of a
 * filler where there is no story. It returns the same object each time, because thousands of orders are tried.
 */
export function openPlacedItem(item?: PageStory, shape?: Shape): (rect: Rect) => PlacedItem {
  return item && shape ? openStory(item, shape) : openFiller();
}

function openFiller(): (rect: Rect) => PlacedItem {
  const placed: PlacedItem = {
    rect: nowhere,
    headRect: nowhere,
    slug: '',
    rank: 5,
    size: 0,
    headlineRow: 0,
    isBoxed: true,
    isFiller: true,
    isLead: false,
    pins: {},
  };
  return (rect) => {
    placed.rect = rect;
    placed.headRect = rect;
    placed.headlineRow = rect.row;
    return placed;
  };
}

function openStory(item: PageStory, shape: Shape): (rect: Rect) => PlacedItem {
  const { head, headColumns, isBoxed } = shape;
  const { plate } = shape.body;
  const headRect = { column: 0, columns: headColumns };
  const picture = plate && { column: 0, row: 0, columns: plate.columns, rows: plate.rows };
  const top = head.parts.find(({ role }) => role === 'headline')?.top ?? 0;
  const placed: PlacedItem = {
    rect: nowhere,
    headRect,
    slug: item.story.slug,
    rank: item.rank,
    size: head.size,
    headlineRow: 0,
    isBoxed,
    isFiller: false,
    isLead: item.isLead,
    pins: item.story.pins,
    ...(picture ? { picture } : {}),
  };
  return (rect) => {
    placed.rect = rect;
    placed.headlineRow = rect.row + top;
    headRect.column = rect.column;
    if (picture) {
      picture.column = rect.column + rect.columns - picture.columns;
      picture.row = rect.row + head.rows - (plate?.raise ?? 0);
    }
    return placed;
  };
}

const nowhere: Rect = { column: 0, row: 0, columns: 0, rows: 0 };
