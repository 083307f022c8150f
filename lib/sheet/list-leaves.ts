import type { SheetGroup, SheetItem } from './sheet-item';

/** An item without items inside it. */
export type LeafItem = Exclude<SheetItem, SheetGroup>;

/** Returns all items inside groups and tables, in order. */
export function listLeaves(items: readonly SheetItem[]): LeafItem[] {
  return items.flatMap((item) => {
    if (item.kind !== 'group') return [item];
    if (item.role !== 'table') return listLeaves(item.items);
    return [...item.rows.flatMap(({ cells }) => cells), ...item.rules];
  });
}
