/**
 * Splits a sentence that takes too long to say: at a semicolon or comma outside brackets, else inside them, else at
 * white space, else anywhere but in a number. The parts, joined, are the sentence, and are about equally long.
 */
import { countLetters } from './pace';

/** @param most letters and digits in a part */
export function splitLong(sentence: string, most: number): string[] {
  const letters = countLetters(sentence);
  if (letters <= most) return [sentence];
  const target = letters / Math.ceil(letters / most);
  const cut = findCut(sentence, { target, most });
  return [sentence.slice(0, cut), ...splitLong(sentence.slice(cut), most)];
}

interface Lengths {
  /** Letters of the best part. */
  target: number;
  most: number;
}

function findCut(sentence: string, { target, most }: Lengths): number {
  for (const places of [atMarks(sentence, false), atMarks(sentence, true), atSpaces(sentence)]) {
    const fitting = places
      .map((at) => ({ at, letters: countLetters(sentence.slice(0, at)) }))
      // A part of a word or two sounds like a mistake.
      .filter(({ letters }) => letters <= most && letters >= target / 4);
    const [best] = fitting.sort(
      (a, b) => Math.abs(a.letters - target) - Math.abs(b.letters - target),
    );
    if (best) return best.at;
  }
  return cutAnywhere(sentence, most);
}

/** A comma inside a number parts nothing. */
const mark = /[，、；：][”’」』）]*|(?:[,;:][”’"')]*|[—–])(?=\s)\s*|——/gu;

function atMarks(sentence: string, isInBrackets: boolean): number[] {
  return [...sentence.matchAll(mark)]
    .map(({ 0: found, index }) => index + found.length)
    .filter((at) => at < sentence.length && (isInBrackets || !isInside(sentence, at)));
}

function isInside(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  return count(before, /[（([]/gu) > count(before, /[）)\]]/gu);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const atSpaces = (sentence: string): number[] =>
  [...sentence.matchAll(/\s+/gu)]
    .map(({ 0: found, index }) => index + found.length)
    .filter((at) => at < sentence.length);

/** The last place before which there are so many letters, and that is not inside a number or a Latin word. */
function cutAnywhere(sentence: string, most: number): number {
  let at = 0;
  let letters = 0;
  let safe = 0;
  for (const character of sentence) {
    letters += countLetters(character);
    if (letters > most) break;
    at += character.length;
    if (!/[\w.,]$/.test(sentence.slice(0, at)) || !/^[\w.,]/.test(sentence.slice(at))) safe = at;
  }
  return safe || at || sentence.length;
}
