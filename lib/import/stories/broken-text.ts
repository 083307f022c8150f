/**
 * Finds where text was cut: in the text of printed pages and PDF files, paragraphs are split where a column or a page
 * ended, and parts are missing. Split paragraphs are joined. Where text is missing, a comment says so to the editor.
 */
import type { Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { toCommentNode } from '../blocks/editor-comment';
import { isProseLine } from '../blocks/line-shapes';
import { joinLines } from '../formats/parse-text';
import type { Note } from '../imported-document';
import type { Kinded } from './find-stories';

/** Cuts Chinese text into words. */
export type CutWords = (text: string) => string[];

export interface RepairedText {
  blocks: Kinded[];
  hasHoles: boolean;
}

/** True if a document has a paragraph that can only be a part of one, so that others may be parts as well. */
export function isDamaged(blocks: readonly Kinded[]): boolean {
  return blocks.some(
    (block, index) =>
      isText(block) &&
      (startsInside(plain(block)) || (index > 0 && canJoin(blocks[index - 1], block))),
  );
}

export function repairText(
  blocks: readonly Kinded[],
  {
    cutWords,
    isSuspect,
    notes,
  }: { cutWords: CutWords | undefined; isSuspect: boolean; notes: Note[] },
): RepairedText {
  const result: Kinded[] = [];
  let hasHoles = false;
  /** Quotations that earlier paragraphs have begun and not ended. */
  let open = 0;
  const addHole = (where: string, quoted: string) => {
    hasHoles = true;
    const text = `text is missing ${where}: “${quoted}”`;
    notes.push({ kind: 'not understood', text });
    result.push({ node: toCommentNode(text), gap: 0, kind: 'body' });
  };
  for (const [index, block] of blocks.entries()) {
    const before = result.at(-1);
    if (!isText(block)) {
      result.push(block);
      continue;
    }
    const text = plain(block);
    if (before && canJoin(before, block)) {
      const joined = join(before, block);
      notes.push({
        kind: 'guessed',
        text: `a split paragraph is joined: “${quote(plain(before), -1)}” and “${quote(text)}”`,
      });
      result.splice(-1, 1, joined);
    } else {
      const isFirst = index === 0;
      if (startsInside(text, open > 0) || (isSuspect && !isFirst && startsOddly(text, cutWords)))
        addHole('before', quote(text));
      result.push(block);
    }
    const quotes = countQuotes(text, open);
    open = quotes.open;
    if (quotes.unopened !== undefined && !startsInside(text, true) && !hasHoleBefore(result)) {
      notes.push({
        kind: 'guessed',
        text: `a quotation ends that has not begun, so a mark or some text is missing: “${quote(quotes.unopened, -1)}”`,
      });
    }
    const next = blocks[index + 1];
    const last = result.at(-1);
    if (last && isText(last) && breaksOff(plain(last)) && !(next && canJoin(last, next))) {
      addHole('after', quote(plain(last), -1));
    }
  }
  return { blocks: result, hasHoles };
}

function isText(block: Kinded | undefined): block is Kinded & { node: Paragraph } {
  return (
    block?.node.type === 'paragraph' &&
    (block.kind === 'body' || block.kind === 'opening') &&
    !block.node.children.some(({ type }) => type === 'break')
  );
}

function plain({ node }: Kinded): string {
  return textOf(node).trim();
}

/** A paragraph that ends inside a sentence: with a letter, a figure or a comma. A line of credits is shorter. */
function breaksOff(text: string): boolean {
  if (!isProseLine(text)) return false;
  return (
    /\p{Script=Han}$|[，、,]$|[\p{Script=Han}，][\da-z]+$/iu.test(text) ||
    /\s\p{Ll}+[,-]?$/u.test(text)
  );
}

function canJoin(before: Kinded | undefined, block: Kinded): boolean {
  if (!before || !isText(before) || block.kind !== 'body' || !isText(block)) return false;
  const isLatin = /\p{Script=Latin}[,-]?$/u.test(plain(before));
  return (
    breaksOff(plain(before)) &&
    (isLatin ? /^\p{Ll}/u.test(plain(block)) : /^[\p{L}\p{N}，。、；：）”’》]/u.test(plain(block)))
  );
}

function join(before: Kinded, after: Kinded): Kinded {
  if (before.node.type !== 'paragraph' || after.node.type !== 'paragraph') return before;
  const last = before.node.children.at(-1);
  const [first, ...rest] = after.node.children;
  const children =
    last?.type === 'text' && first?.type === 'text'
      ? [
          ...before.node.children.slice(0, -1),
          { ...last, value: joinLines(last.value, first.value) },
          ...rest,
        ]
      : [...before.node.children, ...after.node.children];
  return { ...before, node: { ...before.node, children } };
}

/** Marks that cannot begin a paragraph, and quoted speech that ends without having begun. */
function startsInside(text: string, isQuoting = false): boolean {
  if (
    /^(?:[，。、；！？）》」』”;)\]}](?!\s*\d)|’(?!\p{Script=Latin})|[,：:](?![：:\d]))/u.test(text)
  )
    return true;
  if (isQuoting) return false;
  const [sentence = ''] = /^.{0,80}?[。！？.!?][”」』]?/u.exec(text) ?? [];
  return isClosedOnly(sentence, '“', '”') || isClosedOnly(sentence, '「', '」');
}

function isClosedOnly(text: string, open: string, close: string): boolean {
  const at = text.indexOf(close);
  return at >= 0 && !text.slice(0, at).includes(open);
}

/**
 * Counts quotations that a paragraph leaves open. The first that ends without having begun is returned with the
 * text before its mark.
 */
function countQuotes(text: string, openBefore: number): { open: number; unopened?: string } {
  let open = openBefore;
  let unopened: string | undefined;
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    if (mark === '“') open += 1;
    else if (open > 0) open -= 1;
    else unopened ??= text.slice(0, index + 1);
  }
  // Each paragraph of a long quotation begins it again.
  return { open: Math.min(open, 1), ...(unopened !== undefined && { unopened }) };
}

function hasHoleBefore(blocks: readonly Kinded[]): boolean {
  return blocks.at(-2)?.node.type === 'html';
}

/**
 * Words of one character with which a paragraph can begin: prepositions, pronouns, adverbs, numbers, verbs of
 * telling. Any other single character is probably the second half of a word.
 */
const starters = new Set(
  '在据从对为以由当该这那此因经自到把被将与和而但若如我你他她它于至每各全有是不又再还也就今昨日近截随围按沿凭靠用让使请看听走来去一二两三四五六七八九十百千万第上下前后首次只要能会可其诸凡既虽谁何怎么更最很人天春夏秋冬东南西北中',
);

function startsOddly(text: string, cutWords: CutWords | undefined): boolean {
  if (!cutWords || !/^\p{Script=Han}/u.test(text)) return false;
  const [first = '', second = ''] = cutWords(text.slice(0, 14));
  // An introduction to a quotation: 问：…
  return [...first].length === 1 && !starters.has(first) && !/^[：:]/.test(second);
}

/** In characters: enough to find the place. */
const quoteLength = 14;

function quote(text: string, side = 1): string {
  const characters = [...text];
  if (characters.length <= quoteLength) return text;
  return side < 0
    ? `…${characters.slice(-quoteLength).join('')}`
    : `${characters.slice(0, quoteLength).join('')}…`;
}
