/** What the shape of a line says: whether it is prose, a line of verse or a heading. Widths count Han characters as 2. */
import { eastAsianWidth } from 'get-east-asian-width';

/** Returns the width of a line in columns of a terminal. */
export function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}

/** In columns. Lines of verse and credits have at most 20 Han characters, sentences of the news more. */
const longestVerse = 44;

/** True for a line that is at least a sentence. */
export function isProseLine(line: string): boolean {
  return widthOf(line.trim()) > longestVerse;
}

/** Marks that end a sentence, a clause before a list or quoted speech. */
const sentenceEnd = /[。！？…!?.；;：:，,、][”’"'」』）)】》〉]*$|[”’」』]$/u;

/** True if a text ends as sentences do. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.trim());
}

/** Marks at the end of a sentence that a headline may have too: a question, a quoted word. */
const headlineEnd = /(?:[！？!?]|[^。.…；;：:，,、！？!?”’」』][”’」』])$/u;

/** True for a question or an answer of an interview. */
export function isSpeech(line: string): boolean {
  return /^\s*(?:问|答|問|记|记者|記者|读者|主持人|Q|A)\s*\d{0,2}\s*[：:]/i.test(line);
}

/** In columns. Chinese headlines have up to 30 characters, English ones up to 100 letters. */
const longestHeadline = 100;

/** True for a short line that is no sentence: a headline, a crosshead, a label. */
export function isHeadlineLine(text: string): boolean {
  const line = text.trim();
  if (line === '' || widthOf(line) > longestHeadline || line.includes('\n')) return false;
  if (endsSentence(line) && !headlineEnd.test(line)) return false;
  return /\p{L}/u.test(line) && !/^[•·●▪■◆○\-–—*△▲▼↑←→]\s?\S/u.test(line.replace(/^——/u, 'x'));
}
