/**
 * A link to a quotation: `#:~:text=…` makes a browser open the page at these words and mark them (WICG
 * Scroll to Text Fragment). A browser looks for whole words only, in Chinese too, so the quotation is
 * widened to the words it touches; a long one is named by its first and last words.
 */

/** A place in the text of a block (paragraph, heading …). */
export interface TextPlace {
  /** All the text of the block. */
  text: string;
  /** In UTF-16 units. */
  offset: number;
}

export interface Quotation {
  start: TextPlace;
  end: TextPlace;
  /** True when both places are in one block. */
  isOneBlock: boolean;
  /** BCP 47 */
  language: string;
}

/** A quotation of up to this many characters is written out: a line of a newspaper column or two. */
const mostWritten = 40;
/** Enough to be found but once in an article. */
const enoughWords = 12;

/** @returns what stands after the address: `#:~:text=…`; empty when nothing is quoted */
export function toTextFragment({ start, end, isOneBlock, language }: Quotation): string {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const from = wordsOf(words, start.text).findLast(({ begins }) => begins <= start.offset);
  const to = wordsOf(words, end.text).find(({ ends }) => ends >= end.offset);
  if (!from || !to) return '';
  const head = start.text.slice(from.begins, isOneBlock ? to.ends : undefined).trim();
  const tail = end.text.slice(isOneBlock ? from.begins : 0, to.ends).trim();
  if (head === '' || tail === '') return '';
  if (isOneBlock && head.length <= mostWritten) return `#:~:text=${encode(head)}`;
  const first = takeWords(wordsOf(words, head).map(({ word }) => word));
  const last = takeWords(
    wordsOf(words, tail)
      .map(({ word }) => word)
      .toReversed(),
  );
  return `#:~:text=${encode(first.join(''))},${encode(last.toReversed().join(''))}`;
}

interface Word {
  word: string;
  begins: number;
  ends: number;
}

function wordsOf(segmenter: Intl.Segmenter, text: string): Word[] {
  return [...segmenter.segment(text)].map(({ segment, index }) => ({
    word: segment,
    begins: index,
    ends: index + segment.length,
  }));
}

function takeWords(words: string[]): string[] {
  const taken: string[] = [];
  let length = 0;
  for (const word of words) {
    if (length >= enoughWords) break;
    taken.push(word);
    length += word.length;
  }
  return taken;
}

/** A hyphen, too, means something in a fragment. */
function encode(text: string): string {
  return encodeURIComponent(text.trim()).replaceAll('-', '%2D');
}
