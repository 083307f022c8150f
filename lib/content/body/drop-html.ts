/**
 * Removes raw HTML from a body. Tags are removed with a warning and the text between them remains. `<br>` becomes
 * a line break. Comments are removed without a warning, scripts and styles with their content.
 */
import type { ElementContent } from 'hast';
import type { Html, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyContext } from './body-context';

const comment = /<!--[\s\S]*?(?:-->|$)/g;

/** Reports every piece of HTML except comments. */
export function warnOfHtml(tree: Root, { report }: BodyContext): void {
  visit(tree, 'html', ({ value, position }) => {
    const [tag] = value.replace(comment, '').match(/<[^<>]*>?/) ?? [];
    if (!tag) return;
    const fix = isBreak(value) ? 'end the line with a backslash' : 'write Markdown or plain text';
    const message = `raw HTML ${shorten(tag)} is removed`;
    report(position?.start, { code: 'html', severity: 'warning', message, fix });
  });
}

/** Converts a piece of HTML to what remains of it. It is a handler of remark-rehype. */
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
