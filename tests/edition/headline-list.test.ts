import { expect, test } from 'vitest';
import { toHeadlineList } from '@/lib/edition/metadata/headline-list';

const of = (...titles: string[]) => titles.map((title) => ({ title }));

test('headlines are joined as the language joins them', () => {
  expect(toHeadlineList(of('甲', '乙'), 'zh-Hans')).toBe('甲；乙');
  expect(toHeadlineList(of('One', 'Two'), 'en')).toBe('One; Two');
  expect(toHeadlineList([], 'en')).toBe('');
});

test('no headline is cut: the first that does not fit ends the line, but the first of all stays', () => {
  expect(toHeadlineList(of('甲'.repeat(100), '乙'.repeat(60), '丙'), 'zh')).toBe('甲'.repeat(100));
  expect(toHeadlineList(of('甲'.repeat(200), '乙'), 'zh')).toBe('甲'.repeat(200));
});
