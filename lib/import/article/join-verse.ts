/** Joins short lines that follow each other without an empty line to one paragraph: verse, credits, an address. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isProseLine, isSpeech, widthOf } from '../blocks/line-shapes';
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
    const isLong = run.length >= (isPlainText ? fewest : fewestParagraphs);
    const isVerse = isLong && !areParagraphs(run, isPlainText);
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

/** True for short paragraphs of prose: marked as paragraphs, most with the end of a sentence, and of several lengths. */
function areParagraphs(run: readonly Block[], isPlainText: boolean): boolean {
  if (isPlainText && !run.every(({ isIndented }) => isIndented)) return false;
  const lines = run.map(({ node }) => textOf(node).trim());
  const sentences = lines.filter((line) => /[。！？!?.…][”’」』"）)]*$/u.test(line));
  const widths = new Set(lines.map(widthOf));
  return sentences.length * 2 >= lines.length && widths.size > 1;
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
