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
    if (node.type === 'element') {
      if (node.tagName === 'br') lines.push('');
      if (node.tagName === 'sup' && isReference(node.children)) return;
      if ('dataFootnoteBackref' in node.properties) return;
    }
    if (!('children' in node)) return;
    const isBlock = node.type === 'element' && !inline.has(node.tagName);
    if (isBlock) lines.push('');
    for (const child of node.children) write(child);
    if (isBlock) lines.push('');
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

/** A raised number that leads to a note; other raised text is printed text, as in m². */
function isReference(children: readonly Nodes[]): boolean {
  return children.some((child) => child.type === 'element' && child.tagName === 'a');
}

/** The elements of a body that are parts of a line (`lib/content/body/sanitise.ts`). */
const inline = new Set(['a', 'code', 'del', 'em', 'span', 'strong', 'sup']);
