/**
 * Finds the language of a text that is not in the paper's own, so that screen readers pronounce it and browsers
 * hyphenate and justify it correctly (WCAG 2.2, 3.1.2). The content has no field for it, so the script decides:
 * Latin text in a Chinese paper is taken for English, Chinese characters in a Latin paper for Chinese.
 */
import { languageOf } from './find-language';
import type { Script } from './language';
import { type LanguageAttributes, languageAttributes } from './language-attributes';

/** The language that a text in a script is taken for: BCP 47. */
export const likelyLanguage = { han: 'zh', latin: 'en' } as const satisfies Record<Script, string>;

/** Number of Latin letters that are about as much text as one Chinese character. */
const lettersOfHan = 3;

/** Number of Latin letters for each Chinese character above which a text in a Chinese paper is taken for English. */
const lettersOfStrayHan = 10;

/**
 * Returns the language of a text if it is not the paper's own.
 *
 * @param paperTag BCP 47, the paper's language
 * @returns undefined if the text is in the paper's language, or the script does not show another
 */
export function foreignLanguage(text: string, paperTag: string): 'en' | 'zh' | undefined {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  const { script } = languageOf(paperTag);
  switch (script) {
    case 'latin':
      // Text with kana is Japanese, which has no module.
      return han * lettersOfHan > latin && !/[\u3040-\u30ff]/.test(text)
        ? likelyLanguage.han
        : undefined;
    case 'han':
      return latin > han * lettersOfStrayHan ? likelyLanguage.latin : undefined;
    default:
      return script satisfies never;
  }
}

/** Returns the attributes of an element with this text; none if the text is in the paper's language. */
export function foreignAttributes(text: string, paperTag: string): Partial<LanguageAttributes> {
  const tag = foreignLanguage(text, paperTag);
  return tag === undefined ? {} : languageAttributes(tag);
}
