/**
 * Marks in the body of an article what a reader searched for. A paragraph is looked through as one text, as the index
 * has it (`article-text.ts`), so what is found may be in several elements: each part of it becomes a `mark`.
 */
import type { Element, ElementContent, Nodes, Root, RootContent, Text } from 'hast';
import { endsLine, isLeftOut } from '../article-text';
import type { Range } from '../query/find-hits';

export interface MarkBodyParts {
  find: (text: string) => readonly Range[];
  /** Returns the number of the next hit of the view. */
  next: () => number;
  /** Returns the id of a hit in the view. */
  toId: (hit: number) => string;
}

export function markBody(body: Root, parts: MarkBodyParts): Root {
  const found = new Map<Text, BodyMark[]>();
  for (const line of listLines(body)) addMarks(line, parts, found);
  if (found.size === 0) return body;
  const mark = <N extends RootContent>(node: N): (N | ElementContent)[] => {
    if (node.type === 'text') return markText(node, found.get(node) ?? [], parts.toId);
    return 'children' in node ? [{ ...node, children: node.children.flatMap(mark) }] : [node];
  };
  return { ...body, children: body.children.flatMap(mark) };
}

/** A part of a hit in a text node. */
interface BodyMark extends Range {
  hit: number;
  /** True where the hit begins. */
  isFirst: boolean;
}

/** The text nodes of a line, each with its place in the line. */
type Line = { node: Text; from: number }[];

function listLines(body: Root): Line[] {
  const lines: Line[] = [[]];
  const walk = (node: Nodes) => {
    if (node.type === 'text') {
      const line = lines.at(-1) ?? [];
      const last = line.at(-1);
      line.push({ node, from: last ? last.from + last.node.value.length : 0 });
      return;
    }
    if (isLeftOut(node)) return;
    const isBorder = endsLine(node);
    if (isBorder) lines.push([]);
    if ('children' in node) for (const child of node.children) walk(child);
    if (isBorder) lines.push([]);
  };
  walk(body);
  return lines.filter(({ length }) => length > 0);
}

function addMarks(line: Line, { find, next }: MarkBodyParts, found: Map<Text, BodyMark[]>): void {
  const text = line.map(({ node }) => node.value).join('');
  for (const range of find(text)) {
    const hit = next();
    let isFirst = true;
    for (const { node, from } of line) {
      const start = Math.max(range.from - from, 0);
      const end = Math.min(range.to - from, node.value.length);
      if (end <= start) continue;
      found.set(node, [...(found.get(node) ?? []), { from: start, to: end, hit, isFirst }]);
      isFirst = false;
    }
  }
}

function markText(
  node: Text,
  marks: readonly BodyMark[],
  toId: MarkBodyParts['toId'],
): ElementContent[] {
  if (marks.length === 0) return [node];
  const part = (from: number, to?: number): Text => ({
    type: 'text',
    value: node.value.slice(from, to),
  });
  const marked = marks.flatMap(({ from, to, hit, isFirst }, at): ElementContent[] => [
    part(marks[at - 1]?.to ?? 0, from),
    toMark(part(from, to), hit, isFirst ? toId(hit) : undefined),
  ]);
  return [...marked, part(marks.at(-1)?.to ?? 0)].filter(
    (one) => one.type !== 'text' || one.value !== '',
  );
}

function toMark(text: Text, hit: number, id: string | undefined): Element {
  return {
    type: 'element',
    tagName: 'mark',
    properties: { dataHit: String(hit), ...(id !== undefined && { id }) },
    children: [text],
  };
}
