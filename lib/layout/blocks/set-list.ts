import type { Block, Em } from '../model/story';
import type { GalleyRow } from '../model/typeset-text';
import { setUpTo } from './set-up-to';
import { indented, type TextFrame } from './text-frame';

type List = Extract<Block, { kind: 'list' }>;

/** A function that sets the blocks inside another block. */
export type SetInner = (blocks: readonly Block[], frame: TextFrame) => GalleyRow[];

/**
 * Sets a list. The indent of all items is as wide as the widest bullet or number, which is drawn in the indent
 * of the item's first line.
 */
export function setList(list: List, frame: TextFrame, setInner: SetInner): GalleyRow[] {
  const markers = list.items.map((_, index) => (list.ordered ? `${list.start + index}.` : '•'));
  const hang = markers.reduce((most, each) => Math.max(most, widthOf(each, frame)), 0) + markerGap;
  const inner: TextFrame = { ...indented(frame, hang), role: 'item' };
  return setUpTo(list.items, frame.most, (item, index) => {
    const rows = setInner(item, inner);
    const text = markers[index];
    return inner.inset > frame.inset && text ? withMarker(rows, { text, hang }) : rows;
  });
}

/** White between a marker and its item. */
const markerGap: Em = 0.4;

function widthOf(marker: string, { face, metrics }: TextFrame): Em {
  return Array.from(marker).reduce((sum, each) => sum + metrics.measure(face, each), 0);
}

function withMarker(rows: GalleyRow[], marker: { text: string; hang: Em }): GalleyRow[] {
  const [first, ...rest] = rows;
  if (first?.kind !== 'line') return rows;
  return [{ ...first, line: { ...first.line, marker } }, ...rest];
}
