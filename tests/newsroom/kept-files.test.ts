import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKeptFiles } from '@/lib/newsroom/kept-files';

const newFolder = () => mkdtemp(join(tmpdir(), 'kept-files-'));
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (file: Uint8Array) => new TextDecoder().decode(file);
const open = (folder: string) => openKeptFiles({ folder, ending: '.pdf', most: 6 });

function counting(said: string) {
  let made = 0;
  const make = async () => {
    made += 1;
    await new Promise((resolve) => setTimeout(resolve, 2));
    return bytes(said);
  };
  return { make, made: () => made };
}

test('a file that twenty readers request at once is made once', async () => {
  const kept = open(await newFolder());
  const { make, made } = counting('front');
  const files = await Promise.all(Array.from({ length: 20 }, () => kept.get('aa', make)));
  expect(files.map(text)).toEqual(Array(20).fill('front'));
  expect(made()).toBe(1);
  await kept.get('bb', make);
  expect(made()).toBe(2);
});

test('a cached file is still there after a restart', async () => {
  const folder = await newFolder();
  await open(folder).get('aa', counting('front').make);
  const { make, made } = counting('other');
  expect(text(await open(folder).get('aa', make))).toBe('front');
  expect(made()).toBe(0);
});

test('a file that could not be made is made at the next request', async () => {
  const kept = open(await newFolder());
  await expect(kept.get('aa', () => Promise.reject(new Error('no browser')))).rejects.toThrow();
  expect(text(await kept.get('aa', counting('front').make))).toBe('front');
});

test('where the cache folder cannot be written to, files are made for each request', async () => {
  const kept = open('package.json/nowhere');
  expect(text(await kept.get('aa', counting('front').make))).toBe('front');
});

test('the oldest files are removed when the cache is full', async () => {
  const folder = await newFolder();
  const kept = open(folder);
  for (let key = 0; key < 9; key += 1) await kept.get(String(key), counting('page').make);
  expect(await readdir(folder)).toHaveLength(6);
});
