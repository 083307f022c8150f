import { expect, test } from 'vitest';
import { rememberSheets } from '@/components/desk/remember-sheets';

const toPages = (...digests: string[]) => digests.map((digest) => ({ digest, sheet: digest }));

test('the sheets of the pages that were shown last are remembered, and the oldest forgotten', () => {
  const sheets = new Map<string, string>();
  for (let act = 0; act < 80; act++) rememberSheets(sheets, toPages('front', `back-${act}`));
  expect(sheets.size).toBe(60);
  expect([...sheets.keys()]).toEqual(expect.arrayContaining(['front', 'back-79', 'back-78']));
  expect(sheets.has('back-1')).toBe(false);
});

test('all sheets of an edition are remembered, however many there are', () => {
  const sheets = new Map<string, string>();
  const pages = toPages(...Array.from({ length: 100 }, (_, number) => `page-${number}`));
  rememberSheets(sheets, pages);
  expect(sheets.size).toBe(100);
});
