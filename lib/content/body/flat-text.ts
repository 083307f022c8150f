/**
 * The text of a paragraph as one string, across emphasis and links, and edits of that string carried back
 * to the nodes it came from.
 */
import type { Nodes, Text } from 'mdast';

export interface FlatText {
  text: string;
  /** The node and the place in it of a character of `text`. */
  find: (index: number) => { node: Text; index: number } | undefined;
  pieces: { node: Text; from: number }[];
}

export interface Edit {
  from: number;
  /** The first character that stays. */
  to: number;
  insert: string;
}

/** Stands for what is no text: code, a picture. Neither Chinese nor a space. */
const obstacle = '\uFFFC';
/** Stands for a hard line break. */
const edge = '\u2028';

export function flattenText(parent: Nodes): FlatText {
  const pieces: FlatText['pieces'] = [];
  let text = '';
  const gather = (node: Nodes) => {
    if (node.type === 'text') {
      pieces.push({ node, from: text.length });
      text += node.value;
    } else if (node.type === 'break') text += edge;
    else if ('children' in node) for (const child of node.children) gather(child);
    else if (node.type !== 'footnoteReference' && node.type !== 'html') text += obstacle;
  };
  gather(parent);
  const find = (index: number) => {
    const piece = pieces.findLast(({ from }) => from <= index);
    return piece && { node: piece.node, index: index - piece.from };
  };
  return { text, find, pieces };
}

export function editText({ text, pieces }: FlatText, edits: Edit[]): void {
  if (edits.length === 0) return;
  const units = text.split('');
  for (const { from, to, insert } of edits) {
    units.fill('', from, to);
    units[from] = insert;
  }
  for (const { node, from } of pieces) {
    node.value = units.slice(from, from + node.value.length).join('');
  }
}
