/**
 * Takes the paragraphs and headings that are nothing but text, begin with words in bold or are a picture, out of a
 * Markdown text, and puts them into the tree of the rest. It also takes out the front matter, of which Markdown needs only the two fences.
 *
 * A block is taken out only if it certainly is one of these: it begins at the margin after an empty line, ends before
 * one, and has no other character that means something in Markdown. A run of them leaves a paragraph of one letter, so
 * that the blocks around it are parsed as before. If such a letter is not a paragraph of the root in the tree of the
 * rest, because it is inside code, a box or a comment, the whole text must be parsed.
 */
import type { Heading, Image, Nodes, Paragraph, Root, RootContent, Strong, Text } from 'mdast';
import {
  type BoldLead,
  betweenBlocks,
  findBoldLead,
  findPlainHeading,
  findPlainPicture,
  isPlainParagraph,
  type PlainPicture,
} from './plain-block';

/** A text whose plain paragraphs were taken out. */
export interface TakenText {
  text: string;
  /** The text with one letter for each run of plain paragraphs. */
  rest: string;
  /** What was taken out, in order. */
  runs: Run[];
  /** True if nothing else is left, so that the rest need not be parsed. */
  isAll: boolean;
}

interface Run {
  kind: 'front matter' | 'paragraphs';
  /** Where its replacement begins and ends in the rest. */
  from: number;
  to: number;
  /** The line of the rest on which its replacement ends. */
  line: number;
  /** Where it ends in the original text. */
  end: Point;
  nodes: RootContent[];
}

type Position = NonNullable<Nodes['position']>;

/** A point of the original text, as mdast has it: line and column count from 1, the offset from 0. */
interface Point extends Omit<Position['start'], 'offset'> {
  offset: number;
}

/** Returns undefined if there is nothing to take out. */
export function takeOutParagraphs(text: string): TakenText | undefined {
  const runs: Run[] = [];
  const rest = new Rest();
  const head = findFrontMatter(text);
  let point: Point = { line: 1, column: 1, offset: 0 };
  if (head !== undefined) {
    const end = advance(point, text.slice(0, head));
    const value = text.slice(fence.length, Math.max(fence.length, head - fence.length));
    const node: RootContent = { type: 'yaml', value, position: { start: point, end } };
    runs.push({ kind: 'front matter', ...rest.add(noFields), end, nodes: [node] });
    point = end;
  }
  const parts = text.slice(point.offset).split(betweenBlocks);
  let open: Run | undefined;
  let gap = '';
  let isAll = true;
  // Blocks are at even places, what parts them at odd ones.
  for (const [at, part] of parts.entries()) {
    const start = point;
    point = advance(point, part);
    if (at % 2 === 1) {
      gap = part;
      continue;
    }
    const block = part.endsWith('\n') ? part.slice(0, -1) : part;
    const end = part === block ? point : advance(start, block);
    const node = toPlainNode(block, start, end);
    if (!node) {
      isAll &&= part === '';
      rest.add(gap + part);
      gap = '';
      open = undefined;
      continue;
    }
    if (!open) {
      rest.add(gap);
      open = { kind: 'paragraphs', ...rest.add(letter), end, nodes: [] };
      runs.push(open);
    }
    open.nodes.push(node);
    open.end = end;
    gap = '';
    if (part !== block) rest.add('\n');
  }
  rest.add(gap);
  return runs.length === 0 ? undefined : { text, rest: rest.text, runs, isAll };
}

/** The text in which nothing is left but what replaces the runs. */
class Rest {
  text = '';
  #line = 1;

  /** Returns where the part that is added begins and ends. */
  add(part: string): { from: number; to: number; line: number } {
    const from = this.text.length;
    this.text += part;
    this.#line += countLineEnds(part);
    return { from, to: this.text.length, line: this.#line };
  }
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

const fence = '---\n';
/** Front matter without fields, up to the end of its second fence. */
const noFields = '---\n---';
/** Stands for a run of paragraphs. Of all letters this one begins no address and no number. */
const letter = '一';

/** Returns the offset of the end of the front matter's second fence; undefined if the fences have another form. */
function findFrontMatter(text: string): number | undefined {
  if (!text.startsWith(fence)) return undefined;
  const end = text.indexOf(`\n${fence}`, fence.length - 1);
  if (end < 0 || /^---[ \t]+$/m.test(text.slice(fence.length, end + 1))) return undefined;
  return end + fence.length;
}

/** Returns undefined for a block that may have Markdown in it. */
function toPlainNode(block: string, start: Point, end: Point): Paragraph | Heading | undefined {
  const position = { start, end };
  if (isPlainParagraph(block)) {
    return { type: 'paragraph', children: [toText(block, start, end)], position };
  }
  const lead = findBoldLead(block);
  if (lead) return { type: 'paragraph', children: toBoldLead(lead, start, end), position };
  const picture = findPlainPicture(block);
  if (picture) return { type: 'paragraph', children: [toImage(picture, start, end)], position };
  const heading = findPlainHeading(block);
  if (!heading) return undefined;
  const { depth, opening, value } = heading;
  const children = [toText(value, advance(start, opening), end)];
  return { type: 'heading', depth, children, position };
}

function toBoldLead({ bold, rest }: BoldLead, start: Point, end: Point): Paragraph['children'] {
  const inside = advance(start, stars);
  const after = advance(inside, bold);
  const strong: Strong = {
    type: 'strong',
    children: [toText(bold, inside, after)],
    position: { start: { ...start }, end: advance(after, stars) },
  };
  return rest === '' ? [strong] : [strong, toText(rest, advance(after, stars), end)];
}

const stars = '**';

function toImage(picture: PlainPicture, start: Point, end: Point): Image {
  return { type: 'image', ...picture, position: { start: { ...start }, end: { ...end } } };
}

function toText(value: string, start: Point, end: Point): Text {
  return { type: 'text', value, position: { start: { ...start }, end: { ...end } } };
}

/** Returns the point after a text that begins at a point. */
function advance({ line, column, offset }: Point, text: string): Point {
  const lines = countLineEnds(text);
  return {
    line: line + lines,
    column: lines > 0 ? text.length - text.lastIndexOf('\n') : column + text.length,
    offset: offset + text.length,
  };
}

/**
 * Puts the paragraphs back into the tree of the rest, whose nodes get their positions in the whole text.
 *
 * @returns undefined if one of them is no paragraph of the root there
 */
export function restoreParagraphs(tree: Root, { text, runs }: TakenText): Root | undefined {
  const children: RootContent[] = [];
  let next = 0;
  for (const node of tree.children) {
    const run = runs[next];
    if (run && isReplacement(node, run)) {
      next += 1;
      children.push(...run.nodes);
    } else {
      movePositions(node, runs);
      children.push(node);
    }
  }
  if (next < runs.length) return undefined;
  return toRoot(children, text);
}

/** Returns the tree of a text of which nothing is left. */
export function treeOfRuns({ text, runs }: TakenText): Root {
  return toRoot(
    runs.flatMap(({ nodes }) => nodes),
    text,
  );
}

function toRoot(children: RootContent[], text: string): Root {
  const start = { line: 1, column: 1, offset: 0 };
  return { type: 'root', children, position: { start, end: advance(start, text) } };
}

function isReplacement({ type, position }: RootContent, { kind, from, to }: Run): boolean {
  const isKind = type === (kind === 'front matter' ? 'yaml' : 'paragraph');
  return isKind && position?.start.offset === from && position.end.offset === to;
}

function movePositions(node: Nodes, runs: readonly Run[]): void {
  const { position } = node;
  if (position) {
    const start = toWhole(position.start, runs);
    node.position = { ...position, start, end: toWhole(position.end, runs) };
  }
  if ('children' in node) for (const child of node.children) movePositions(child, runs);
}

/** Returns the point in the whole text of a point of the rest that is outside of all runs. */
function toWhole(point: Position['start'], runs: readonly Run[]): Position['start'] {
  const { offset = 0 } = point;
  const run = runs.findLast(({ to }) => to <= offset);
  if (!run) return point;
  const lines = run.end.line - run.line;
  return { ...point, line: point.line + lines, offset: offset + run.end.offset - run.to };
}
