/**
 * Cuts an excerpt out of an article for a list of results: the sentences that have most of what was looked for, with
 * the hits as ranges. It begins and ends at the borders of sentences unless one is longer than the excerpt may be;
 * then it is cut at a comma or a space near the hit, and says so.
 */
import { cutPieces } from '../text/cut-pieces';
import { findHits, findPhrase, type Range } from './find-hits';
import type { SearchQuery } from './parse-query';

/** A text, and what is marked in it. */
export interface MarkedText {
  text: string;
  /** In order, without overlaps. */
  marks: Range[];
}

export interface Excerpt extends MarkedText {
  /** True if the excerpt begins inside a sentence, so that an ellipsis belongs before it. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** In UTF-16 code units: four lines of a list on a phone, where two letters take the room of one Han character. */
const longestExcerpt = { wide: 120, narrow: 240 };

function longestOf(text: string): number {
  const wide = text.match(
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  );
  return (wide?.length ?? 0) > text.length / 4 ? longestExcerpt.wide : longestExcerpt.narrow;
}

export function markText(text: string, query: SearchQuery): MarkedText {
  return { text, marks: findHits(text, query) };
}

/**
 * @param text an article: paragraphs parted by line feeds
 * @returns the beginning of the article if nothing that was looked for is in it
 */
export function cutExcerpt(text: string, query: SearchQuery, longest = longestOf(text)): Excerpt {
  const sentences = listSentences(text);
  const best = chooseSentence(text, sentences, query);
  if (!best) return { text: '', marks: [], isCutBefore: false, isCutAfter: false };
  const { from, to, isCutBefore, isCutAfter } =
    best.to - best.from > longest
      ? cutAround(text, best, longest)
      : { ...addSentences(sentences, best, longest), isCutBefore: false, isCutAfter: false };
  const excerpt = text.slice(from, to).replace(/\n/g, ' ');
  return { ...markText(excerpt, query), isCutBefore, isCutAfter };
}

interface Sentence extends Range {
  /** The first hit; absent where there is none. */
  hit?: Range;
}

/** A full stop ends a sentence before white space only; closing marks belong to the sentence that they close. */
const sentence = /[^\n]+?(?:[。！？!?…؟।]+[”’」』）)"»]*|\.["”’)]*(?=\s|$)|(?=\n|$))/gu;

function listSentences(text: string): Range[] {
  return Array.from(text.matchAll(sentence), ({ 0: found, index }) => {
    const lead = found.length - found.trimStart().length;
    return { from: index + lead, to: index + found.trimEnd().length };
  }).filter(({ from, to }) => to > from);
}

/** Returns the first of the sentences with the greatest number of different phrases. */
function chooseSentence(
  text: string,
  sentences: readonly Range[],
  { include }: SearchQuery,
): Sentence | undefined {
  let best: Sentence | undefined = sentences[0];
  let most = 0;
  for (const one of sentences) {
    const pieces = cutPieces(text.slice(one.from, one.to));
    const hits = include.flatMap((phrase) => findPhrase(pieces, phrase).slice(0, 1));
    const [hit] = hits.sort((a, b) => a.from - b.from);
    if (!hit || hits.length <= most) continue;
    most = hits.length;
    best = { ...one, hit: { from: one.from + hit.from, to: one.from + hit.to } };
    if (most === include.length) break;
  }
  return best;
}

/** Adds the sentences after the best one, then those before it, as many as there is room for. */
function addSentences(sentences: readonly Range[], { from, to }: Range, longest: number): Range {
  let [start, end] = [from, to];
  for (const next of sentences) if (next.from >= end && next.to - start <= longest) end = next.to;
  for (const before of sentences.toReversed())
    if (before.to <= start && end - before.from <= longest) start = before.from;
  return { from: start, to: end };
}

/** A third of the excerpt comes before the hit: what is said of it mostly follows. */
const before = 1 / 3;

function cutAround(
  text: string,
  { from, to, hit = { from, to: from } }: Sentence,
  longest: number,
): Range & { isCutBefore: boolean; isCutAfter: boolean } {
  const room = Math.max(0, longest - (hit.to - hit.from));
  const start = Math.max(from, Math.min(hit.from - Math.round(room * before), to - longest));
  const first = start === from ? from : borderAfter(text, start, hit.from);
  const end = Math.min(to, first + longest);
  const last = end === to ? to : borderBefore(text, Math.min(hit.to, end), end);
  return { from: first, to: last, isCutBefore: first > from, isCutAfter: last < to };
}

/** Returns the place after the first comma or space; without one, a place between characters. */
function borderAfter(text: string, start: number, limit: number): number {
  const found = /[，、；：,;:\s]+/u.exec(text.slice(start, limit));
  return found ? start + found.index + found[0].length : wholeCharacter(text, start);
}

/** Returns the place before the last comma or space; without one, a place between characters. */
function borderBefore(text: string, limit: number, end: number): number {
  const found = /^(.*[^，、；：,;:\s])[，、；：,;:\s]/su.exec(text.slice(limit, end + 1));
  if (found?.[1]) return limit + found[1].length;
  const place = wholeCharacter(text, end);
  return place - (text.slice(limit, place).length - text.slice(limit, place).trimEnd().length);
}

/** Moves a position that is between a character and its marks, or inside a pair of surrogates, before the character. */
function wholeCharacter(text: string, at: number): number {
  let place = at;
  while (place > 0 && /^(?:[\udc00-\udfff]|\p{M}|\u200d)/u.test(text.slice(place, place + 2)))
    place -= 1;
  return place;
}
