/**
 * Han, kana, Bopomofo and full-width characters, and the punctuation that Chinese and Japanese share with Latin script.
 * Between two of them, lines are joined without a space.
 */
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6“”‘’—…·]$/u;

/** @param character one code point; an empty text is none of them */
export function isWide(character: string): boolean {
  return wide.test(character);
}
