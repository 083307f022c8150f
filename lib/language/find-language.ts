/**
 * Finds the module of a language by its tag, as in paper.yaml. Tags are BCP 47. A tag without a script means the
 * likely one: `zh-TW` and `zh-HK` are traditional Chinese, `zh` is simplified (Unicode CLDR, likely subtags,
 * which `Intl.Locale` knows).
 */
import { english } from './en/en';
import type { Language } from './language';
import { simplifiedChinese } from './zh-hans/zh-hans';
import { traditionalChinese } from './zh-hant/zh-hant';

/** All languages that have a module. */
const languages: readonly Language[] = [simplifiedChinese, traditionalChinese, english];

/** Their tags, for messages about unknown ones. */
export const languageTags: readonly string[] = languages.map(({ tag }) => tag);

/** A cache, because a view looks up its tag hundreds of times. It has only tags with a module. */
const found = new Map<string, Language>();

/** Returns the language of a tag; undefined if it has no module or is not well-formed. */
export function findLanguage(tag: string): Language | undefined {
  const known = found.get(tag);
  if (known) return known;
  const locale = parseTag(tag)?.maximize();
  const language = languages.find(
    ({ covers }) =>
      locale && covers.codes.includes(locale.language) && covers.script === locale.script,
  );
  if (language && found.size < mostTags) found.set(tag, language);
  return language;
}

/** Entries of the cache; a paper needs one. */
const mostTags = 100;

/**
 * Returns the language of a tag that was validated before.
 *
 * @throws if it has no module
 */
export function languageOf(tag: string): Language {
  const language = findLanguage(tag);
  if (language) return language;
  throw new Error(`No language module for "${tag}"; there are ${languageTags.join(', ')}`);
}

/** Whether a text is a well-formed BCP 47 tag of any language. */
export function isLanguageTag(text: string): boolean {
  return parseTag(text) !== undefined;
}

function parseTag(text: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(text);
  } catch {
    return undefined;
  }
}
