/**
 * Removes raw HTML from a body, with one warning a line that quotes what is removed. The text between the tags
 * remains, parted as a browser would part it: tags of blocks begin a paragraph, cells and readings (ruby) do not run
 * together, `<br>` is a line break. Comments are removed without a warning, scripts and styles with their content.
 */
import type { Html, Nodes, Paragraph, Parents, Root, Text } from 'mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { placeAt } from '../source/parse-source';
import type { BodyContext } from './body-context';
import { blockTags, cellTags, codeTags, parseTag } from './html-tags';
import { reportHtml } from './report-html';

/** Receives a piece of HTML and as much of the source as is removed with it. */
type Drop = (html: Html, written: string) => void;

export function dropHtml(tree: Root, context: BodyContext): void {
  const dropped: { html: Html; written: string }[] = [];
  const drop: Drop = (html, written) => dropped.push({ html, written });
  visit(tree, (node, index, parent) => {
    if (node.type === 'html' && index !== undefined && parent) {
      const rest = dropBlock(node, drop);
      reportMarks(node, rest, context);
      replace(parent, index, rest === '' ? [] : [toParagraph(node, rest)]);
      return [SKIP, index];
    }
    if (!isParentOfHtml(node)) return CONTINUE;
    const pieces = convert(node, { context, drop });
    if (node.type === 'paragraph' && parent && index !== undefined) {
      replace(parent, index, splitParagraph(node, pieces));
      return [SKIP, index];
    }
    replace(
      node,
      0,
      pieces.map((piece) => (piece === blockEdge ? space() : piece)),
      node.children.length,
    );
    return CONTINUE;
  });
  reportHtml(dropped, context);
}

/** True for a node of running text with HTML in it. */
function isParentOfHtml(node: Nodes): node is Nodes & Parents {
  return (
    !blockParents.has(node.type) &&
    'children' in node &&
    node.children.some(({ type }) => type === 'html')
  );
}

const blockParents: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
  'containerDirective',
]);

/** Where a tag of a block was. */
const blockEdge = Symbol('block edge');
type Piece = Nodes | typeof blockEdge;

interface Dropping {
  context: BodyContext;
  drop: Drop;
}

function convert({ children }: Parents, { context, drop }: Dropping): Piece[] {
  const pieces: Piece[] = [];
  const codeEnds = findCodeEnds(children);
  let next = 0;
  for (const [index, node] of children.entries()) {
    if (index < next) continue;
    if (node.type !== 'html') {
      pieces.push(node);
      continue;
    }
    next = codeEnds.get(index) ?? index + 1;
    const { start } = rangeOf(node);
    const { end } = rangeOf(children[next - 1]);
    const isWithContent = next > index + 1;
    if (isWithContent) context.removed.push({ start, end });
    drop(node, isWithContent ? context.text.slice(start, end) : node.value);
    if (next === index + 1)
      pieces.push(...toPieces(node, [children[index - 1], children[next]], context));
  }
  return pieces;
}

function rangeOf(node: Nodes | undefined): { start: number; end: number } {
  return { start: node?.position?.start.offset ?? 0, end: node?.position?.end.offset ?? 0 };
}

/** Finds scripts and styles: for the index of each start tag, the index after the end tag, if there is one. */
function findCodeEnds(children: readonly Nodes[]): Map<number, number> {
  const ends = new Map<number, number>();
  const nearest = new Map<string, number>();
  for (const [index, node] of [...children.entries()].reverse()) {
    const { name, isClosing } = parseTag(node.type === 'html' ? node.value : '');
    if (!codeTags.has(name)) continue;
    const end = nearest.get(name);
    if (isClosing) nearest.set(name, index + 1);
    else if (end !== undefined) ends.set(index, end);
  }
  return ends;
}

/** Returns what remains of one tag. */
function toPieces(
  html: Html,
  [before, after]: [Nodes | undefined, Nodes | undefined],
  { language }: BodyContext,
): Piece[] {
  const isHan = language.script === 'han';
  const { name, isClosing } = parseTag(html.value);
  if (name === 'br') return [{ type: 'break' }];
  if (blockTags.has(name)) return [blockEdge];
  if (cellTags.has(name)) return isClosing ? [toText(isHan ? '\u3000' : ' ')] : [];
  const beside = isClosing ? after : before;
  const hasOwnBrackets = beside?.type === 'html' && parseTag(beside.value).name === 'rp';
  if (name !== 'rt' || hasOwnBrackets) return [];
  return [toText(isClosing ? (isHan ? '）' : ')') : isHan ? '（' : ' (')];
}

function space(): Text {
  return toText(' ');
}

function toText(value: string): Text {
  return { type: 'text', value };
}

function splitParagraph(paragraph: Paragraph, pieces: Piece[]): Paragraph[] {
  const paragraphs: Nodes[][] = [[]];
  for (const piece of pieces) {
    if (piece === blockEdge) paragraphs.push([]);
    else paragraphs.at(-1)?.push(piece);
  }
  return paragraphs
    .map((nodes) => trimEdges(nodes))
    .filter((nodes) => nodes.length > 0)
    .map((nodes) => {
      const part: Paragraph = { ...paragraph, children: [] };
      replace(part, 0, nodes, 0);
      return part;
    });
}

/** Removes line breaks and white space at the edges of a new paragraph. */
function trimEdges(nodes: Nodes[]): Nodes[] {
  const isBlank = (node: Nodes) =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const from = nodes.findIndex((node) => !isBlank(node));
  return from < 0 ? [] : nodes.slice(from, nodes.findLastIndex((node) => !isBlank(node)) + 1);
}

/** What is cut from a block: a comment, a script or style with its content, or a tag. */
const cut = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<(?:\/?[a-z]|!\[)[^<>]*>/gi;

/** Drops a block: a comment, script or style. Returns the text that follows it on its last line. */
function dropBlock(html: Html, drop: Drop): string {
  for (const { 0: written, index } of html.value.matchAll(cut)) {
    drop({ type: 'html', value: written, ...placeInside(html, index) }, written);
  }
  return html.value.replace(cut, '').trim();
}

/** Text behind a comment of several paragraphs is on its last line, where Markdown is not read (CommonMark 4.6). */
function reportMarks(html: Html, rest: string, { report }: BodyContext): void {
  if (!/[*_`~[\]|]|^(?:#|>|[-+] |\d{1,9}[.)] )/.test(rest)) return;
  const { position } = placeInside(html, html.value.lastIndexOf(rest));
  report(position?.start, {
    code: 'foreign-mark',
    severity: 'warning',
    message: `the Markdown of “${rest.slice(0, 60)}” is printed, because a comment ends before it`,
    fix: 'write it on the next line, after the comment',
  });
}

/** The position of a piece of a block, from its index there. */
function placeInside({ value, position }: Html, index: number): Pick<Html, 'position'> {
  if (!position) return {};
  const { line, column } = placeAt(value, index);
  const { start } = position;
  const point = { line: start.line + line - 1, column: line > 1 ? column : start.column + index };
  return { position: { start: point, end: point } };
}

function toParagraph({ position }: Html, value: string): Paragraph {
  const text: Text = { type: 'text', value, ...(position && { position }) };
  return { type: 'paragraph', children: [text] };
}

/** Replaces children. What may be inside what is not checked: all of it becomes HTML. */
function replace(parent: Parents, from: number, nodes: Nodes[], count = 1): void {
  const children: Nodes[] = parent.children;
  children.splice(from, count, ...nodes);
}
