import { simplifyCharacters } from '@/lib/language/chinese/simplify-characters';
import { languageOf } from '@/lib/language/find-language';
import type { Script } from '@/lib/language/language';
import { findAffixed } from './words/affixes';
import {
  bind,
  type Cuts,
  cutsBetween,
  isInsideLongerWord,
  isolate,
  listWords,
  type Span,
  spansOf,
  weld,
} from './words/cuts';
import { findSeams } from './words/find-seams';
import { findForeignNames } from './words/foreign-names';
import { guessWords } from './words/guess-words';
import { findHanNumbers } from './words/han-numbers';
import { findJapanesePhrases } from './words/japanese-phrases';
import { learnCompounds } from './words/learn-compounds';
import { newsWords } from './words/news-words';

/**
 * Splits a text into its words and the characters between them. Each word is given as its parts: most have one,
 * a compound (篮球|联赛) has several, between which it may be broken if it must. Joined, the parts are exactly
 * the text.
 */
export type Segmenter = (text: string) => string[][];

/** A dictionary of simplified Chinese. Its functions split a text into words; joined, they are the text. */
export interface Dictionary {
  /** Splits a text into words of the dictionary; what it does not have is cut into characters. */
  cut: (text: string) => string[];
  /** Splits a text in the same way, but joins characters that a model takes for a word. */
  guess: (text: string) => string[];
}

type Cut = (text: string) => string[];

export interface SegmenterParts {
  /** BCP 47. */
  language: string;
  /** Without one, `Intl.Segmenter` finds the words. */
  dictionary: Dictionary | undefined;
  /** Names that are never broken. If names overlap, the longest is matched. */
  names: ReadonlySet<string>;
  /** Headings, and the texts under them, from which compounds are learnt. */
  learnFrom?: { headings: readonly string[]; text: string };
}

/**
 * Creates a segmenter for headings. The dictionary finds the words. Breaking a word is worse than missing a place
 * to break, so whatever may be one word is made one: names, numbers, what a second dictionary
 * (`Intl.Segmenter`) has as a word, what the texts have together again and again, and a few quoted words.
 */
export function createSegmenter(parts: SegmenterParts): Segmenter {
  const { language, dictionary, names, learnFrom } = parts;
  const second = secondDictionary(language);
  const { script } = languageOf(language);
  const findNames = openNames(dictionary ? [...newsWords, ...names] : names);
  // Learning reads all texts, so it waits for the first heading that is segmented.
  let findCompounds: ReturnType<typeof openNames> | undefined;
  const segment = (text: string) => {
    findCompounds ??= openNames(dictionary && learnFrom ? learn(learnFrom, dictionary) : []);
    const cuts = dictionary
      ? cutChinese(simplifyCharacters(text), dictionary, second)
      : cutByScript(text, second, script);
    for (const compound of findCompounds(text)) bind(cuts, compound);
    for (const name of findNames(text)) {
      if (!isInsideLongerWord(cuts, name, text.length)) isolate(cuts, name);
    }
    return listWords(text, cuts);
  };
  // Make-up sets each heading in several faces and on several sheets.
  const segmented = new Map<string, string[][]>();
  return (text) => {
    const words = segmented.get(text) ?? segment(text);
    segmented.set(text, words);
    return words;
  };
}

function learn(
  { headings, text }: NonNullable<SegmenterParts['learnFrom']>,
  dictionary: Dictionary,
): string[] {
  return headings.flatMap((heading) =>
    learnCompounds(likeText(heading, dictionary.guess(simplifyCharacters(heading))), text),
  );
}

/** Returns the pieces of a text that are as long as those of its simplified form. */
function likeText(text: string, simplified: readonly string[]): string[] {
  return spansOf(simplified).map(({ from, to }) => text.slice(from, to));
}

function cutChinese(text: string, dictionary: Dictionary, second: Cut): Cuts {
  // Marks, and Latin words with apostrophes, are left to the rules of Unicode.
  const cutAll = (cut: Cut) =>
    text.split(unspaced).flatMap((part, index) => (index % 2 === 1 ? cut(part) : second(part)));
  const { words, doubtful } = guessWords(cutAll(dictionary.cut), cutAll(dictionary.guess));
  const cuts = cutsBetween(words);
  for (const stretch of doubtful) bind(cuts, stretch);
  for (const affixed of findAffixed(words)) bind(cuts, affixed);
  for (const word of findSecondWords(cuts, second(text), text.length)) bind(cuts, word);
  for (const quotation of findShortQuotations(text)) bind(cuts, quotation);
  addSeams(cuts, text, { cut: dictionary.guess, second });
  for (const whole of [...findHanNumbers(words), ...findForeignNames(words)]) weld(cuts, whole);
  return cuts;
}

function cutByScript(text: string, cut: Cut, script: Script): Cuts {
  switch (script) {
    case 'kana':
      return cutJapanese(text, cut);
    case 'hangul':
      return cutsBetween(text.split(/(\s+)/u));
    case 'han':
    case 'latin':
    case 'other':
      return cutsBetween(cut(text));
    default:
      return script satisfies never;
  }
}

function cutJapanese(text: string, second: Cut): Cuts {
  const words = second(text);
  const cuts = cutsBetween(words);
  const { wholes, compounds } = findJapanesePhrases(words);
  for (const compound of [...compounds, ...findShortQuotations(text)]) bind(cuts, compound);
  for (const whole of wholes) weld(cuts, whole);
  return cuts;
}

/** Chinese with the letters and digits that words begin with or end in: A股, T恤, 5G网络. */
const unspaced = /((?=\w*[\p{Script=Han}〇])[\p{Script=Han}〇\w]+)/u;

const segmenters = new Map<string, Intl.Segmenter>();

function secondDictionary(language: string): Cut {
  const segmenter =
    segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Returns the words of the second dictionary that consist of several words of the first. */
function findSecondWords({ words }: Cuts, second: readonly string[], length: number): Span[] {
  const isCut = (offset: number) => offset === 0 || offset === length || words.has(offset);
  return spansOf(second).filter(({ from, to }, index) => {
    return /^\p{Script=Han}+$/u.test(second[index] ?? '') && isCut(from) && isCut(to);
  });
}

/** A quotation of at most six characters is read as one word: “先锋队”, “四下基层”. */
const shortQuotation = /[“‘《〈「『][^“”‘’《》〈〉「」『』\s]{1,6}[”’》〉」』]/gu;

function findShortQuotations(text: string): Span[] {
  return Array.from(text.matchAll(shortQuotation), ({ index, 0: quotation }) => {
    return { from: index, to: index + quotation.length };
  });
}

/** Adds seams to words of four characters or more, which may be wider than a line. */
function addSeams(cuts: Cuts, text: string, { cut, second }: { cut: Cut; second: Cut }): void {
  let offset = 0;
  for (const part of listWords(text, cuts).flat()) {
    for (const seam of findSeams(part, cut, second)) cuts.seams.add(offset + seam);
    offset += part.length;
  }
}

function openNames(names: Iterable<string>): (text: string) => Span[] {
  const longestFirst = [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return () => [];
  const pattern = new RegExp(longestFirst.map(toPattern).join('|'), 'gu');
  return (text) =>
    Array.from(text.matchAll(pattern), ({ index, 0: name }) => {
      return { from: index, to: index + name.length };
    });
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
