/**
 * What Markdown allows and a newspaper does not, or means otherwise: the article's headline written as
 * `#`, text that became a heading or code by accident, rules, footnotes that lead nowhere.
 */
import type { Code, Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyContext } from './body-context';

export function checkBlocks(tree: Root, context: BodyContext): void {
  visit(tree, (node) => {
    if (node.type === 'heading') checkHeading(node, context);
    if (node.type === 'code') checkCode(node, context);
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      // A task list's box is no part of a newspaper; what was typed is.
      const box = node.checked ? '[x] ' : '[ ] ';
      const [first] = node.children;
      if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: box });
      node.checked = null;
    }
    if (node.type === 'thematicBreak') {
      const fix = 'remove it, or write a crosshead: ## …';
      const message = 'a rule between paragraphs is not set';
      context.report(node.position?.start, { code: 'rule', severity: 'warning', message, fix });
    }
  });
}

/** Crossheads have two levels; what is deeper is the second. */
function checkHeading(heading: Heading, { report, text }: BodyContext): void {
  const place = heading.position?.start;
  const isUnderlined = !text.startsWith('#', place?.offset);
  if (heading.children.length === 0) {
    report(place, {
      code: 'empty-heading',
      message: 'an empty crosshead',
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

/** Four spaces or a tab make code of a paragraph whose author meant an indent. */
function checkCode(code: Code, { report, text }: BodyContext): void {
  const place = code.position?.start;
  if (/^[`~]{3}/.test(text.slice(place?.offset, (place?.offset ?? 0) + 3))) return;
  const fix = 'remove the spaces before it; code stands between lines of ```';
  report(place, { code: 'indented-code', message: 'indented text is set as code', fix });
}
