/**
 * Shortens the text of an article file for lists: paragraphs that no list shows become one character each, which
 * makes parsing the rest two to three times as fast. The outline of the short text is exactly that of the whole one,
 * and it has errors exactly if the whole one has.
 *
 * Only paragraphs are shortened that certainly are nothing but paragraphs: they begin at the margin, after an empty
 * line, and have no Markdown but stars for words in bold. So the blocks around them are parsed as before. They begin
 * after as many letters of other such paragraphs as a summary can have.
 */
import { limits } from '../limits';
import { betweenBlocks, isParagraphWithStars } from '../markdown/plain-block';

/**
 * @param text of the file, with front matter
 * @param longest letters and digits after which nothing is in a summary
 */
export function shortenText(text: string, longest: number): string {
  if (longest >= text.length) return text;
  const [head = ''] = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (head === '') return text;
  const parts = text.slice(head.length).split(betweenBlocks);
  const kept: string[] = [];
  let letters = 0;
  let isInside = false;
  let isAfterShort = false;
  // Blocks are at even places, what parts them at odd ones.
  for (let at = 0; at < parts.length; at += 2) {
    const block = parts[at] ?? '';
    const isEnough = letters > longest;
    isInside ||= !isEnough && opensBlock.test(block);
    const isShort = isEnough && isPlain(block);
    if (!isEnough && !isInside && isPlain(block)) letters += countLetters(block);
    // Of several short paragraphs in a row, one is enough.
    if (!(isShort && isAfterShort)) kept.push(isShort ? short : block, parts[at + 1] ?? '');
    isAfterShort = isShort;
  }
  return head + kept.join('');
}

/** Matches code, boxes and HTML, in which a paragraph is none. Such an article is not shortened any more. */
const opensBlock = /`{3}|~{3}|:{3}|</;

/** A paragraph of one letter. */
const short = 'x';

/** True for a paragraph that nothing is reported of but warnings: it is not too long and begins like no box. */
function isPlain(block: string): boolean {
  return (
    isParagraphWithStars(block) &&
    block.length <= limits.paragraph &&
    !block.startsWith('：') &&
    /\p{L}/u.test(block)
  );
}

function countLetters(block: string): number {
  return block.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
