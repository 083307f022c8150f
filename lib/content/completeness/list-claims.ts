/**
 * Lists the text that an article's Markdown promises to print, and finds the characters that belong to nothing.
 * Each character of the source is one of these:
 * - text of a node (text, code, the description and title of a picture): a claim, which the result must contain;
 * - a mark of Markdown, of the form that its node allows: `**`, `- `, `](address)`;
 * - or lost, such as the words behind the ``` of a block of code. It is a claim that nothing can meet.
 */
import type { Definition, Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { mapText } from '../markdown/map-text';

export interface Claim {
  /** The offsets in the source of the node: of its first character and after its last. */
  start: number;
  end: number;
  /** The text to be printed. */
  text: string;
  /** Returns the offset in the source of a code unit of `text`. */
  offsetOf: (index: number) => number;
  /** The offsets of the nodes that contain it, and its own. An error at one of them names the claim. */
  nodes: readonly number[];
  /** What the parser took it for, so that nothing can print it. */
  takenFor?: LostKind;
}

export type LostKind = 'definition' | 'code-language' | 'link-title' | 'mark';

/** @returns the claims in the order of the source */
export function listClaims(tree: Root, source: string): Claim[] {
  const claims: Claim[] = [];
  const uses = findUses(tree);
  const walk = (node: Nodes, parents: readonly number[]): void => {
    const range = rangeOf(node);
    if (!range) return;
    const nodes = [...parents, range.start];
    const lose = (lost: Range, takenFor: LostKind) =>
      claims.push({ ...toSlice(source, lost), nodes, takenFor });
    if ('children' in node) {
      for (const part of listParts(node, range)) {
        if ('type' in part) walk(part, nodes);
        else {
          const takenFor = findLoss(node, source.slice(part.start, part.end));
          if (takenFor) lose(part, takenFor);
        }
      }
    } else if (node.type === 'definition') {
      const use = uses(node);
      if (!use) lose(range, 'definition');
      else if (node.title && use === 'link')
        lose(findTitle(node.title, range, source), 'link-title');
    } else if (isPrinted(node)) {
      claims.push({ ...toSlice(source, range), ...toText(node, source), nodes });
      if (node.type === 'code' && node.lang)
        lose(findInfo(node.lang, range, source), 'code-language');
    }
  };
  walk(tree, []);
  return claims;
}

interface Range {
  start: number;
  end: number;
}

function rangeOf({ position }: Nodes): Range | undefined {
  const { start, end } = position ?? {};
  return start?.offset === undefined || end?.offset === undefined
    ? undefined
    : { start: start.offset, end: end.offset };
}

/** Lists the children of a node and the gaps of source before, between and after them. */
function listParts({ children }: Parents, { start, end }: Range): (Nodes | Range)[] {
  const parts: (Nodes | Range)[] = [];
  let at = start;
  for (const child of children) {
    const range = rangeOf(child);
    if (!range) continue;
    parts.push({ start: at, end: range.start }, child);
    at = range.end;
  }
  return [...parts, { start: at, end }];
}

type Printed = Extract<
  Nodes,
  { type: 'text' | 'inlineCode' | 'code' | 'image' | 'imageReference' }
>;

function isPrinted(node: Nodes): node is Printed {
  return ['text', 'inlineCode', 'code', 'image', 'imageReference'].includes(node.type);
}

function toText(node: Printed, source: string): Pick<Claim, 'text'> & Partial<Claim> {
  if (node.type === 'text' || node.type === 'inlineCode') {
    const { offsets } = mapText(node, source);
    return { text: node.value, offsetOf: (index) => offsets[index] ?? offsets[0] ?? 0 };
  }
  if (node.type === 'code') return { text: node.value };
  const title = ('title' in node && node.title) || '';
  const start = node.position?.start.offset ?? 0;
  // A bar in the title parts the caption from the credit.
  return { text: `${node.alt} ${title.replace(/[｜|]/, ' ')}`, offsetOf: () => start };
}

function toSlice(source: string, { start, end }: Range) {
  const offsetOf = (index: number) => Math.min(start + index, end);
  return { start, end, text: source.slice(start, end), offsetOf };
}

/** Returns the range of the words behind the ``` of a block of code. */
function findInfo(language: string, { start, end }: Range, source: string): Range {
  const lineEnd = source.indexOf('\n', start);
  const from = source.indexOf(language.charAt(0), start);
  return { start: from < 0 ? start : from, end: lineEnd < 0 ? end : lineEnd };
}

/** Returns the range of the title in the source of a definition. */
function findTitle(title: string, { start, end }: Range, source: string): Range {
  const from = source.indexOf(title, start);
  return from < 0 || from > end ? { start, end } : { start: from, end: from + title.length };
}

type Use = 'link' | 'picture';

/**
 * Returns a function that returns what refers to a definition: a picture, whose caption its title is, or links only.
 * Of definitions with the same label, the first one counts.
 */
function findUses(tree: Root): (definition: Definition) => Use | undefined {
  const uses = new Map<string, Use>();
  visit(tree, (node) => {
    if (node.type === 'imageReference') uses.set(node.identifier, 'picture');
    if (node.type === 'linkReference' && !uses.has(node.identifier))
      uses.set(node.identifier, 'link');
  });
  return ({ identifier }) => {
    const use = uses.get(identifier);
    uses.delete(identifier);
    return use;
  };
}

/** The marks that can be between the parts of a node. White space can be everywhere. */
const anyMarks = /^[\s*_~#>|:=+\\-]*$/;

/** Returns what the parser took a gap between the parts of a node for; undefined if it is marks that took effect. */
function findLoss(node: Nodes, gap: string): LostKind | undefined {
  if (anyMarks.test(gap)) return undefined;
  if (node.type === 'link' && node.title && gap.startsWith(']')) return 'link-title';
  return markup[node.type]?.test(gap) || isLabelBracket(node, gap) ? undefined : 'mark';
}

/** The marks of a node that have letters, digits or brackets. */
const markup: Readonly<Partial<Record<Nodes['type'], RegExp>>> = {
  list: /^[\s>]*\d{1,9}[.)][\s>]*$/,
  listItem: /^[\s>]*(?:[-*+]|\d{1,9}[.)])?\s*(?:\[[ x]\])?[\s>]*$/i,
  link: /^(?:[[<>]|\]\(.*\)|\]\[.*\])$/s,
  linkReference: /^(?:\[|\](?:\[.*\])?)$/s,
  footnoteDefinition: /^\[\^.*\]:\s*$/s,
  containerDirective: /^:{3,}facts$/,
};

/** The brackets around the title of a fact box. */
function isLabelBracket(node: Nodes, gap: string): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true && /^[[\]]$/.test(gap);
}
