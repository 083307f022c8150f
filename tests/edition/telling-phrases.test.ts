import { expect, test } from 'vitest';
import { createSegmenter } from '@/lib/edition/segmenter';
import { tellingPhrases } from '@/lib/edition/words/telling-phrases';
import { findDictionary } from '@/lib/newsroom/chinese-dictionary';

const open = (language: string) =>
  createSegmenter({ language, dictionary: findDictionary(language), names: new Set() });

test('what an article is about: keywords, places, people, then the words of its headline', () => {
  const article = {
    ...{ title: '青河新桥今日通车，12月起收费', kicker: '惠民工程' },
    ...{ keywords: ['交通'], places: ['青河县'], byline: undefined },
  };
  expect(tellingPhrases(article, open('zh-Hans'))).toEqual(
    expect.arrayContaining(['交通', '青河县', '通车', '收费', '惠民']),
  );
  expect(tellingPhrases(article, open('zh-Hans')).slice(0, 2)).toEqual(['交通', '青河县']);
  expect(tellingPhrases(article, open('zh-Hans')).join('')).not.toMatch(/[，\d]/);
});

test('short words of other languages say nothing', () => {
  const article = {
    title: 'A new bridge on the Qing',
    keywords: [],
    places: [],
    byline: undefined,
  };
  expect(tellingPhrases(article, open('en'))).toEqual(['bridge', 'Qing']);
});
