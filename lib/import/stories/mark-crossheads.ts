/**
 * Makes crossheads: headings get two levels, as our articles have, and a short line alone between paragraphs is
 * taken for a crosshead too, which is reported. Lines that follow each other closely are not: they are verse, a list
 * of credits or a signature.
 */
import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { limits } from '@/lib/content/limits';
import { isHeadlineLine, isProseLine, widthOf } from '../blocks/line-shapes';
import type { Note } from '../imported-document';
import type { Kinded } from './find-stories';

export function markCrossheads(blocks: readonly Kinded[], notes: Note[]): Kinded[] {
  const depths = blocks.flatMap(({ node }) => (node.type === 'heading' ? [node.depth] : []));
  const highest = Math.min(...depths);
  return blocks.map((block, index) => {
    const { node } = block;
    if (node.type === 'heading') {
      const children = plainWords(node.children);
      if ([...textOf(node)].length > limits.crosshead / 2) {
        notes.push({ kind: 'changed', text: 'a heading as long as a paragraph is a paragraph' });
        return { ...block, node: { type: 'paragraph', children } };
      }
      return { ...block, node: { ...node, depth: node.depth === highest ? 2 : 3, children } };
    }
    if (node.type !== 'paragraph' || !isCrosshead(blocks, index)) return block;
    notes.push({ kind: 'guessed', text: `“${textOf(node).trim()}” is a crosshead` });
    const heading: Heading = { type: 'heading', depth: 2, children: plainWords(node.children) };
    return { ...block, node: heading };
  });
}

/** In columns: 24 Han characters. */
const longest = 48;

function isCrosshead(blocks: readonly Kinded[], index: number): boolean {
  const block = blocks[index];
  const before = blocks[index - 1];
  const after = blocks[index + 1];
  if (block?.node.type !== 'paragraph' || block.kind === 'picture') return false;
  const text = textOf(block.node).trim();
  const isBold = isAllStrong(block.node);
  if (block.kind !== 'headline' && !(isBold && isHeadlineLine(text))) return false;
  if (widthOf(text) > longest || /^[（(【]/.test(text)) return false;
  const isBeforeText =
    after?.node.type === 'paragraph' &&
    after.kind === 'body' &&
    (isBold || isProseLine(textOf(after.node)));
  const isAfterText = before === undefined ? isBold : before.kind !== 'headline';
  return isBeforeText && isAfterText;
}

function isAllStrong({ children }: Paragraph): boolean {
  return (
    children.length > 0 &&
    children.every(
      (child) => child.type === 'strong' || (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

/** A crosshead is bold by itself, and is no link. */
function plainWords(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] =>
    child.type === 'strong' || child.type === 'link' ? plainWords(child.children) : [child],
  );
}
