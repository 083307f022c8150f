/**
 * Writes blocks as Markdown that our reader reads as the same blocks. All marks of Markdown in the text are escaped;
 * emphasis beside Chinese marks is written by the rules that the reader has for it.
 */
import type { Root, RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown as write } from 'mdast-util-to-markdown';
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly';
import { cjkFriendlyGfmStrikethroughToMarkdown } from 'mdast-util-to-markdown-cjk-friendly-gfm-strikethrough';

/** Boxes and front matter of our own, which the extensions do not know. */
const ownMarks: Options = {
  unsafe: [
    { atBreak: true, character: ':', after: ':' },
    { atBreak: true, character: '：', after: '：' },
    { character: '~', after: '~' },
  ],
};

export function toMarkdown(nodes: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...nodes] };
  return write(root, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    extensions: [
      gfmTableToMarkdown({ tablePipeAlign: false }),
      gfmFootnoteToMarkdown(),
      gfmStrikethroughToMarkdown(),
      cjkFriendlyToMarkdown(),
      cjkFriendlyGfmStrikethroughToMarkdown(),
      ownMarks,
    ],
  });
}
