import { expect, test } from 'vitest';
import { foreignLanguage } from '@/lib/language/foreign-language';

test.each([
  ['The city council approved new parks.', 'zh-Hans', 'en'],
  ['Parks approved in 郑州 on Monday, says the mayor', 'zh-Hant-TW', 'en'],
  ['市政府批准新建公园。', 'en', 'zh'],
  ['NBA总决赛今日开打', 'en-GB', 'zh'],
  ['東京タワーの改修が始まる', 'en', 'ja'],
  ['東京タワーの改修が始まる', 'zh-Hans', 'ja'],
  ['В городе открыли новый парк', 'en', 'ru'],
  ['У місті відкрили новий парк', 'de', 'uk'],
  ['도서관, 밤 9시 30분까지 문 연다', 'zh-TW', 'ko'],
  ['المدينة تفتح المكتبة', 'fr', 'ar'],
  ['شهر کتابخانه را باز می‌کند، گفت پدرام', 'zh-Hans', 'fa'],
  ['The city council approved new parks.', 'ar', 'en'],
  ['The city council approved new parks.', 'ja', 'en'],
])('%s in a paper in %s is read as %s', (text, language, expected) => {
  expect(foreignLanguage(text, language)).toBe(expected);
});

test.each([
  ['市政府批准新建公园。', 'zh-Hans'],
  ['OpenAI发布GPT模型，价格不变', 'zh'],
  ['iPhone 16 Pro Max来了', 'zh-Hans'],
  ['2024', 'zh'],
  ['', 'zh'],
  ['The city council', 'en'],
  ['東京タワーの改修が始まる', 'ja'],
  ['尹 대통령, 25일 회담', 'ko'],
  ['Neue Straßen für München', 'de'],
  ['В городе новый парк', 'ru'],
  ['مكتبة المدينة في Berlin', 'ar'],
  ['ꦲꦏ꧀ꦱꦫꦗꦮ and more', 'jv-Java'],
])('%s in a paper in %s is in its own, or nobody knows', (text, language) => {
  expect(foreignLanguage(text, language)).toBeUndefined();
});
