import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { unitLength } from '@/lib/layout/lines/number-unit';
import type { Typography } from '@/lib/layout/model/typography';

/** Cuts a text into words; joined again they are the text. */
export type Segmenter = (text: string) => string[];

/**
 * Words of a text: the paper's own names whole (the longest first), the rest by the system's dictionary,
 * which knows no names and would break them.
 */
export function createSegmenter(language: string, names: ReadonlySet<string>): Segmenter {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const longestFirst = [...names].filter(Boolean).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return words;
  const own = new RegExp(`(${longestFirst.map(toPattern).join('|')})`, 'u');
  return (text) => text.split(own).flatMap((part) => (names.has(part) ? [part] : words(part)));
}

/** The words of a heading as a browser may part them: no number from its unit (5亿元), no mark from its word. */
export function joinUnbreakable(
  words: readonly string[],
  { numberUnit }: Pick<Typography, 'numberUnit'>,
): string[] {
  const text = words.join('');
  const joined: string[] = [];
  let offset = 0;
  let numberEnd = 0;
  for (const word of words) {
    if (/\d/.test(text[offset - 1] ?? ''))
      numberEnd = offset + unitLength(text, offset, numberUnit);
    const last = joined.at(-1);
    const isMark = closing.test(word) || (last !== undefined && opening.test(last));
    if (last !== undefined && (isMark || offset < numberEnd))
      joined[joined.length - 1] = last + word;
    else joined.push(word);
    offset += word.length;
  }
  return joined;
}

/** What begins no line, and what ends none. */
const closing = /^(?![\p{Ps}\p{Pi}])\p{P}/u;
const opening = /[\p{Ps}\p{Pi}]$/u;

/**
 * Names that no dictionary knows and no headline may break: people, places, sections, and what the
 * editors gave as keywords.
 */
export function namesOf(
  articles: readonly Article[],
  { sections }: Pick<Paper, 'sections'>,
): Set<string> {
  return new Set([...sections.map(({ name }) => name), ...articles.flatMap(namesOfArticle)]);
}

/** The same of one article. */
export function namesOfArticle({
  byline,
  places,
  keywords,
}: Pick<Article, 'byline' | 'places' | 'keywords'>): string[] {
  return [...(byline?.people.map(({ name }) => name) ?? []), ...places, ...keywords];
}

/** A name in letters is none where it is part of a longer word: AI, but not in MAIN. */
function toPattern(name: string): string {
  const edge = (letter = '') => (/\w/.test(letter) ? '\\b' : '');
  return edge(name.at(0)) + escapePattern(name) + edge(name.at(-1));
}

/** Just what a pattern reads otherwise: with the flag `u` it takes nothing else with a stroke before it. */
function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
