/** Makes asides of fact boxes, `:::facts[数字看点]` … `:::`. All other directives are errors. */
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Finding } from '../diagnostic';
import { findSuggestion } from '../fields/find-suggestion';
import { isLongerThan, limits } from '../limits';
import type { BodyContext } from './body-context';

type Box = Extract<Nodes, { type: 'containerDirective' }>;

export function makeFactBoxes(tree: Root, { report, text }: BodyContext): void {
  visit(tree, (node) => {
    const place = node.position?.start;
    if (node.type === 'containerDirective') {
      const finding =
        node.name === 'facts' ? findBoxProblem(node, text) : describeUnknown(`:::${node.name}`);
      if (finding) report(place, finding);
      else toAside(node);
    }
    if (node.type === 'leafDirective') report(place, describeUnknown(`::${node.name}`));
    const [first] = node.type === 'paragraph' ? node.children : [];
    const [colons] =
      (first?.type === 'text' &&
        !isEscaped(first, text) &&
        /^(?::{3,}|：{2,}) ?[^\n]{0,30}/u.exec(first.value)) ||
      [];
    if (colons) report(place, describeUnknown(colons));
  });
}

/** Colons behind a backslash, or as character references, are text. */
function isEscaped({ position }: Nodes, source: string): boolean {
  return /^[\\&]/.test(source.charAt(position?.start.offset ?? 0));
}

function describeUnknown(written: string): Finding {
  const name = written.replace(/^[:： ]+/, '');
  const isFacts = name.startsWith('facts') || findSuggestion(name, ['facts']) !== undefined;
  const fix = isFacts
    ? 'did you mean :::facts[title]?'
    : 'write :::facts[title] to open a box and ::: alone to close it';
  return { code: 'unknown-directive', message: `unknown directive ${written}`, fix };
}

/** A last line of nothing but colons, which may be in a quote. */
const closing = /\n[ \t>]*:{3,}[ \t]*$/;

function findBoxProblem(box: Box, text: string): Finding | undefined {
  const [label, ...blocks] = box.children;
  if (label?.type !== 'paragraph' || !label.data?.directiveLabel || label.children.length === 0) {
    return {
      code: 'box-title',
      message: 'the fact box has no title',
      fix: 'write :::facts[title]',
    };
  }
  const from = label.children[0]?.position?.start.offset;
  const title = text.slice(from, label.children.at(-1)?.position?.end.offset);
  if (isLongerThan(title, limits.boxTitle)) {
    const message = `the title of the fact box has more than ${limits.boxTitle} characters`;
    return { code: 'too-long', message, fix: 'shorten it, and write the rest in the box' };
  }
  if (blocks.length === 0) {
    return {
      code: 'empty-box',
      message: 'the fact box is empty',
      fix: 'write its text before :::',
    };
  }
  if (!closing.test(text.slice(box.position?.start.offset, box.position?.end.offset))) {
    const fix = 'write ::: on a separate line after the box';
    return { code: 'open-box', message: 'the fact box is not closed', fix };
  }
  const inner = blocks.find(({ type }) => type === 'containerDirective');
  const fix = 'close the first box with ::: before the next';
  return inner && { code: 'nested-box', message: 'a fact box inside a fact box', fix };
}

function toAside(box: Box): void {
  box.data = { ...box.data, hName: 'aside', hProperties: { className: ['facts'] } };
  const [label] = box.children;
  if (label?.type !== 'paragraph') return;
  label.data = { ...label.data, hName: 'p', hProperties: { className: ['facts-title'] } };
}
