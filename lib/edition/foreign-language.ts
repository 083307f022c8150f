/**
 * The language of a text that is not the paper's own: screen readers pronounce it, browsers hyphenate and
 * justify it by that (WCAG 2.2, 3.1.2). Nobody says so in the content; the script tells. Latin text in a
 * paper of Chinese characters is taken for English, text in Chinese characters elsewhere for Chinese.
 */

/** So many letters are about as much text as one Chinese character. */
const lettersOfHan = 3;

/** Chinese headlines are full of Latin names; an English story holds a Chinese character only now and then. */
const lettersOfStrayHan = 10;

/**
 * @param language BCP 47, the paper's
 * @returns undefined where the text is in the paper's own language, or its script does not tell
 */
export function foreignLanguage(text: string, language: string): 'en' | 'zh' | undefined {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  const { script } = new Intl.Locale(language).maximize();
  switch (script) {
    case 'Latn':
      // Han beside Kana is Japanese.
      return han * lettersOfHan > latin && !/[\u3040-\u30ff]/.test(text) ? 'zh' : undefined;
    case 'Hans':
    case 'Hant':
      return latin > han * lettersOfStrayHan ? 'en' : undefined;
    default:
      return undefined;
  }
}
