/**
 * Checks blocks that Markdown allows but a newspaper does not, or that probably arose by accident: a headline
 * written as `#`, accidental headings and code, horizontal rules. Task lists become plain lists.
 */
import type { Code, Heading, Nodes, Root } from 'mdast';
import { isLongerThan, limits } from '../limits';
import { walkNodes } from '../markdown/walk-nodes';
import type { BodyContext } from './body-context';

export function checkBlocks(tree: Root, context: BodyContext): void {
  walkNodes(tree, (node) => {
    if (node.type === 'heading') checkHeading(node, context);
    checkLength(node, context);
    if (node.type === 'code') checkCode(node, context);
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      // There are no check boxes in a newspaper, so the box is printed as it was typed.
      const [first] = node.children;
      const box = node.checked ? `[${typedMark(context.text, first)}] ` : '[ ] ';
      if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: box });
      node.checked = null;
    }
    if (node.type === 'thematicBreak') {
      const fix = 'remove it, or write a crosshead: ## …';
      const message = 'a horizontal rule is not printed';
      context.report(node.position?.start, { code: 'rule', severity: 'warning', message, fix });
    }
  });
}

/** Returns the x or X between the brackets before the first block of an item. */
function typedMark(source: string, first: Nodes | undefined): string {
  const end = first?.position?.start.offset ?? 0;
  return /\[(x)\]\s*$/i.exec(source.slice(Math.max(0, end - 9), end))?.[1] ?? 'x';
}

/** A block that is longer than any newspaper prints is in the wrong place. */
function checkLength(node: Nodes, { report, text }: BodyContext): void {
  const most = mostCharacters(node);
  if (most === undefined) return;
  const { start, end } = node.position ?? {};
  if (!isLongerThan(text.slice(start?.offset, end?.offset), most)) return;
  const isHeading = node.type === 'heading';
  const name = isHeading
    ? 'the crosshead'
    : node.type === 'tableCell'
      ? 'the cell'
      : 'the paragraph';
  const message = `${name} has more than ${most} characters`;
  const fix = isHeading
    ? 'shorten it, or remove the ## to make it a paragraph'
    : 'divide it by empty lines';
  report(start, { code: 'too-long', message, fix });
}

function mostCharacters(node: Nodes): number | undefined {
  switch (node.type) {
    case 'heading':
      return limits.crosshead;
    case 'paragraph':
    case 'tableCell':
      return limits.paragraph;
    default:
      return undefined;
  }
}

/** Crossheads have two levels. Deeper headings are changed to the second one. */
function checkHeading(heading: Heading, { report, text }: BodyContext): void {
  const place = heading.position?.start;
  const isUnderlined = !text.startsWith('#', place?.offset);
  if (heading.children.length === 0) {
    report(place, {
      code: 'empty-heading',
      message: 'the crosshead is empty',
      fix: 'write its text after ##',
    });
  } else if (heading.depth === 1) {
    const message = 'a headline in the body';
    report(place, { code: 'headline-in-body', message, fix: 'write ## for a crosshead' });
  } else if (isUnderlined) {
    const message = 'the line of --- below makes this a crosshead';
    const fix = 'write ## before it, or an empty line before ---';
    report(place, { code: 'underlined', severity: 'warning', message, fix });
  }
  if (heading.depth > 3) heading.depth = 3;
}

/**
 * Four spaces or a tab before a paragraph make it code, although the author probably wanted an indent. A block of
 * code that is not closed makes code of all that follows.
 */
function checkCode(code: Code, { report, text }: BodyContext): void {
  const place = code.position?.start;
  const written = text.slice(place?.offset, code.position?.end.offset);
  const [fence] = /^(?:`{3,}|~{3,})/.exec(written) ?? [];
  if (fence !== undefined) {
    const lastLine = written.slice(written.lastIndexOf('\n') + 1).replace(/^[\s>]+/, '');
    const isClosed = written.includes('\n') && lastLine.startsWith(fence);
    const fix = `write ${fence} on a separate line after it`;
    const message = 'the code that begins here is not closed, so all that follows is code';
    if (!isClosed) report(place, { code: 'open-code', severity: 'warning', message, fix });
    return;
  }
  const fix = 'remove the spaces before it; write code between lines of ```';
  report(place, { code: 'indented-code', message: 'indented text is code', fix });
}
