import { expect, test } from 'vitest';
import {
  findLanguage,
  isLanguageTag,
  languageOf,
  languageTags,
} from '@/lib/language/find-language';
import { languageAttributes } from '@/lib/language/language-attributes';
import { openGraphLocale } from '@/lib/language/regional-tag';

test.each([
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-Hans-CN', 'zh-Hans'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['cmn', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-MO', 'zh-Hant'],
  ['zh-Hant', 'zh-Hant'],
  ['yue', 'zh-Hant'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['EN-us', 'en'],
])('%s is %s', (tag, expected) => {
  expect(findLanguage(tag)?.tag).toBe(expected);
  expect(languageOf(tag)).toBe(findLanguage(tag));
});

test.each(['ja', 'ko', 'de-AT', 'ar', 'zh-Latn-pinyin', 'en-Dsrt', '中文', ''])(
  '"%s" has no module',
  (tag) => {
    expect(findLanguage(tag)).toBeUndefined();
    expect(() => languageOf(tag)).toThrow(`"${tag}"; there are zh-Hans, zh-Hant, en`);
  },
);

test('every language is found by its own tag', () => {
  expect(languageTags).toEqual(['zh-Hans', 'zh-Hant', 'en']);
  expect(languageTags.map((tag) => findLanguage(tag)?.tag)).toEqual(languageTags);
});

test('a tag of a language without a module is a tag all the same', () => {
  expect(isLanguageTag('de-AT')).toBe(true);
  expect(isLanguageTag('中文')).toBe(false);
});

test('an element keeps the tag that the paper wrote', () => {
  expect(languageAttributes('zh-HK')).toEqual({ lang: 'zh-HK', dir: 'ltr', 'data-script': 'han' });
  expect(languageAttributes('en-GB')['data-script']).toBe('latin');
});

test.each([
  ['zh-Hans', 'zh_CN'],
  ['zh-HK', 'zh_HK'],
  ['zh-Hant', 'zh_TW'],
  ['en', 'en_GB'],
  ['en-US', 'en_US'],
])('Open Graph calls %s %s', (tag, expected) => {
  expect(openGraphLocale(tag)).toBe(expected);
});
