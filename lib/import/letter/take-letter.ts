/** Takes the letter around a story out of a mail, as lines of plain text or as blocks, and quotes it in notes. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Block, Note } from '../imported-document';
import { findLetter, type LetterPart } from './find-letter';
import { hasPrivateNumber, isForwardMark } from './letter-lines';

/** @returns the text without the letter, and what is left out */
export function takeLetterOfText(text: string, title: string): { text: string; notes: Note[] } {
  const lines = unquote(text.split(/\r\n?|\n/).map((line) => line.trimEnd()));
  const trimmed = lines.map((line) => line.replace(/^[\s\u3000]+/u, ''));
  const parts = findLetter(trimmed, title);
  const taken = new Set(parts.flatMap((part) => part.lines));
  const left = lines.filter((_, index) => !taken.has(index));
  return {
    text: left.join('\n'),
    notes: [...quoteParts(parts, trimmed), ...warnOfNumbers(left)],
  };
}

/** Some programs quote the whole of a mail that they forward. */
function unquote(lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => isForwardMark(line.trim()));
  const below = lines.slice(at + 1);
  const isQuoted = at >= 0 && below.every((line) => line === '' || line.startsWith('>'));
  if (!isQuoted) return [...lines];
  return [...lines.slice(0, at + 1), ...below.map((line) => line.replace(/^>[ \t]?/, ''))];
}

interface Line {
  block: number;
  children: PhrasingContent[];
  text: string;
}

/** @returns the blocks without the letter, and what is left out */
export function takeLetterOfBlocks(
  quoted: readonly Block[],
  title: string,
): { blocks: Block[]; notes: Note[] } {
  const blocks = unwrap(quoted);
  const lines = blocks.flatMap(toLines);
  const texts = lines.map(({ text }) => text);
  const parts = findLetter(texts, title);
  const taken = new Set(parts.flatMap((part) => part.lines));
  const left = lines.filter((_, index) => !taken.has(index));
  const changed = new Set([...taken].map((index) => lines[index]?.block));
  const result = blocks.flatMap((block, index): Block[] => {
    if (!changed.has(index)) return [block];
    const own = left.filter((line) => line.block === index);
    return own.length === 0 ? [] : [{ ...block, node: joinLines(own) }];
  });
  return {
    blocks: result,
    notes: [...quoteParts(parts, texts), ...warnOfNumbers(left.map(({ text }) => text))],
  };
}

function unwrap(blocks: readonly Block[]): Block[] {
  const at = blocks.findIndex(({ node }) => isForwardMark(textOf(node).trim()));
  return blocks.flatMap((block, index): Block[] =>
    at >= 0 && index > at && block.node.type === 'blockquote'
      ? block.node.children.map((node) => ({ node, gap: block.gap }))
      : [block],
  );
}

/** The lines of a paragraph; any other block is one line, which is empty if it must stay where it is. */
function toLines({ node }: Block, block: number): Line[] {
  if (node.type === 'heading')
    return [{ block, children: node.children, text: textOf(node).trim() }];
  if (node.type === 'blockquote') return [{ block, children: [], text: `> ${textOf(node)}` }];
  if (node.type !== 'paragraph') return [{ block, children: [], text: textOf(node).trim() }];
  const lines: PhrasingContent[][] = [[]];
  for (const child of node.children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines.map((children) => ({
    block,
    children,
    text: textOf({ type: 'paragraph', children }).trim(),
  }));
}

function joinLines(lines: readonly Line[]): Paragraph {
  const children = lines.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? line.children : [{ type: 'break' }, ...line.children],
  );
  return { type: 'paragraph', children };
}

function quoteParts(parts: readonly LetterPart[], texts: readonly string[]): Note[] {
  return parts.map(({ name, lines }) => ({
    kind: 'left out',
    text: `${name}: “${lines.map((index) => texts[index] ?? '').join(' ')}”`,
  }));
}

function warnOfNumbers(lines: readonly string[]): Note[] {
  return lines.filter(hasPrivateNumber).map((line) => ({
    kind: 'not understood',
    text: `a telephone number or an address will be printed; remove it if it is the sender’s own: “${line.trim().slice(0, longestQuoted)}”`,
  }));
}

/** In characters: the line is found again by its beginning. */
const longestQuoted = 60;
