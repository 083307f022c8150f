/** Writes the body of an article as plain paragraphs, one a line, for the search index and its excerpts. */
import type { Nodes, Root } from 'hast';

/**
 * Returns the visible text of a body: paragraphs, headings, items, cells, captions and notes, one a line. A hard break
 * is a line break as well. Pictures have no text, and references to notes are left out.
 */
export function toArticleText(body: Root): string {
  const lines: string[] = [''];
  const write = (node: Nodes) => {
    if (node.type === 'text') {
      lines[lines.length - 1] += node.value;
      return;
    }
    if (isLeftOut(node)) return;
    const isBorder = endsLine(node);
    if (isBorder) lines.push('');
    if ('children' in node) for (const child of node.children) write(child);
    if (isBorder) lines.push('');
  };
  write(body);
  return (
    lines
      // A wide space may part the characters of a name.
      .map((line) => line.replace(/[^\S\u3000]+/gu, ' ').trim())
      .filter(Boolean)
      .join('\n')
  );
}

/** True for a block and for a hard break: what is before and after it is not one text. */
export function endsLine(node: Nodes): boolean {
  return node.type === 'element' && !inline.has(node.tagName);
}

/** True for what only leads to a note or back from it. */
export function isLeftOut(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  const { tagName, children, properties } = node;
  return (tagName === 'sup' && isReference(children)) || 'dataFootnoteBackref' in properties;
}

/** A raised number that leads to a note; other raised text is printed text, as in m². */
function isReference(children: readonly Nodes[]): boolean {
  return children.some((child) => child.type === 'element' && child.tagName === 'a');
}

/** The elements of a body that are parts of a line (`lib/content/body/sanitise.ts`). */
const inline = new Set(['a', 'code', 'del', 'em', 'span', 'strong', 'sup']);
