/**
 * Reads plain text. Each line is a block with the number of empty lines before it; lines that were broken at a fixed
 * width are joined, rows with tabs are tables, and bullets are lists. Lines of verse are joined when the stories are
 * known (`article/join-verse.ts`), because short lines may be headlines as well.
 */
import type { Blockquote, List, Paragraph, RootContent, Table } from 'mdast';
import { isWide } from '@/lib/content/source/wide-characters';
import { endsSentence, widthOf } from '../blocks/line-shapes';
import { type Block, type ImportedDocument, type Note, noHead } from '../imported-document';

export function parseText(text: string): ImportedDocument {
  const notes: Note[] = [];
  const lines = listLines(text);
  const blocks = joinRows(joinWrapped(lines, notes));
  const texts = lines.flatMap(({ text: line }) => cellsOf(line.replace(marker, '')));
  return { ...noHead, isPlainText: true, blocks, notes, texts };
}

interface Line {
  text: string;
  gap: number;
  isIndented?: boolean;
}

/** How the first line of a paragraph begins, in Chinese and in English. */
const indent = /^(?:\u3000{2}|[ \u00A0]{2,8}|\t)(?=\S)/u;

/** Lines end as in Word and on old systems too. A form feed begins a new page. */
function listLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const line of text.replace(/\f/g, '\n\n\n\n').split(/\r\n?|[\n\v\u0085\u2028\u2029]/)) {
    const trimmed = line.replace(/^[\s\u3000\uFEFF]+|[\s\u3000]+$/g, '');
    // A cell at the end of a row may be empty.
    if (trimmed === '') gap += 1;
    else {
      lines.push({ text: trimmed, gap, ...(indent.test(line) && { isIndented: true }) });
      gap = 0;
    }
  }
  return lines;
}

/** In columns. Mail programs and old editors break lines at 60 to 80. */
const narrowest = 50;
const widest = 110;

/** Joins lines that a program has broken at a fixed width: all but the last of a paragraph are about as wide. */
function joinWrapped(lines: Line[], notes: Note[]): Line[] {
  const groups = groupBy(lines, ({ gap }) => gap === 0);
  let joined = 0;
  const result = groups.flatMap((group) => {
    const widths = group.map(({ text }) => widthOf(text));
    const most = Math.max(...widths);
    const isWrapped =
      group.length > 1 &&
      most >= narrowest &&
      most <= widest &&
      widths.slice(0, -1).every((width) => width > most * 0.8) &&
      group.slice(0, -1).filter(({ text }) => endsSentence(text)).length < group.length / 2;
    const [first] = group;
    if (!isWrapped || !first) return group;
    joined += group.length - 1;
    return [{ ...first, text: group.map(({ text }) => text).reduce(joinLines) }];
  });
  if (joined > 0)
    notes.push({
      kind: 'changed',
      text:
        joined === 1
          ? '1 line end inside a paragraph is joined'
          : `${joined} line ends inside paragraphs are joined`,
    });
  return result;
}

/** Joins two lines: without a space between Chinese characters. */
export function joinLines(before: string, after: string): string {
  const isTight = isWide([...before].at(-1) ?? '') || isWide([...after].at(0) ?? '');
  return before + (isTight ? '' : ' ') + after;
}

function groupBy<T>(items: readonly T[], belongs: (item: T, before: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before !== undefined && belongs(item, before)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

type Shape = 'table' | 'bullet' | 'number' | 'quotation' | 'plain';

/** Makes tables and lists of lines that follow each other. */
function joinRows(lines: Line[]): Block[] {
  const shaped = lines.map((line) => ({ ...line, shape: shapeOf(line.text) }));
  const groups = groupBy(
    shaped,
    (line, before) =>
      line.shape !== 'plain' &&
      line.shape === before.shape &&
      line.gap <= 1 &&
      (line.shape !== 'table' || cellsOf(line.text).length === cellsOf(before.text).length) &&
      (line.shape !== 'number' || numberOf(line.text) === numberOf(before.text) + 1),
  );
  return groups.flatMap((group): Block[] => {
    const [first] = group;
    if (!first) return [];
    const texts = group.map(({ text }) => text);
    const isGroup = group.length > 1 && first.shape !== 'plain';
    if (first.shape === 'quotation') return [{ node: toQuotation(texts), gap: first.gap }];
    if (!isGroup)
      return group.map(({ text, shape: _, ...rest }) => ({ node: toParagraph(text), ...rest }));
    if (first.shape === 'table') {
      const text = `${group.length} lines with tabs are a table: “${first.text.replace(/\t/g, ' ')}”`;
      return [{ node: toTable(texts), gap: first.gap, notes: [{ kind: 'guessed', text }] }];
    }
    return [{ node: toList(texts, first.shape === 'number'), gap: first.gap }];
  });
}

const bullet = /^[•·●▪■◆○*-][ \t\u3000]+(?=\S)/u;
const number = /^(\d{1,3})[.)][ \t\u3000]+(?=\S)/;
/** Mail programs write it before the lines of the mail that is answered. */
const quotation = /^(?:>[ \t]?)+(?=\S)/;
/** What becomes a mark of Markdown. */
const marker = new RegExp(`${bullet.source}|${number.source}|${quotation.source}`, 'u');

function shapeOf(line: string): Shape {
  if (quotation.test(line)) return 'quotation';
  if (bullet.test(line)) return 'bullet';
  if (number.test(line)) return 'number';
  return cellsOf(line).length > 1 ? 'table' : 'plain';
}

function cellsOf(line: string): string[] {
  return line.split('\t').map((cell) => cell.trim());
}

function numberOf(line: string): number {
  return Number(number.exec(line)?.[1]);
}

function toParagraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text.replace(/\s*\t\s*/g, ' ') }] };
}

function toQuotation(lines: string[]): Blockquote {
  const children = lines.map((line) => toParagraph(line.replace(quotation, '')));
  return { type: 'blockquote', children };
}

function toTable(rows: string[]): Table {
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: cellsOf(row).map((value) => ({
        type: 'tableCell',
        children: [{ type: 'text', value }],
      })),
    })),
  };
}

function toList(lines: string[], ordered: boolean): List {
  const start = ordered ? { start: numberOf(lines[0] ?? '') } : {};
  return {
    type: 'list',
    ordered,
    ...start,
    spread: false,
    children: lines.map((line) => ({
      type: 'listItem',
      spread: false,
      children: [toParagraph(line.replace(ordered ? number : bullet, ''))] satisfies RootContent[],
    })),
  };
}
