/**
 * Gives the text of blocks the characters of our articles: no indents, no characters that print nothing, single
 * spaces, and in Chinese full-width marks, as the paper would set them in any case.
 */
import type { Nodes, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { cleanCharacters } from '@/lib/content/source/clean-characters';
import { findHalfWidthMarks, toFullWidth } from '@/lib/content/typography/chinese-marks';
import { joinLines } from '../formats/parse-text';
import type { Block, Note, StoryHead } from '../imported-document';

export interface Cleaning {
  /** True in papers whose marks have the width of their characters. */
  isHan: boolean;
  notes: Note[];
}

/** Cleans the blocks in place, and returns the fields cleaned; their texts are lines. */
export function cleanTexts(
  head: StoryHead,
  blocks: readonly Block[],
  { isHan, notes }: Cleaning,
): StoryHead {
  const count = { marks: 0, invisible: 0 };
  const change = (text: string) => clean(text, isHan, count);
  for (const { node } of blocks) {
    visit(node, 'text', (text) => {
      text.value = change(text.value);
    });
    visit(node, 'image', (image) => {
      image.alt = change(image.alt ?? '');
      if (image.title) image.title = change(image.title);
    });
    trimEdges(node);
  }
  const cleaned = { ...head };
  for (const name of ['title', 'kicker', 'deck', 'label', 'byline'] as const) {
    const text = head[name];
    if (text !== undefined) cleaned[name] = change(text).trim();
  }
  report(count, notes);
  return cleaned;
}

interface Count {
  marks: number;
  invisible: number;
}

function clean(value: string, isHan: boolean, count: Count): string {
  const { text, invisible } = cleanCharacters(value);
  count.invisible += invisible.length;
  const lines = text.split(/[ \t]*\r?\n[ \t]*/);
  const line = lines
    .reduce((before, after) => (before === '' ? after : joinLines(before, after)))
    .replace(/[\t\u00a0\u2002-\u200a\u202f]/g, ' ')
    .replace(/ {2,}/g, ' ');
  if (!isHan) return line;
  count.marks += findHalfWidthMarks(line).length;
  return toFullWidth(line);
}

function report({ marks, invisible }: Count, notes: Note[]): void {
  if (marks > 0)
    notes.push({
      kind: 'changed',
      text:
        marks === 1
          ? '1 half-width mark between Chinese characters is full-width'
          : `${marks} half-width marks between Chinese characters are full-width`,
    });
  if (invisible > 0)
    notes.push({
      kind: 'changed',
      text:
        invisible === 1
          ? '1 invisible character is left out'
          : `${invisible} invisible characters are left out`,
    });
}

const trimmed: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** Removes the indents that Chinese text is typed with, and spaces around line breaks. */
function trimEdges(root: Nodes): void {
  visit(root, (node) => {
    if (!trimmed.has(node.type) || !('children' in node)) return;
    const { children } = node;
    for (const [index, child] of children.entries()) {
      if (child.type !== 'text') continue;
      const startsLine = index === 0 || children[index - 1]?.type === 'break';
      const endsLine = index === children.length - 1 || children[index + 1]?.type === 'break';
      trimText(child, startsLine, endsLine);
    }
  });
}

function trimText(text: Text, atStart: boolean, atEnd: boolean): void {
  if (atStart) text.value = text.value.replace(/^[\s\u3000]+/u, '');
  if (atEnd) text.value = text.value.replace(/[\s\u3000]+$/u, '');
}
