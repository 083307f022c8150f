/** Joins short lines that follow each other without an empty line to one paragraph: verse, credits, an address. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isProseLine, isSpeech } from '../blocks/line-shapes';
import type { Block } from '../imported-document';

/** Two short lines may be two short paragraphs, as in a dialogue; three are verse or a list. */
const fewest = 3;
/** Where the format has paragraphs, their author made each of them on purpose. */
const fewestParagraphs = 4;

/** @param isPlainText true if each block is a line of a plain text */
export function joinVerse(blocks: readonly Block[], isPlainText: boolean): Block[] {
  const result: Block[] = [];
  let run: Block[] = [];
  const close = () => {
    // Lines that empty ones set apart from the rest belong together, even if there are only two.
    const isApart = isPlainText && (run[0]?.gap ?? 0) > 0 && run.length > 1;
    const isVerse = run.length >= (isPlainText ? fewest : fewestParagraphs);
    result.push(...(isVerse || isApart ? [join(run)] : run));
    run = [];
  };
  for (const block of blocks) {
    if (!isShortLine(block)) {
      close();
      result.push(block);
      continue;
    }
    if (block.gap > 0) close();
    run.push(block);
  }
  close();
  return result;
}

function isShortLine({ node }: Block): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.every(({ type }) => type !== 'image' && type !== 'break') &&
    !isProseLine(textOf(node)) &&
    !isSpeech(textOf(node))
  );
}

function join(run: readonly Block[]): Block {
  const children = run.flatMap(({ node }, index): PhrasingContent[] => {
    const line = node.type === 'paragraph' ? node.children : [];
    return index === 0 ? line : [{ type: 'break' }, ...line];
  });
  const node: Paragraph = { type: 'paragraph', children };
  return { node, gap: run[0]?.gap ?? 0 };
}
