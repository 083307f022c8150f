/**
 * Parses Markdown with front matter: CommonMark, GFM, block directives and emphasis rules for CJK text, without
 * which the asterisks of `**重点。**后文` would be printed. Four rules differ so that no text is lost and no
 * tag is printed: bare addresses, stars as text, blocks that swallow text, and the tags of Word.
 *
 * Most of a newspaper's text is paragraphs without any mark. The parser, which looks at each of their characters
 * several times, gets one letter in the place of each such run of paragraphs (`plain-paragraphs.ts`).
 */
import type { Root } from 'mdast';
import { parseBlocks } from './parse-blocks';
import { restoreParagraphs, takeOutParagraphs } from './plain-paragraphs';

export function parseMarkdown(text: string): Root {
  const taken = takeOutParagraphs(text);
  if (!taken) return parseBlocks(text);
  return restoreParagraphs(parseBlocks(taken.rest), taken) ?? parseBlocks(text);
}
