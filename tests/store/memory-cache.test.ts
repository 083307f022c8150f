import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openMemoryCache } from '@/lib/store/memory-cache';

test('calls at the same time share one making, later ones its value', async () => {
  const cache = openMemoryCache<string>({ maxEntries: 2 });
  let made = 0;
  const make = async () => {
    made += 1;
    await setTimeout(2);
    return 'front';
  };
  const all = await Promise.all(Array.from({ length: 9 }, () => cache.get('a', make)));
  expect([...all, await cache.get('a', make)]).toEqual(Array(10).fill('front'));
  expect(made).toBe(1);
});

test('a failure is not remembered', async () => {
  const cache = openMemoryCache<string>({ maxEntries: 2 });
  await expect(cache.get('a', () => Promise.reject(new Error('no font')))).rejects.toThrow();
  expect(await cache.get('a', async () => 'front')).toBe('front');
});

test.each([
  ['entries', openMemoryCache<string>({ maxEntries: 2 })],
  // A key of one letter and a value of four bytes take six.
  ['bytes', openMemoryCache<string>({ maxBytes: 12, sizeOf: ({ length }) => length })],
])('beyond its limit in %s the least recently used is made again', async (_, cache) => {
  const made: string[] = [];
  const get = (key: string) =>
    cache.get(key, async () => {
      made.push(key);
      return 'four';
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
