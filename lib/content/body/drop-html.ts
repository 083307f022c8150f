/**
 * Raw HTML: the tags go, with a warning; the words between them stay. `<br>` is the line break it means.
 * Comments, scripts and styles go whole.
 */
import type { ElementContent } from 'hast';
import type { Html, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyContext } from './body-context';

const comment = /<!--[\s\S]*?(?:-->|$)/g;

/** Warns of every piece of HTML but comments. */
export function warnOfHtml(tree: Root, { report }: BodyContext): void {
  visit(tree, 'html', ({ value, position }) => {
    const [tag] = value.replace(comment, '').match(/<[^<>]*>?/) ?? [];
    if (!tag) return;
    const fix = isBreak(value) ? 'end the line with a backslash' : 'write Markdown, or text alone';
    const message = `raw HTML ${shorten(tag)} is dropped`;
    report(position?.start, { code: 'html', severity: 'warning', message, fix });
  });
}

/** What stays of a piece of HTML in the body; a handler for the step to hast. */
export function htmlToHast(
  _: unknown,
  { value }: Html,
  parent: Nodes | undefined,
): ElementContent | undefined {
  if (isBreak(value)) return { type: 'element', tagName: 'br', properties: {}, children: [] };
  const text = value
    .replace(comment, '')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<[^<>]*>?/g, '')
    .trim();
  if (text === '') return undefined;
  const isInline =
    parent?.type === 'paragraph' || parent?.type === 'heading' || parent?.type === 'tableCell';
  if (isInline) return { type: 'text', value: text };
  return {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value: text }],
  };
}

function isBreak(value: string): boolean {
  return /^<br\s*\/?>$/i.test(value.trim());
}

function shorten(tag: string): string {
  return tag.length > 40 ? `${tag.slice(0, 40)}…` : tag;
}
