import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { numberUnitLength } from '@/lib/layout/lines/number-unit-length';
import type { Typography } from '@/lib/layout/model/typography';

/** Splits a text into words and the characters between them. Joined, the parts are exactly the text. */
export type Segmenter = (text: string) => string[];

/**
 * Creates a segmenter that does not split the given names. All other words come from the dictionary of
 * Intl.Segmenter, which does not know names. If names overlap, the longest is matched.
 */
export function createSegmenter(language: string, names: ReadonlySet<string>): Segmenter {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const longestFirst = [...names].filter(Boolean).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return words;
  const own = new RegExp(`(${longestFirst.map(toPattern).join('|')})`, 'u');
  return (text) => text.split(own).flatMap((part) => (names.has(part) ? [part] : words(part)));
}

/**
 * Joins words between which a browser must not break a heading: a number and its unit (5亿元), a word and its
 * punctuation.
 */
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
      numberEnd = offset + numberUnitLength(text, offset, numberUnit);
    const last = joined.at(-1);
    const isMark = closing.test(word) || (last !== undefined && opening.test(last));
    if (last !== undefined && (isMark || offset < numberEnd))
      joined[joined.length - 1] = last + word;
    else joined.push(word);
    offset += word.length;
  }
  return joined;
}

/** Punctuation that must not start a line, and punctuation that must not end one. */
const closing = /^(?![\p{Ps}\p{Pi}])\p{P}/u;
const opening = /[\p{Ps}\p{Pi}]$/u;

/**
 * Collects the names that headlines must not break and dictionaries do not contain: people, places, keywords and
 * section names.
 */
export function namesOf(
  articles: readonly Article[],
  { sections }: Pick<Paper, 'sections'>,
): Set<string> {
  return new Set([...sections.map(({ name }) => name), ...articles.flatMap(namesOfArticle)]);
}

/** Collects the people, places and keywords of one article. */
export function namesOfArticle({
  byline,
  places,
  keywords,
}: Pick<Article, 'byline' | 'places' | 'keywords'>): string[] {
  return [...(byline?.people.map(({ name }) => name) ?? []), ...places, ...keywords];
}

/** Returns a pattern for a name. A name in Latin letters matches whole words only: AI, but not the AI in MAIN. */
function toPattern(name: string): string {
  const edge = (letter = '') => (/\w/.test(letter) ? '\\b' : '');
  return edge(name.at(0)) + escapePattern(name) + edge(name.at(-1));
}

/** Escapes exactly the syntax characters, because the flag `u` allows no other escapes. */
function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
