import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { combineExtensions } from 'micromark-util-combine-extensions';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { type Processor, unified } from 'unified';
import {
  bareAddresses,
  decodeAmpersands,
  unlinkPasswords,
  unwrapInnerAddresses,
} from './bare-addresses';
import { harmlessBlocks } from './harmless-blocks';
import { literalStars } from './literal-stars';
import { officeTags } from './office-tags';

/** Only two tildes strike through. One is a range: 3~5公里. */
const strikethrough = { singleTilde: false };

const { micromarkExtensions = [], fromMarkdownExtensions = [] } = unified()
  .use(remarkFrontmatter)
  .use(remarkGfm, strikethrough)
  .use(remarkBlockDirective)
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough, strikethrough)
  .freeze()
  .data();

/** The extensions in the order of precedence, the last first. Combining them takes longer than a short text. */
const syntax = combineExtensions([
  ...micromarkExtensions.flat(),
  literalStars,
  officeTags,
  bareAddresses(),
]);
/** GFM's transforms find addresses once more in the text, by its own rules. */
const toTree = fromMarkdownExtensions.flat().map((extension) => ({ ...extension, transforms: [] }));

/** Parses a text by the rules of `parse-markdown.ts`. */
export function parseBlocks(text: string): Root {
  const tree = fromMarkdown(text, {
    extensions: [syntax, harmlessBlocks(text)],
    mdastExtensions: toTree,
  });
  if (mayHaveLink.test(text)) {
    unwrapInnerAddresses(tree);
    unlinkPasswords(tree);
    decodeAmpersands(tree, text);
  }
  return tree;
}

/** Every link has one of these in its source: a bracket, or the mark of an address. */
const mayHaveLink = /[\]<@]|\/\/|www\./i;

/** Disables inline directives, so that 14:30 and :smile: are text. */
function remarkBlockDirective(this: Processor): void {
  remarkDirective.call(this);
  const added = this.data().micromarkExtensions?.at(-1);
  if (added && !Array.isArray(added)) added.text = {};
}
