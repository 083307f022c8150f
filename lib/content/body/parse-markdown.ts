/**
 * Markdown to mdast, front matter and all: CommonMark, GFM, the CJK rules of emphasis (CommonMark prints
 * the asterisks of `**重点。**后文`), and directives as blocks. Nothing is changed here.
 */
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** One tilde is a range, 3~5公里; two strike through. */
const strikethrough = { singleTilde: false };

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, strikethrough)
  .use(remarkBlockDirective)
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough, strikethrough)
  .freeze();

export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}

/** Directives without the inline kind: 14:30 and :smile: are text. */
function remarkBlockDirective(this: Processor): void {
  remarkDirective.call(this);
  const syntax = this.data().micromarkExtensions?.at(-1);
  if (syntax && !Array.isArray(syntax)) syntax.text = {};
}
