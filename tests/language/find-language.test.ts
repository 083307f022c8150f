import { expect, test } from 'vitest';
import { findLanguage, languageOf, languageTags, suggestTag } from '@/lib/language/find-language';
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
  ['de', 'de'],
  ['de-AT', 'de'],
  ['de-CH', 'de'],
  ['fr-CA', 'fr'],
  ['es-419', 'es'],
  ['ja', 'ja'],
  ['ja-JP', 'ja'],
  ['ko-KR', 'ko'],
])('%s is %s', (tag, expected) => {
  expect(findLanguage(tag)?.tag).toBe(expected);
  expect(languageOf(tag)).toBe(findLanguage(tag));
});

test.each(['中文', '', 'english', 'jp', 'xx', 'zh_CN', 'de-', 'x-klingon'])(
  '"%s" is no language',
  (tag) => {
    expect(findLanguage(tag)).toBeUndefined();
    expect(() => languageOf(tag)).toThrow(`There is no language "${tag}"`);
  },
);

test.each([
  ['ar', 'rtl', 'other'],
  ['fa-IR', 'rtl', 'other'],
  ['he', 'rtl', 'other'],
  ['ur', 'rtl', 'other'],
  ['ug', 'rtl', 'other'],
  ['ru', 'ltr', 'other'],
  ['hi', 'ltr', 'other'],
  ['th', 'ltr', 'other'],
  ['el', 'ltr', 'other'],
  ['bo', 'ltr', 'other'],
  ['kk', 'ltr', 'other'],
  ['kk-Arab', 'rtl', 'other'],
  ['az-Arab', 'rtl', 'other'],
  ['pt-BR', 'ltr', 'latin'],
  ['vi', 'ltr', 'latin'],
  ['gsw', 'ltr', 'latin'],
  ['en-Dsrt', 'ltr', 'other'],
  ['zh-Latn-pinyin', 'ltr', 'latin'],
] as const)('%s has no module: %s, its interface in English, no sheets', (tag, dir, script) => {
  const language = languageOf(tag);
  expect(languageAttributes(tag)).toEqual({ lang: tag, dir, 'data-script': script });
  expect(language.messages).toBe(languageOf('en').messages);
  expect(language.messagesTag).toBe('en');
  expect(language.hasSheets).toBe(false);
});

test('every module is found by its own tag', () => {
  expect(languageTags).toEqual(['zh-Hans', 'zh-Hant', 'en', 'de', 'fr', 'es', 'ja', 'ko']);
  expect(languageTags.map((tag) => findLanguage(tag)?.tag)).toEqual(languageTags);
  expect(languageTags.filter((tag) => languageOf(tag).messagesTag !== undefined)).toEqual([]);
});

test.each([
  ['jp', 'ja'],
  ['CN', 'zh-Hans'],
  ['German', 'de'],
  ['deutsch', 'de'],
  ['日本語', 'ja'],
  ['français', 'fr'],
  ['English', 'en'],
  ['中文', 'zh-Hans'],
  ['klingon', undefined],
])('%s is probably meant as %s', (text, tag) => {
  expect(suggestTag(text)).toBe(tag);
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
  ['de', 'de_DE'],
  ['de-AT', 'de_AT'],
  ['fr', 'fr_FR'],
  ['es', 'es_ES'],
  ['ja', 'ja_JP'],
  ['ko', 'ko_KR'],
  ['ar', 'ar_EG'],
  ['pt-BR', 'pt_BR'],
])('Open Graph calls %s %s', (tag, expected) => {
  expect(openGraphLocale(tag)).toBe(expected);
});
