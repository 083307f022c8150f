/**
 * From the tag in paper.yaml to the module of its language. Tags are BCP 47; a tag without a script means
 * its likely one: `zh-TW` and `zh-HK` are traditional Chinese, `zh` is simplified (Unicode CLDR, likely
 * subtags, as `Intl.Locale` has them).
 */
import { english } from './en/en';
import type { Language } from './language';
import { simplifiedChinese } from './zh-hans/zh-hans';
import { traditionalChinese } from './zh-hant/zh-hant';

/** All languages there are. */
const languages: readonly Language[] = [simplifiedChinese, traditionalChinese, english];

/** Their tags, to name them where another one is written. */
export const languageTags: readonly string[] = languages.map(({ tag }) => tag);

/** Views look a tag up hundreds of times; only tags that have a module are remembered. */
const found = new Map<string, Language>();

/** The language that a tag means; undefined where no module has it, or where it is no tag. */
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

/** Of one process; a paper has one. */
const mostTags = 100;

/** The language of a tag that was checked where it was read; throws on any other. */
export function languageOf(tag: string): Language {
  const language = findLanguage(tag);
  if (language) return language;
  throw new Error(`No language module for "${tag}"; there are ${languageTags.join(', ')}`);
}

/** Whether a text is a well-formed BCP 47 tag, of whatever language. */
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
