import { expect, test } from 'vitest';
import { toHeadlineList } from '@/lib/edition/metadata/headline-list';

const of = (...titles: string[]) => titles.map((title) => ({ title }));

test('a list of headlines is joined as its language joins them', () => {
  expect(toHeadlineList(of('甲', '乙'), 'zh-Hans')).toBe('甲；乙');
  expect(toHeadlineList(of('One', 'Two'), 'en')).toBe('One; Two');
  expect(toHeadlineList([], 'en')).toBe('');
});

test('a list of headlines ends before the first that does not fit, and cuts none', () => {
  expect(toHeadlineList(of('甲'.repeat(100), '乙'.repeat(60), '丙'), 'zh')).toBe('甲'.repeat(100));
  expect(toHeadlineList(of('甲'.repeat(200), '乙'), 'zh')).toBe('甲'.repeat(200));
});
