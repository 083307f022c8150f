import type { Element, Nodes } from 'hast';

/** Returns the text of a part of a story as it is said. A hard break is a line feed. */
export function spokenTextOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    if (node.tagName === 'br') return '\n';
    if (isUnspoken(node)) return '';
  }
  return 'children' in node ? node.children.map(spokenTextOf).join('') : '';
}

/** References to notes, links back from them, and what is struck out. A raised number that is a unit (m²) is said. */
function isUnspoken({ tagName, properties, children }: Element): boolean {
  if (tagName === 'del' || 'dataFootnoteBackref' in properties) return true;
  return (
    tagName === 'sup' && children.some((child) => child.type === 'element' && child.tagName === 'a')
  );
}

export const elementsIn = ({ children }: Element): Element[] =>
  children.filter((child) => child.type === 'element');
