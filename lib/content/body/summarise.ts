/**
 * Summarises an article for teasers and descriptions by its first whole sentences. The text is cut at the end of a
 * sentence outside quotation marks, otherwise at one inside them, otherwise at a hard break or a comma with an
 * ellipsis. Hard breaks become line feeds, and paragraphs that have them, stanzas for example, are parted by one.
 * Of an article without paragraphs, the items of its lists and the rows of its tables are the lines.
 */
import type { Element, Nodes, Root } from 'hast';
import { cutText } from '@/lib/language/cut-text';
import type { Language } from '@/lib/language/language';
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

interface SentenceEnd {
  /** Position after the sentence and its closing marks. */
  at: number;
  isQuoted: boolean;
}

interface Quotes {
  opening: string;
  closing: string;
}

/** Marks that open a quotation in one language close one in another: “ in English and German. */
function quotesOf({ marks }: Language): Quotes {
  if (!marks) return { opening: '“「『', closing: '”」』' };
  const [opening, closing] = marks.double;
  return { opening: opening.trim(), closing: closing.trim() };
}

/** Marks that end a sentence, in all scripts whose papers have text in them. */
const terminals = '。！？!?؟۔।॥។။།።';

/** The patterns of the ends of sentences by language. */
const patterns = new WeakMap<Language, RegExp>();

function sentenceEndOf(language: Language): RegExp {
  const { closing } = quotesOf(language);
  const pattern = patterns.get(language) ?? sentenceEnd(language.abbreviations, closing);
  patterns.set(language, pattern);
  return pattern;
}

/** Matches the end of a sentence. A full stop after an abbreviation or a single capital is not one. */
function sentenceEnd(abbreviations: readonly string[], closing: string): RegExp {
  const after = `[\\u202F\\u00A0]?[${closing}’"')]`;
  const fullStop = `(?<!\\b(?:${[...abbreviations, '\\p{Lu}'].join('|')}))\\.(?=\\s|${after}|$)`;
  return new RegExp(`(?:[${terminals}]|…+|${fullStop})+(?:${after}|[）])*`, 'gu');
}

function findSentenceEnds(text: string, language: Language): SentenceEnd[] {
  const { opening, closing } = quotesOf(language);
  /** How many quotations are open before `read`, and how many straight quotes there are. */
  let open = 0;
  let straight = 0;
  let read = 0;
  return [...text.matchAll(sentenceEndOf(language))].map(({ 0: marks, index }) => {
    const at = index + marks.length;
    for (; read < at; read += 1) {
      const unit = text.charAt(read);
      if (opening.includes(unit)) open += 1;
      if (closing.includes(unit)) open -= 1;
      if (unit === '"') straight += 1;
    }
    return { at, isQuoted: open > 0 || straight % 2 === 1 };
  });
}

function cutEarlier(text: string, isWide: boolean): string {
  const marks = text.includes('\n') ? ['\n'] : ['，', '；', '：', ', ', '; '];
  const comma = Math.max(...marks.map((mark) => text.lastIndexOf(mark)));
  const word = isWide ? text.length : text.lastIndexOf(' ');
  const start = text.slice(0, comma > 0 ? comma : word > 0 ? word : text.length);
  return start + (isWide ? '……' : '…');
}
