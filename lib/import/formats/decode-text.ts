/**
 * Decodes text in any encoding that newsrooms meet: UTF-8 and UTF-16 with or without byte order mark, GB 18030, Big5
 * and what chardet recognises besides. All but a mark and valid UTF-8 are guesses, and are reported as such.
 */
import { analyse } from 'chardet';

export interface DecodedText {
  text: string;
  /** As the Encoding Standard names it: `utf-8`, `gb18030`. */
  encoding: string;
  isGuess: boolean;
}

/** @param declared the encoding that the file itself names, which is tried after UTF-8 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = findByteOrderMark(bytes);
  if (marked) return { text: decode(bytes, marked) ?? '', encoding: marked, isGuess: false };
  const wide = bytes.includes(0) ? findWide(bytes) : undefined;
  if (wide) return wide;
  for (const encoding of ['utf-8', declared]) {
    const text = encoding && decode(bytes, encoding, true);
    if (text !== undefined && text !== '')
      return { text, encoding: encoding ?? '', isGuess: false };
  }
  const guessed = guess(bytes);
  return guessed ?? { text: decode(bytes, 'utf-8') ?? '', encoding: 'utf-8', isGuess: true };
}

function findByteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Text contains no zero bytes, except in UTF-16, where each line feed has one. */
function findWide(bytes: Uint8Array): DecodedText | undefined {
  const found = ['utf-16le', 'utf-16be'].flatMap((encoding) => {
    const text = decode(bytes, encoding, true);
    return text === undefined ? [] : [{ text, encoding, isGuess: true }];
  });
  return found.find(({ text }) => shareOf(text, usual) > mostlyUsual);
}

const usual = /[\s\p{L}\p{N}\p{P}]/u;
/** The wrong order of bytes makes unassigned characters and letters of rare scripts of line feeds and spaces. */
const mostlyUsual = 0.9;

function guess(bytes: Uint8Array): DecodedText | undefined {
  const found = analyse(bytes).flatMap(({ name }) => {
    const text = decode(bytes, name, true);
    return text === undefined ? [] : [{ text, encoding: name.toLowerCase(), isGuess: true }];
  });
  // A short text says too little to statistics. If its bytes are characters of East Asia, they are meant.
  const eastAsian = found.find(
    ({ text, encoding }) =>
      eastAsianEncodings.has(encoding) &&
      shareOf(text.replace(/[\0-\x7f]/g, ''), wideScripts) > 0.8,
  );
  return eastAsian ?? found[0];
}

const eastAsianEncodings: ReadonlySet<string> = new Set([
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
]);
const wideScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]/u;

function shareOf(text: string, pattern: RegExp): number {
  const sample = [...text.slice(0, 4000)];
  return sample.filter((character) => pattern.test(character)).length / Math.max(1, sample.length);
}

/** The characters of windows-1252 that ISO 8859-1 has control characters for, which no text contains. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Text that is said to be ISO 8859-1 is windows-1252 (Encoding Standard); older versions of Node leave controls. */
export function readControls(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (one) => windows1252[one.charCodeAt(0) - 0x80] ?? one);
}

/** Returns undefined if the bytes are not in the encoding, or if nobody knows it. */
function decode(bytes: Uint8Array, encoding: string, isStrict = false): string | undefined {
  try {
    return readControls(new TextDecoder(encoding, { fatal: isStrict }).decode(bytes));
  } catch {
    return undefined;
  }
}
