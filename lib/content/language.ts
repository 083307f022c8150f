/**
 * What the content format must know of a language. By script, so that `zh`, `zh-TW`, `yue` and `lzh` are
 * all Chinese and `zh-Latn-pinyin` is not.
 */

/** True for languages written in Chinese characters alone. */
export function isChinese(language: string): boolean {
  return ['Hans', 'Hant', 'Hani'].includes(scriptOf(language));
}

/** True where words are not parted by spaces, so that a line break in a file means nothing. */
export function joinsLines(language: string): boolean {
  return isChinese(language) || scriptOf(language) === 'Jpan';
}

function scriptOf(language: string): string {
  return new Intl.Locale(language).maximize().script ?? '';
}
