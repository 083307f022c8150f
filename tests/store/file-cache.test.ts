import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFileCache } from '@/lib/store/file-cache';

const newFolder = () => mkdtemp(join(tmpdir(), 'file-cache-'));
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (file: Uint8Array) => new TextDecoder().decode(file);
const open = (folder: string) => openFileCache({ folder, ending: '.pdf', maxFiles: 6 });

function counting(said: string) {
  let made = 0;
  const make = async () => {
    made += 1;
    await new Promise((resolve) => setTimeout(resolve, 2));
    return bytes(said);
  };
  return { make, made: () => made };
}

test('calls at the same time share one making, another key has its own', async () => {
  const files = open(await newFolder());
  const { make, made } = counting('front');
  const all = await Promise.all(Array.from({ length: 20 }, () => files.get('aa', make)));
  expect(all.map(text)).toEqual(Array(20).fill('front'));
  expect(made()).toBe(1);
  await files.get('bb', make);
  expect(made()).toBe(2);
});

test('a restart finds the file', async () => {
  const folder = await newFolder();
  await open(folder).get('aa', counting('front').make);
  const { make, made } = counting('other');
  expect(text(await open(folder).get('aa', make))).toBe('front');
  expect(made()).toBe(0);
});

test('a failure is not remembered', async () => {
  const files = open(await newFolder());
  await expect(files.get('aa', () => Promise.reject(new Error('no browser')))).rejects.toThrow();
  expect(text(await files.get('aa', counting('front').make))).toBe('front');
});

test('a folder that cannot be written to still returns the file', async () => {
  const files = open('package.json/nowhere');
  expect(text(await files.get('aa', counting('front').make))).toBe('front');
});

test('the oldest files are deleted', async () => {
  const folder = await newFolder();
  const files = open(folder);
  for (let key = 0; key < 9; key += 1) await files.get(String(key), counting('page').make);
  expect(await readdir(folder)).toHaveLength(6);
});
