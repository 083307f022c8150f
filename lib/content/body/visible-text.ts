import type { Nodes } from 'hast';

/** The text a reader sees of a body or a part of it: without footnote marks, a space for a line break. */
export function visibleText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    if (node.tagName === 'br') return ' ';
    if (node.tagName === 'sup' || 'dataFootnoteBackref' in node.properties) return '';
  }
  return 'children' in node ? node.children.map(visibleText).join('') : '';
}

/** How many characters of a text leave ink: code points but white. */
export function countCharacters(text: string): number {
  return [...text.replace(/\s/gu, '')].length;
}
