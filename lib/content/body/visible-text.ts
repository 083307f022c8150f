import type { Nodes } from 'hast';

/** Returns the visible text of a body or a part of it, without footnote marks and with line feeds for hard breaks. */
export function visibleText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    if (node.tagName === 'br') return '\n';
    if (node.tagName === 'sup' || 'dataFootnoteBackref' in node.properties) return '';
  }
  return 'children' in node ? node.children.map(visibleText).join('') : '';
}

/** Counts the code points of a text, except white space. */
export function countCharacters(text: string): number {
  return [...text.replace(/\s/gu, '')].length;
}
