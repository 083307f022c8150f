import { expect, test } from 'vitest';
import { toBarAttributes } from '@/components/reader/listen/bar-attributes';

test('the bar of a paper with messages of its own has the language of its view', () => {
  expect(toBarAttributes({ language: 'zh-Hans' })).toEqual({
    messagesAttributes: {},
    titleAttributes: {},
  });
});

test('messages in another language have that, and the title has the language of the paper', () => {
  expect(toBarAttributes({ language: 'nl', messagesLanguage: 'en' })).toEqual({
    messagesAttributes: { lang: 'en' },
    titleAttributes: { lang: 'nl' },
  });
});

test('in a paper that is read from right to left, both have their direction', () => {
  expect(toBarAttributes({ language: 'ar', messagesLanguage: 'en' })).toEqual({
    messagesAttributes: { lang: 'en', dir: 'ltr' },
    titleAttributes: { lang: 'ar', dir: 'rtl' },
  });
});
