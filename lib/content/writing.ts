/** What the content format must know of how a language is written. */
export interface Writing {
  /** True for languages in Chinese characters alone: full-width marks, indents of U+3000. */
  isChinese: boolean;
  /** True where words are not parted by spaces, so that a line break in a file means nothing. */
  joinsLines: boolean;
}

/** By script, so that `zh`, `zh-TW`, `yue` and `lzh` are all Chinese and `zh-Latn-pinyin` is not. */
export function writingOf(language: string): Writing {
  const script = new Intl.Locale(language).maximize().script ?? '';
  const isChinese = ['Hans', 'Hant', 'Hani'].includes(script);
  return { isChinese, joinsLines: isChinese || script === 'Jpan' };
}
