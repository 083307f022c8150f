/**
 * Summarises an article for teasers and descriptions by its first whole sentences. The text is cut at the end of a
 * sentence outside quotation marks, otherwise at one inside them, otherwise at a hard break or a comma with an
 * ellipsis. Hard breaks are kept as line feeds, and paragraphs that have them, stanzas for example, are parted by one.
 */
import type { Root } from 'hast';
import { cutText } from '@/lib/language/cut-text';
import type { Language } from '@/lib/language/language';
import { visibleText } from './visible-text';

/** In characters: three lines of a teaser. Search engines cut longer descriptions. */
const longestHan = 120;
const longestLatin = 200;

export function summarise(body: Root, { script, abbreviations }: Language): string {
  const isWide = script === 'han';
  const longest = isWide ? longestHan : longestLatin;
  const text = gatherText(body, { longest, between: isWide ? '' : ' ' });
  if (text.length <= longest) return text;
  const ends = findSentenceEnds(text, abbreviations);
  const outside = ends.filter(({ isQuoted }) => !isQuoted).map(({ at }) => at);
  const cut =
    outside.findLast((at) => at <= longest) ??
    outside.find((at) => at <= longest * 1.5) ??
    ends.findLast(({ at }) => at <= longest)?.at;
  return cut === undefined ? cutEarlier(cutText(text, longest), isWide) : text.slice(0, cut).trim();
}

/** Returns the text of the first paragraphs, up to twice the longest summary. */
function gatherText(
  body: Root,
  { longest, between }: { longest: number; between: string },
): string {
  let text = '';
  let before = '';
  for (const child of body.children) {
    if (child.type !== 'element' || child.tagName !== 'p') continue;
    const next = visibleText(child).trim();
    text += (text && whiteBetween(before, next, between)) + next;
    before = next;
    if (text.length > longest * 2) break;
  }
  return cutText(text, longest * 2);
}

/** Paragraphs that are no sentences are never joined without white. */
function whiteBetween(before: string, after: string, usual: string): string {
  if (/\n/.test(before + after)) return '\n';
  return /\p{P}$/u.test(before) ? usual : ' ';
}

interface SentenceEnd {
  /** Position after the sentence and its closing marks. */
  at: number;
  isQuoted: boolean;
}

/** Matches the end of a sentence. A full stop after an abbreviation or a single capital is not one. */
function sentenceEnd(abbreviations: readonly string[]): RegExp {
  const fullStop = `(?<!\\b(?:${[...abbreviations, '\\p{Lu}'].join('|')}))\\.(?=[\\s”’"')]|$)`;
  return new RegExp(`(?:[。！？!?]|…+|${fullStop})+[”’」』）)"']*`, 'gu');
}

function findSentenceEnds(text: string, abbreviations: readonly string[]): SentenceEnd[] {
  return [...text.matchAll(sentenceEnd(abbreviations))].map(({ 0: marks, index }) => {
    const at = index + marks.length;
    return { at, isQuoted: isInsideQuote(text.slice(0, at)) };
  });
}

function isInsideQuote(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[“「『]/g) > count(/[”」』]/g) || count(/"/g) % 2 === 1;
}

function cutEarlier(text: string, isWide: boolean): string {
  const marks = text.includes('\n') ? ['\n'] : ['，', '；', '：', ', ', '; '];
  const comma = Math.max(...marks.map((mark) => text.lastIndexOf(mark)));
  const word = isWide ? text.length : text.lastIndexOf(' ');
  const start = text.slice(0, comma > 0 ? comma : word > 0 ? word : text.length);
  return start + (isWide ? '……' : '…');
}
