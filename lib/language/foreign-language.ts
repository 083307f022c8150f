/**
 * The language of a text that is not the paper's own: screen readers pronounce it, browsers hyphenate and
 * justify it by that (WCAG 2.2, 3.1.2). The content has no field for it, so the script of its letters
 * decides: Latin text in a paper of Chinese characters is taken for English, text in Chinese characters
 * in a Latin paper for Chinese.
 */
import { languageOf } from './find-language';
import type { Script } from './language';
import { type LanguageAttributes, languageAttributes } from './language-attributes';

/** The language that a text is taken for when only its script is known: BCP 47. */
export const likelyLanguage = { han: 'zh', latin: 'en' } as const satisfies Record<Script, string>;

/** Letters that make about as much text as one Chinese character. */
const lettersOfHan = 3;

/** Chinese headlines are full of Latin names; an English story holds a Chinese character only now and then. */
const lettersOfStrayHan = 10;

/**
 * @param paperTag BCP 47, the paper's language
 * @returns undefined where the text is in the paper's own language, or its script does not tell
 */
export function foreignLanguage(text: string, paperTag: string): 'en' | 'zh' | undefined {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  const { script } = languageOf(paperTag);
  switch (script) {
    case 'latin':
      // Han beside Kana is Japanese.
      return han * lettersOfHan > latin && !/[\u3040-\u30ff]/.test(text)
        ? likelyLanguage.han
        : undefined;
    case 'han':
      return latin > han * lettersOfStrayHan ? likelyLanguage.latin : undefined;
    default:
      return script satisfies never;
  }
}

/** The attributes of an element that holds this text; none where it is in the paper's own language. */
export function foreignAttributes(text: string, paperTag: string): Partial<LanguageAttributes> {
  const tag = foreignLanguage(text, paperTag);
  return tag === undefined ? {} : languageAttributes(tag);
}
