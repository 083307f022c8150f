/**
 * Parses Markdown with front matter: CommonMark, GFM, block directives and emphasis rules for CJK text, without
 * which the asterisks of `**重点。**后文` would be printed.
 */
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** Only two tildes strike through. One is a range: 3~5公里. */
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

/** Disables inline directives, so that 14:30 and :smile: are text. */
function remarkBlockDirective(this: Processor): void {
  remarkDirective.call(this);
  const syntax = this.data().micromarkExtensions?.at(-1);
  if (syntax && !Array.isArray(syntax)) syntax.text = {};
}
