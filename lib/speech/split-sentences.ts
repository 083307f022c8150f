/**
 * Splits a text into sentences that are spoken one at a time. The rules of Unicode find their ends (UAX 29), without
 * those after abbreviations. A sentence that takes more than fourteen seconds is split. Joined, they are the text.
 */
import { languageOf } from '@/lib/language/find-language';
import type { Language } from '@/lib/language/language';
import type { SpeechRules } from '@/lib/language/speech/speech-rules';
import { longestSeconds, secondsOfDigit } from './pace';
import { splitLong } from './split-long';

/** @param tag BCP 47 */
export function splitSentences(text: string, tag: string): string[] {
  const language = languageOf(tag);
  const { pace } = language.speech;
  const most = Math.floor(longestSeconds * pace);
  return splitAtEnds(text, segmenterOf(tag), language).flatMap((sentence) =>
    splitLong(sentence, most, secondsOfDigit * pace),
  );
}

/** Characters before a place that tell whether a sentence ends there: a long address. */
const tailLength = 200;

function splitAtEnds(text: string, segmenter: Intl.Segmenter, language: Language): string[] {
  const sentences: string[] = [];
  let start = 0;
  let read = 0;
  /** True if the sentence has a letter or digit so far. */
  let hasLetters = false;
  for (const end of placesIn(text, segmenter)) {
    const after = text.slice(read, end);
    const before = text.slice(Math.max(start, read - tailLength), read);
    if (read > start && isEnd({ before, after, hasLetters }, language)) {
      sentences.push(text.slice(start, read));
      start = read;
      hasLetters = false;
    }
    hasLetters ||= letters.test(after);
    read = end;
  }
  return start < text.length ? [...sentences, text.slice(start)] : sentences;
}

/** Characters that are segmented at a time: every segment holds a copy of the whole text. */
const windowLength = 4000;

/** Where sentences may end. */
function placesIn(text: string, segmenter: Intl.Segmenter): number[] {
  const places: number[] = [];
  let from = 0;
  let length = windowLength;
  while (from < text.length) {
    const found = endsIn(text.slice(from, from + length), segmenter);
    const isLast = from + length >= text.length;
    // A sentence at the end of a window may go on after it.
    const ends = isLast ? found : found.slice(0, -1);
    for (const end of ends) places.push(from + end);
    length = ends.length === 0 ? length * 2 : windowLength;
    from = ends.length === 0 ? from : (places.at(-1) ?? text.length);
  }
  return places;
}

/** The rules of Unicode leave an opening quotation mark with the sentence before it. */
function endsIn(text: string, segmenter: Intl.Segmenter): number[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => {
    const end = index + segment.length;
    const [marks = ''] = /[「『（《“‘]{1,9}$/u.exec(segment) ?? [];
    return end === text.length ? end : end - marks.length;
  }).filter((end) => end > 0);
}

/** The segmenters by language; a paper needs one or two. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(tag: string): Intl.Segmenter {
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'sentence' });
  segmenters.set(tag, segmenter);
  return segmenter;
}

interface Place {
  /** The end of what is before it. */
  before: string;
  after: string;
  /** True if the sentence before it has a letter or digit. */
  hasLetters: boolean;
}

const letters = /[\p{L}\p{N}]/u;

function isEnd({ before, after, hasLetters }: Place, language: Language): boolean {
  if (endsAfterAll(before, after, language.speech)) return true;
  if (cutsAddress(before, after)) return false;
  if (/\n\s*$/u.test(before)) return true;
  // Quotation marks and brackets without a letter are no sentences of their own.
  if (!hasLetters || !letters.test(after)) return false;
  // 2023.3.10. in Korean.
  if (/\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.\s*$/u.test(before)) return false;
  // 「行こう。」と言った。
  if (/[」』]$/u.test(before) && /^\p{Script=Hiragana}/u.test(after)) return false;
  return !abbreviationEndOf(language).test(before);
}

/** Some abbreviations are also the last word of a sentence. */
function endsAfterAll(before: string, after: string, { sentenceEnds }: SpeechRules): boolean {
  return sentenceEnds?.some((end) => end.before.test(before) && end.after.test(after)) === true;
}

/** The question mark of an address ends no sentence. */
function cutsAddress(before: string, after: string): boolean {
  return (
    /(?:https?:\/\/|www\.)[\w.~:/?#@!$&'*+,;=%-]*$/iu.test(before) && /^[\w=&%#/]/u.test(after)
  );
}

const abbreviationEnds = new WeakMap<Language, RegExp>();

/** Matches an abbreviation or an initial at the end of a text. */
function abbreviationEndOf(language: Language): RegExp {
  const { abbreviations, speech } = language;
  const all = [...abbreviations, ...speech.abbreviations, '\\p{Lu}', '\\p{Lu}\\p{Ll}\\.\\p{Lu}'];
  const pattern =
    abbreviationEnds.get(language) ?? new RegExp(`(?<![\\p{L}.])(?:${all.join('|')})\\.\\s*$`, 'u');
  abbreviationEnds.set(language, pattern);
  return pattern;
}
