/**
 * Finds a language by its tag, as in paper.yaml. Tags are BCP 47. A tag without a script means the likely one:
 * `zh-TW` and `zh-HK` are traditional Chinese, `zh` is simplified (Unicode CLDR, likely subtags, which `Intl.Locale`
 * knows). A language without a module is found, too: its interface is in English.
 */
import { german } from './de/de';
import { english } from './en/en';
import { spanish } from './es/es';
import { french } from './fr/fr';
import { japanese } from './ja/ja';
import { korean } from './ko/ko';
import type { Language } from './language';
import { toOtherLanguage } from './other/other-language';
import { simplifiedChinese } from './zh-hans/zh-hans';
import { traditionalChinese } from './zh-hant/zh-hant';

/** All languages that have a module. */
const languages: readonly Language[] = [
  simplifiedChinese,
  traditionalChinese,
  english,
  german,
  french,
  spanish,
  japanese,
  korean,
];

/** Their tags, for messages about unknown ones. */
export const languageTags: readonly string[] = languages.map(({ tag }) => tag);

/** A cache, because a view looks up its tag hundreds of times. It has only tags of languages. */
const found = new Map<string, Language>();

/** Entries of the cache; a paper needs one. */
const mostTags = 100;

/** Returns the language of a tag; undefined if the tag is not well-formed, or its language does not exist. */
export function findLanguage(tag: string): Language | undefined {
  const cached = found.get(tag);
  if (cached) return cached;
  const locale = parseTag(tag)?.maximize();
  if (!locale || !isKnown(locale.language)) return undefined;
  const language =
    languages.find(
      ({ covers }) => covers.codes.includes(locale.language) && covers.script === locale.script,
    ) ?? toOtherLanguage(locale);
  if (found.size < mostTags) found.set(tag, language);
  return language;
}

/**
 * Returns the language of a tag that was validated before.
 *
 * @throws if there is no such language
 */
export function languageOf(tag: string): Language {
  const language = findLanguage(tag);
  if (language) return language;
  throw new Error(`There is no language "${tag}"`);
}

/** Returns the tag that is probably meant by a text that is no tag: `ja` for `jp`, `de` for `German`. */
export function suggestTag(text: string): string | undefined {
  const written = text.trim().toLowerCase();
  return mistakenTags.get(written) ?? languageTags.find((tag) => namesOf(tag).includes(written));
}

/** Codes of countries, and names, that are written instead of tags. */
const mistakenTags: ReadonlyMap<string, string> = new Map([
  ['cn', 'zh-Hans'],
  ['tw', 'zh-TW'],
  ['hk', 'zh-HK'],
  ['jp', 'ja'],
  ['us', 'en-US'],
  ['中文', 'zh-Hans'],
  ['汉语', 'zh-Hans'],
  ['chinese', 'zh-Hans'],
]);

/** Returns the English name of a language: `Arabic`. */
export function languageName(tag: string): string {
  return String(new Intl.DisplayNames('en', { type: 'language' }).of(tag));
}

/** The names of a language in English and in itself, in small letters. */
function namesOf(tag: string): string[] {
  const own = new Intl.DisplayNames(tag, { type: 'language' }).of(tag);
  return [languageName(tag), String(own)].map((name) => name.toLowerCase());
}

function parseTag(text: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(text);
  } catch {
    return undefined;
  }
}

/** Codes of three letters are many (ISO 639-3), and only a part of them has a name here. */
function isKnown(code: string): boolean {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return code.length === 3 || names.of(code) !== undefined;
}
