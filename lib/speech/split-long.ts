/**
 * Splits a sentence that takes too long to say: at a semicolon or comma outside brackets, else inside them, else at
 * white space, else anywhere but in a number. The parts, joined, are the sentence, and are about equally long. Each
 * part is looked for in as much of the text as a part may have, so the time grows with the text and no faster.
 */

/**
 * @param most letters and digits in a part
 * @param lettersOfDigit how many letters a digit counts as: numbers become longer when they are said
 */
export function splitLong(sentence: string, most: number, lettersOfDigit = 1): string[] {
  const lengths = { most, lettersOfDigit };
  const parts: string[] = [];
  let rest = weigh(sentence, lettersOfDigit);
  let from = 0;
  while (rest > most) {
    const window = toWindow(sentence, from, lengths);
    const cut = findCut(window, rest / Math.ceil(rest / most), most);
    const part = sentence.slice(from, from + cut);
    parts.push(part);
    rest -= weigh(part, lettersOfDigit);
    from += cut;
  }
  return from < sentence.length || parts.length === 0 ? [...parts, sentence.slice(from)] : parts;
}

/** Returns how many letters a text counts as. */
function weigh(text: string, lettersOfDigit: number): number {
  let letters = 0;
  for (const character of text) letters += lettersOf(character, lettersOfDigit);
  return letters;
}

function lettersOf(character: string, lettersOfDigit: number): number {
  if (/\d/.test(character)) return lettersOfDigit;
  return /[\p{L}\p{N}]/u.test(character) ? 1 : 0;
}

interface Lengths {
  /** Letters and digits in a part. */
  most: number;
  /** How many letters a digit counts as: numbers become longer when they are said. */
  lettersOfDigit: number;
}

interface Window {
  /** What has as many letters as a part may have, and all marks after them. */
  text: string;
  /** The letter after it. */
  next: string;
  /** How many letters are before each code unit, and at the end. */
  letters: readonly number[];
  /** True before a code unit, and at the end, where a bracket is open. */
  isInside: readonly boolean[];
}

function toWindow(sentence: string, from: number, { most, lettersOfDigit }: Lengths): Window {
  const letters = [0];
  const isInside = [false];
  let read = 0;
  let open = 0;
  let at = from;
  let next = '';
  while (at < sentence.length) {
    const character = String.fromCodePoint(sentence.codePointAt(at) ?? 0);
    read += lettersOf(character, lettersOfDigit);
    if (read > most && at > from) {
      next = character;
      break;
    }
    if (/[（([]/.test(character)) open += 1;
    if (/[）)\]]/.test(character)) open -= 1;
    at += character.length;
    while (letters.length <= at - from) {
      letters.push(read);
      isInside.push(open > 0);
    }
  }
  return { text: sentence.slice(from, at), next, letters, isInside };
}

/** @param target letters of the best part */
function findCut(window: Window, target: number, most: number): number {
  const lettersBefore = (at: number) => window.letters[at] ?? most;
  const marks = placesAfter(window.text, mark);
  const outside = marks.filter((at) => !window.isInside[at]);
  for (const places of [outside, marks, placesAfter(window.text, /\s+/gu)]) {
    const distance = (at: number) => Math.abs(lettersBefore(at) - target);
    // A part of a word or two sounds like a mistake.
    const fitting = places.filter((at) => lettersBefore(at) >= target / 4);
    const [first, ...others] = fitting;
    if (first === undefined) continue;
    return others.reduce((best, at) => (distance(at) < distance(best) ? at : best), first);
  }
  return cutAnywhere(window);
}

/** A comma inside a number parts nothing. */
const mark = /[，、；：][”’」』）]*|(?:[,;:][”’"')]*|[—–])(?=\s)\s*|——/gu;

const placesAfter = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => index + found.length);

/** The last place that is not inside a number or a Latin word. */
function cutAnywhere({ text, next }: Window): number {
  const written = text + next;
  for (let at = text.length; at > 0; at -= 1) {
    const isInPair = /[\udc00-\udfff]/.test(written.charAt(at));
    const isInWord = /[\w.,]/.test(written.charAt(at - 1)) && /[\w.,]/.test(written.charAt(at));
    if (!isInPair && !isInWord) return at;
  }
  return text.length;
}
