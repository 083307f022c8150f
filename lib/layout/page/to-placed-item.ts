import type { PageStory } from '../shapes/list-shapes';
import type { Shape } from '../shapes/shape';
import type { PlacedLeaf } from './order-children';
import type { PlacedItem } from './page-cost';

/** The item that `judgePage` needs for a leaf: a story in its shape, or a filler where there is no story. */
export function toPlacedItem({ rect }: PlacedLeaf, item?: PageStory, shape?: Shape): PlacedItem {
  if (!item || !shape) {
    return {
      rect,
      headRect: rect,
      slug: '',
      rank: 5,
      size: 0,
      headlineRow: rect.row,
      isBoxed: true,
      isFiller: true,
      isLead: false,
      pins: {},
    };
  }
  const headline = shape.head.parts.find(({ role }) => role === 'headline');
  const { plate } = shape.body;
  const picture = plate && {
    column: rect.column + rect.columns - plate.columns,
    row: rect.row + shape.head.rows,
    columns: plate.columns,
    rows: plate.rows,
  };
  return {
    rect,
    headRect: { column: rect.column, columns: shape.headColumns },
    slug: item.story.slug,
    rank: item.rank,
    size: shape.head.size,
    headlineRow: rect.row + (headline?.top ?? 0),
    isBoxed: shape.isBoxed,
    isFiller: false,
    isLead: item.isLead,
    pins: item.story.pins,
    ...(picture ? { picture } : {}),
  };
}
