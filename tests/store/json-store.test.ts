import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openJsonStore } from '@/lib/store/json-store';

test('a store that cannot be written to says so once, and once that it can again', async () => {
  const lines: string[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((line) => lines.push(line));
  const folder = join(await mkdtemp(join(tmpdir(), 'json-store-')), 'store');
  await writeFile(folder, 'no folder');
  const store = openJsonStore({ folder, format: 1 });
  await store.write('a', 1);
  await store.write('years/2023', 2);
  expect(await store.read('a')).toBeUndefined();
  await rm(folder);
  await store.write('a', 3);
  await store.write('a', 4);
  expect(await store.read('a')).toBe(4);
  spy.mockRestore();
  expect(lines.map((line) => / event=(\S+)/.exec(line)?.[1])).toEqual([
    'store-not-writable',
    'store-writable',
  ]);
});
