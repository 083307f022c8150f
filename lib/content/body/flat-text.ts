/**
 * The text of a paragraph as one string, across emphasis and links. Edits of the string are applied to the nodes
 * that it was made of.
 */
import type { Nodes, Text } from 'mdast';

export interface FlatText {
  text: string;
  /** Returns the node of a character of `text` and its position in the node. */
  find: (index: number) => { node: Text; index: number } | undefined;
  /** The text nodes, with their positions in `text`. */
  pieces: { node: Text; from: number }[];
}

export interface Edit {
  from: number;
  /** Position after the last replaced character. */
  to: number;
  insert: string;
}

/** Replaces code and pictures: a character that is neither Chinese nor a space. */
const obstacle = '\uFFFC';
/** Replaces a hard line break. */
const lineBreak = '\u2028';

export function flattenText(parent: Nodes): FlatText {
  const pieces: FlatText['pieces'] = [];
  let text = '';
  const gather = (node: Nodes) => {
    if (node.type === 'text') {
      pieces.push({ node, from: text.length });
      text += node.value;
    } else if (node.type === 'break') text += lineBreak;
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

/** Applies edits, which must not overlap, to the nodes. */
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
