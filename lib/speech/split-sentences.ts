/**
 * Splits a text into sentences that are spoken one at a time. The rules of Unicode find their ends (UAX 29), without
 * those after abbreviations. A sentence that takes more than fourteen seconds is split. Joined, they are the text.
 */
import { languageOf } from '@/lib/language/find-language';
import type { SpeechRules } from '@/lib/language/speech/speech-rules';
import { longestSeconds } from './pace';
import { splitLong } from './split-long';

/** @param tag BCP 47 */
export function splitSentences(text: string, tag: string): string[] {
  const language = languageOf(tag);
  const abbreviations = [...language.abbreviations, ...language.speech.abbreviations];
  const sentences: string[] = [];
  let opening = '';
  for (const { segment: found } of segmenterOf(tag).segment(text)) {
    const before = sentences.at(-1);
    // The rules of Unicode leave an opening quotation mark with the sentence before it.
    const [marks = ''] = /[「『（《“‘]+$/u.exec(found) ?? [];
    const segment = opening + found.slice(0, found.length - marks.length);
    opening = marks;
    if (segment === '') continue;
    if (
      before !== undefined &&
      !endsAfterAll(before, segment, language.speech) &&
      (belongTogether(before, segment, abbreviations) || cutsAddress(before, segment))
    )
      sentences[sentences.length - 1] = before + segment;
    else sentences.push(segment);
  }
  if (opening !== '') sentences.push((sentences.pop() ?? '') + opening);
  const most = Math.floor(longestSeconds * language.speech.pace);
  return sentences.flatMap((sentence) => splitLong(sentence, most));
}

/** The segmenters by language; a paper needs one or two. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(tag: string): Intl.Segmenter {
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'sentence' });
  segmenters.set(tag, segmenter);
  return segmenter;
}

/** Quotation marks and brackets without a letter, and what follows an abbreviation, are no sentences of their own. */
function belongTogether(before: string, after: string, abbreviations: readonly string[]): boolean {
  if (/\n\s*$/u.test(before)) return false;
  if (!/[\p{L}\p{N}]/u.test(after) || !/[\p{L}\p{N}]/u.test(before)) return true;
  // 2023.3.10. in Korean.
  if (/\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.\s*$/u.test(before)) return true;
  // 「行こう。」と言った。
  if (/[」』]$/u.test(before) && /^\p{Script=Hiragana}/u.test(after)) return true;
  const last = new RegExp(
    `(?<![\\p{L}.])(?:${[...abbreviations, '\\p{Lu}', '\\p{Lu}\\p{Ll}\\.\\p{Lu}'].join('|')})\\.\\s*$`,
    'u',
  );
  return last.test(before);
}

/** Some abbreviations are also the last word of a sentence. */
function endsAfterAll(before: string, after: string, { sentenceEnds }: SpeechRules): boolean {
  return sentenceEnds?.before.test(before) === true && sentenceEnds.after.test(after);
}

/** The question mark of an address ends no sentence. */
function cutsAddress(before: string, after: string): boolean {
  return (
    /(?:https?:\/\/|www\.)[\w.~:/?#@!$&'*+,;=%-]*$/iu.test(before) && /^[\w=&%#/]/u.test(after)
  );
}
