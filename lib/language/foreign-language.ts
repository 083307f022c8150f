/**
 * Finds the language of a text that is not in the paper's own, so that screen readers pronounce it and browsers
 * hyphenate and justify it correctly (WCAG 2.2, 3.1.2). The content has no field for it, so the script decides:
 * Latin text in a Chinese paper is taken for English, Chinese characters in a Latin paper for Chinese.
 */
import { languageOf } from './find-language';
import { type LanguageAttributes, languageAttributes } from './language-attributes';
import { splitSystems } from './own-scripts';
import { lettersOf, likelyTag, type WritingSystem } from './script-languages';

/** The languages that text in Chinese characters and in Latin letters is taken for: BCP 47. */
export const likelyLanguage = { han: 'zh', latin: 'en' } as const;

/**
 * Number of Latin letters for each character of the paper's own above which a text in a paper of full-width
 * characters is taken for English. It is high because headlines about companies are full of their names.
 */
const lettersOfStrayHan = 10;

/**
 * Returns the language of a text if it is not the paper's own.
 *
 * @param paperTag BCP 47, the paper's language
 * @returns undefined if the text is in the paper's language, or the script does not show another
 */
export function foreignLanguage(text: string, paperTag: string): string | undefined {
  const { own, foreign, foreignLetter } = splitSystems(paperTag);
  if (!foreignLetter.test(text)) return undefined;
  const weigh = (one: WritingSystem) => countLetters(text, one) * one.weight;
  const [heaviest] = foreign
    .map((one) => ({ one, weight: weigh(one) }))
    .sort((a, b) => b.weight - a.weight);
  if (!heaviest) return undefined;
  const ownWeight =
    heaviest.one.kind === 'latin' && hasWideCharacters(paperTag)
      ? own.reduce((sum, one) => sum + countLetters(text, one), 0) * lettersOfStrayHan
      : own.reduce((sum, one) => sum + weigh(one), 0);
  return heaviest.weight > ownWeight ? likelyTag(heaviest.one, text) : undefined;
}

/** Returns the language of a text: the paper's own, unless its script shows another. */
export function languageOfText(text: string, paperTag: string): string {
  return foreignLanguage(text, paperTag) ?? paperTag;
}

/** Returns the attributes of an element with this text; none if the text is in the paper's language. */
export function foreignAttributes(text: string, paperTag: string): Partial<LanguageAttributes> {
  const tag = foreignLanguage(text, paperTag);
  return tag === undefined ? {} : languageAttributes(tag);
}

function hasWideCharacters(tag: string): boolean {
  const { script } = languageOf(tag);
  return script === 'han' || script === 'kana' || script === 'hangul';
}

const patterns = new Map<WritingSystem, RegExp>();

function countLetters(text: string, system: WritingSystem): number {
  const pattern = patterns.get(system) ?? new RegExp(`[${lettersOf(system)}]`, 'gu');
  patterns.set(system, pattern);
  return text.match(pattern)?.length ?? 0;
}
