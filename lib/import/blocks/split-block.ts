/**
 * Splits blocks into those of our format: pictures are blocks of their own, two line breaks end a paragraph, and lines of prose
 * are paragraphs. Line breaks between short lines remain, because they may be verse or a list of credits.
 */
import type { Image, Nodes, Paragraph, Parents, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Note } from '../imported-document';
import { isProseLine } from './line-shapes';

export function splitBlock(node: RootContent, notes: Note[]): RootContent[] {
  tidyTables(node, notes);
  if (node.type === 'paragraph') return splitParagraph(node);
  const pictures = liftPictures(node);
  const isEmpty = 'children' in node && node.children.length === 0;
  return [...(isEmpty ? [] : [node]), ...pictures.map(toParagraph)];
}

function splitParagraph(paragraph: Paragraph): RootContent[] {
  const parts: RootContent[] = [];
  let lines: PhrasingContent[][] = [[]];
  const close = () => {
    parts.push(...toParagraphs(lines).map((part) => keepData(part, paragraph)));
    lines = [[]];
  };
  for (const child of paragraph.children) {
    if (child.type === 'break') {
      lines.push([]);
      continue;
    }
    const pictures = child.type === 'image' ? [child] : liftPictures(child);
    if (child.type !== 'image' && (!('children' in child) || child.children.length > 0)) {
      lines.at(-1)?.push(child);
    }
    if (pictures.length === 0) continue;
    close();
    parts.push(...pictures.map(toParagraph));
  }
  close();
  return parts;
}

function keepData(part: RootContent, { data }: Paragraph): RootContent {
  return part.type === 'paragraph' && data ? { ...part, data } : part;
}

/** Lines that an empty one parts are paragraphs, and so are lines of prose. */
function toParagraphs(lines: PhrasingContent[][]): RootContent[] {
  const stanzas: PhrasingContent[][][] = [[]];
  for (const line of lines) {
    if (!isEmptyLine(line)) stanzas.at(-1)?.push(line);
    else if (stanzas.at(-1)?.length) stanzas.push([]);
  }
  return stanzas.flatMap((stanza) => {
    if (stanza.length === 0) return [];
    const isProse = stanza.some((line) =>
      isProseLine(textOf({ type: 'paragraph', children: line })),
    );
    const groups = isProse ? stanza.map((line) => [line]) : [stanza];
    return groups.map((group): Paragraph => {
      const children = group.flatMap((line, index): PhrasingContent[] =>
        index === 0 ? line : [{ type: 'break' }, ...line],
      );
      return { type: 'paragraph', children };
    });
  });
}

function isEmptyLine(line: readonly PhrasingContent[]): boolean {
  return line.every((node) => node.type === 'text' && node.value.trim() === '');
}

function toParagraph(picture: Image): Paragraph {
  return { type: 'paragraph', children: [picture] };
}

/** Removes the pictures inside a block and returns them. */
function liftPictures(node: Nodes): Image[] {
  const pictures: Image[] = [];
  visit(node, 'image', (image, index, parent) => {
    if (!parent || index === undefined) return undefined;
    pictures.push(image);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  if (pictures.length > 0) dropEmpty(node);
  return pictures;
}

/** Removes paragraphs, items and links in which nothing is left. */
function dropEmpty(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) dropEmpty(child);
  const parent: Parents = node;
  const children: Nodes[] = parent.children;
  const full = children.filter(
    (child) => !('children' in child) || child.children.length > 0 || child.type === 'tableCell',
  );
  children.splice(0, children.length, ...full);
}

/** A cell of a Markdown table has one line. */
function tidyTables(node: RootContent, notes: Note[]): void {
  visit(node, 'tableCell', (cell) => {
    visit(cell, 'break', (_, index, parent) => {
      parent?.children.splice(index ?? 0, 1, { type: 'text', value: ' ' });
      notes.push({ kind: 'changed', text: 'a line break in a cell of a table is a space' });
    });
  });
}
