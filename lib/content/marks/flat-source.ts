/**
 * The text of a paragraph as one string, across emphasis and links, with the source of each character. Characters
 * that are text for sure (code, escaped marks, those that a reference such as `&lt;` made) are replaced, so that
 * no pattern for a mark matches them.
 */
import type { Nodes } from 'mdast';
import { isAddress } from '../markdown/is-address';
import { mapText } from '../markdown/map-text';

export interface FlatSource {
  text: string;
  /** The offset in the source of each UTF-16 code unit of `text`. */
  offsets: number[];
  /** Where bare addresses are in `text`: what is in them is no mark. */
  addresses: { start: number; end: number }[];
}

/** Replaces characters that cannot be marks. */
const obstacle = '\uFFFC';

export function toFlatSource(parent: Nodes, source: string): FlatSource {
  const units: string[] = [];
  const offsets: number[] = [];
  const addresses: FlatSource['addresses'] = [];
  const gather = (node: Nodes) => {
    if (node.type === 'text') {
      const map = mapText(node, source);
      for (const [index, unit] of node.value.split('').entries()) {
        units.push(map.escaped[index] ? obstacle : unit);
        offsets.push(map.offsets[index] ?? 0);
      }
    } else if ('children' in node) {
      const start = units.length;
      for (const child of node.children) gather(child);
      if (isAddress(node, source)) addresses.push({ start, end: units.length });
    } else if (node.type !== 'html') {
      units.push(node.type === 'break' ? '\n' : obstacle);
      offsets.push(node.position?.start.offset ?? 0);
    }
  };
  gather(parent);
  return { text: units.join(''), offsets, addresses };
}
