import type { SheetGroup, SheetItem } from './sheet-item';

/** An item that holds no others. */
export type LeafItem = Exclude<SheetItem, SheetGroup>;

/** All that is drawn of some items, in order. */
export function listLeaves(items: readonly SheetItem[]): LeafItem[] {
  return items.flatMap((item) => {
    if (item.kind !== 'group') return [item];
    return item.role === 'table' ? item.rows.flatMap(({ cells }) => cells) : listLeaves(item.items);
  });
}
