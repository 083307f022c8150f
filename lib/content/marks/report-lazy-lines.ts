/**
 * Reports lines that Markdown takes for the end of the list item or the quotation above them, although they have no
 * mark or indent of it (lazy continuation lines). Text in Chinese and Japanese is not wrapped by hand, so that such a
 * line is a new paragraph that lacks the empty line before it. In other scripts it is most often the same paragraph.
 */
import type { Nodes, Paragraph, Root } from 'mdast';
import type { BodyContext } from '../body/body-context';
import { placeAt } from '../source/parse-source';

export function reportLazyLines(tree: Root, context: BodyContext): void {
  const { script } = context.language;
  if (script !== 'han' && script !== 'kana') return;
  const walk = (node: Nodes, parents: readonly Nodes[]) => {
    if (node.type === 'paragraph') reportLine(node, parents, context);
    else if ('children' in node) for (const child of node.children) walk(child, [...parents, node]);
  };
  walk(tree, []);
}

/** Reports the first such line of a paragraph. */
function reportLine(
  { position }: Paragraph,
  parents: readonly Nodes[],
  { text: source, report }: BodyContext,
): void {
  const parent = parents.at(-1);
  const isItem = parent?.type === 'listItem';
  if (!position || (!isItem && parent?.type !== 'blockquote')) return;
  const { start, end } = position;
  const lines = source.slice(start.offset, end.offset).split('\n');
  const at = lines.findIndex((line, index) => index > 0 && isUnmarked(line, isItem));
  // After a sign of a hard break, the line was meant to be there.
  if (at < 0 || /(?:\\| {2})$/.test(lines[at - 1] ?? '')) return;
  const offset = (start.offset ?? 0) + lines.slice(0, at).join('\n').length + 1;
  report(placeAt(source, offset), {
    code: 'lazy-line',
    severity: 'warning',
    message: `the line is read as a part of the ${isItem ? 'list item' : 'quotation'} above`,
    fix: `write an empty line before it, or ${isItem ? 'spaces' : '>'} if it belongs there`,
  });
}

function isUnmarked(line: string, isItem: boolean): boolean {
  return isItem ? /^[^\s>]/.test(line) : /^[^>]/.test(line.trimStart());
}
