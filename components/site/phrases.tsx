import { cache, Fragment, type ReactNode } from 'react';
import { createSegmenter, type Segmenter } from '@/lib/edition/segmenter';
import type { TextMark } from '@/lib/edition/text-mark';
import { joinUnbreakable } from '@/lib/edition/words/join-unbreakable';
import { languageOf } from '@/lib/language/find-language';
import { likelyLanguage } from '@/lib/language/foreign-language';
import { findPhraseSpaces } from '@/lib/layout/headings/phrase-spaces';
import { findDictionary } from '@/lib/newsroom/chinese-dictionary';
import { MarkedText } from './marked-text';
import { MixedText } from './mixed-text';
import { Spoken } from './spoken/spoken';

export interface PhrasesProps {
  text: string;
  /** BCP 47, the language of the text as a whole. */
  language: string;
  /** Names that are never broken: people, places, keywords of the article the heading is of. */
  names: readonly string[];
  /** What a reader searched for. */
  marks?: readonly TextMark[] | undefined;
}

/**
 * A heading that breaks by meaning at any width: at the spaces between its phrases first, else between
 * words. Browsers break Chinese between any two characters; the style sheet forbids that here and
 * `<wbr>` says where it may. The spaces are between the boxes of the phrases, not in them: there they hang at
 * the end of a line (CSS Text 3, 4.1.3), so that a line is centred by its letters.
 */
export function Phrases({ text, language, names, marks = [] }: PhrasesProps) {
  const drawn = (
    <MixedText
      text={text}
      language={language}
      draw={(part, from) => drawPhrases({ part, from, marks, around: language, names })}
    />
  );
  return isSpoken(text, marks) ? <Spoken text={text}>{drawn}</Spoken> : drawn;
}

/** The name of a heading, or a link, that holds nothing but phrases: not all software hears what a style sheet says. */
export function spokenName(
  text: string,
  marks: readonly TextMark[] = [],
): { 'aria-label'?: string } {
  return isSpoken(text, marks) ? { 'aria-label': text } : {};
}

/** True for what is drawn in pieces. What is marked in a heading is heard as marked. */
const isSpoken = (text: string, marks: readonly TextMark[]): boolean =>
  marks.length === 0 && (eastAsian.test(text) || compound.test(text));

/**
 * Draws a part of a heading that is set in lines with the places at which narrow windows may break it: between words.
 *
 * @param names names that are never broken
 * @param language BCP 47
 */
export function drawWords(text: string, names: readonly string[], language: string): ReactNode {
  if (!eastAsian.test(text)) return text;
  const own = languageOfPart(text, language);
  return (
    <Words text={text} from={0} marks={[]} language={own} segment={openSegmenter(names, own)} />
  );
}

/** Returns the language of a heading in Chinese characters: Japanese letters are in no Chinese one. */
function languageOfPart(text: string, around: string): string {
  return kana.test(text) || languageOf(around).script === 'kana' ? 'ja' : likelyLanguage.han;
}

/**
 * Returns the segmenter of a language and the names of an article. Its headings share it while the page is rendered:
 * to make one costs more than to use it.
 */
const openSegmenter = cache(
  (names: readonly string[], language: string): Segmenter =>
    createSegmenter({ language, dictionary: findDictionary(language), names: new Set(names) }),
);

interface DrawnPart {
  part: string;
  /** Where it begins in the heading. */
  from: number;
  marks: readonly TextMark[];
  /** The language around it. */
  around: string;
  names: readonly string[];
}

function drawPhrases({ part: text, from, marks, around, names }: DrawnPart) {
  if (!eastAsian.test(text)) return drawWithWholeCompounds(text, from, marks);
  const language = languageOfPart(text, around);
  const segment = openSegmenter(names, language);
  let at = from;
  return splitPhrases(text).map((part, index) => {
    const start = at;
    at += part.length;
    if (part.trim() === '') return part;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the phrases of a heading never move
      <span key={index} className="phrase">
        <Words text={part} from={start} {...{ marks, language, segment }} />
      </span>
    );
  });
}

/** Chinese characters or Japanese letters, between which lines may break. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A hyphen after a single letter (e-mail, X-ray, T-shirt) never ends a line: the letter alone is no part of a word. */
function drawWithWholeCompounds(text: string, from: number, marks: readonly TextMark[]): ReactNode {
  const parts = text.split(compound);
  if (parts.length === 1) return drawMarked(text, from, marks);
  let offset = from;
  return parts.map((part, index) => {
    const drawn = drawMarked(part, offset, marks);
    offset += part.length;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a heading never move
      <Fragment key={index}>
        {index % 2 === 0 ? drawn : <span className="whitespace-nowrap">{drawn}</span>}
      </Fragment>
    );
  });
}

/** At most a long word: what is longer could be wider than a phone. */
const compound = /(?<![\p{L}\p{N}-])(\p{L}-\p{L}{1,16})(?![\p{L}\p{N}-])/u;

const drawMarked = (text: string, from: number, marks: readonly TextMark[]) =>
  marks.length === 0 ? text : <MarkedText text={text} from={from} marks={marks} />;

/** Japanese letters: such a text is not Chinese although it has Chinese characters. */
const kana = /[\u3040-\u30ff]/;

/** Splits a heading into its phrases and the spaces between them. */
function splitPhrases(text: string): string[] {
  const offsets = findPhraseSpaces(text).flatMap(({ from, to }) => [from, to]);
  return [0, ...offsets].map((from, index) => text.slice(from, offsets[index]));
}

interface WordsProps {
  text: string;
  /** Where it begins in the heading. */
  from: number;
  marks: readonly TextMark[];
  /** BCP 47 */
  language: string;
  segment: Segmenter;
}

/** Puts a `<wbr>` before each word that may begin a line. */
function Words({ text, from, marks, language, segment }: WordsProps) {
  const words = joinUnbreakable(
    segment(text).map((parts) => parts.join('')),
    languageOf(language).typography,
  );
  let at = from;
  return words.map((word, index) => {
    const start = at;
    at += word.length;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a heading never move
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {drawMarked(word, start, marks)}
      </Fragment>
    );
  });
}
