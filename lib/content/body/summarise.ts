/**
 * Summarises an article for teasers and descriptions by its first whole sentences. The text is cut at the end of a
 * sentence outside quotation marks, otherwise at one inside them, otherwise at a hard break or a comma with an
 * ellipsis. Hard breaks become line feeds, and paragraphs that have them, stanzas for example, are parted by one.
 * Of an article without paragraphs, the items of its lists and the rows of its tables are the lines.
 */
import type { Element, Nodes, Root } from 'hast';
import { cutText } from '@/lib/language/cut-text';
import type { Language } from '@/lib/language/language';
import { findSentenceEnds } from '@/lib/language/sentences/sentence-ends';
import { isSignOff } from '../kinds/is-sign-off';
import { visibleText } from './visible-text';

/** In characters: three lines of a teaser. Search engines cut longer descriptions. */
const longestHan = 120;
const longestLatin = 200;

/** Returns the number of letters of an article after which nothing changes its summary. */
export function summarisedLetters({ script }: Pick<Language, 'script'>): number {
  return 2 * (isWideScript(script) ? longestHan : longestLatin);
}

const isWideScript = (script: Language['script']) => script === 'han' || script === 'kana';

export function summarise(body: Root, language: Language): string {
  const isWide = isWideScript(language.script);
  const longest = isWide ? longestHan : longestLatin;
  const text =
    gatherText(body, { longest, between: isWide ? '' : ' ' }) ||
    gatherLines(body, { longest, between: isWide ? '\u3000' : ' · ' });
  if (text.length <= longest) return text;
  const ends = findSentenceEnds(text, language);
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
    if (child.type !== 'element' || child.tagName !== 'p' || isSignOff(child)) continue;
    const next = visibleText(child).trim();
    text += (text && whiteBetween(before, next, between)) + next;
    before = next;
    if (text.length > longest * 2) break;
  }
  return cutText(text, longest * 2);
}

/** Returns the items and rows of an article, a line each, up to twice the longest summary. */
function gatherLines(
  body: Root,
  { longest, between }: { longest: number; between: string },
): string {
  let text = '';
  for (const line of listLines(body, between)) {
    if (line === '') continue;
    text += (text && '\n') + line;
    if (text.length > longest * 2) break;
  }
  return cutText(text, longest * 2);
}

/** @param between what parts the cells of a row */
function* listLines(node: Root | Element, between: string): Generator<string> {
  for (const child of node.children) {
    if (child.type !== 'element' || isSignOff(child)) continue;
    const { tagName } = child;
    if (tagName === 'tr') yield child.children.map(lineOf).filter(Boolean).join(between);
    else if (tagName === 'p' || tagName === 'pre') yield lineOf(child);
    else if (tagName === 'li' && !child.children.some(isParagraph)) {
      yield lineOf({ ...child, children: child.children.filter((part) => !isList(part)) });
      yield* listLines({ ...child, children: child.children.filter(isList) }, between);
    } else if (tagName !== 'figure') yield* listLines(child, between);
  }
}

const isParagraph = (node: Nodes): boolean => node.type === 'element' && node.tagName === 'p';
const isList = (node: Nodes): boolean =>
  node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');

const lineOf = (node: Nodes): string => visibleText(node).replace(/\s+/gu, ' ').trim();

/** Paragraphs that are no sentences are never joined without white. */
function whiteBetween(before: string, after: string, usual: string): string {
  if (/\n/.test(before + after)) return '\n';
  return /\p{P}$/u.test(before) ? usual : ' ';
}

function cutEarlier(text: string, isWide: boolean): string {
  const marks = text.includes('\n') ? ['\n'] : ['，', '；', '：', ', ', '; '];
  const comma = Math.max(...marks.map((mark) => text.lastIndexOf(mark)));
  const word = isWide ? text.length : text.lastIndexOf(' ');
  const start = text.slice(0, comma > 0 ? comma : word > 0 ? word : text.length);
  return start + (isWide ? '……' : '…');
}
