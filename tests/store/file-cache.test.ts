import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openFileCache } from '@/lib/store/file-cache';

const newFolder = () => mkdtemp(join(tmpdir(), 'file-cache-'));
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (file: Uint8Array) => new TextDecoder().decode(file);
const limits = { maxFiles: 6, maxBytes: 1000 };
const open = (folder: string) => openFileCache({ folder, ending: '.pdf', ...limits });

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

test('the log says once that a folder cannot be written to, and once that it can again', async () => {
  const written = vi.spyOn(console, 'error').mockImplementation(() => {});
  try {
    const folder = join(await newFolder(), 'cache');
    await writeFile(folder, 'a file in its place');
    const files = open(folder);
    for (const key of ['aa', 'bb', 'cc']) await files.get(key, counting('front').make);
    await rm(folder);
    for (const key of ['dd', 'ee']) await files.get(key, counting('front').make);
    const events = written.mock.calls.map(([line]) => /event=(\S+)/.exec(String(line))?.[1]);
    expect(events).toEqual(['cache-not-writable', 'cache-writable']);
  } finally {
    written.mockRestore();
  }
});

test('the oldest files are deleted', async () => {
  const folder = await newFolder();
  const files = open(folder);
  for (let key = 0; key < 9; key += 1) await files.get(String(key), counting('page').make);
  expect(await readdir(folder)).toHaveLength(6);
});

test('files have a limit of bytes together, and the newest one stays even if it alone is larger', async () => {
  const folder = await newFolder();
  const files = open(folder);
  for (const key of ['1', '2', '3']) await files.get(key, counting('x'.repeat(400)).make);
  expect(await readdir(folder)).toHaveLength(2);
  await files.get('4', counting('x'.repeat(2000)).make);
  expect((await readdir(folder)).map((name) => name[0])).toEqual(['4']);
});

const damages: [string, (path: string) => Promise<void>][] = [
  ['cut', (path) => truncate(path, 3)],
  ['emptied', (path) => truncate(path, 0)],
  ['of other bytes', (path) => writeFile(path, 'xxxxx')],
];

test.each(damages)('a file that is %s is made again, after a restart too', async (_, damage) => {
  const folder = await newFolder();
  const files = open(folder);
  const first = await files.find('aa', counting('front').make);
  for (const cache of [files, open(folder)]) {
    await damage(first.path ?? '');
    expect(text(await cache.get('aa', counting('front').make))).toBe('front');
    expect(await readdir(folder)).toHaveLength(1);
  }
});

test('a file is found by its path and has its digest in its name', async () => {
  const files = open(await newFolder());
  const { path, digest, read } = await files.find('aa', counting('front').make);
  expect(path).toContain(`aa-${digest}.pdf`);
  expect(text(await readFile(path ?? ''))).toBe('front');
  expect(text(await read())).toBe('front');
});

test('a key that begins like another has a file of its own', async () => {
  const files = open(await newFolder());
  expect(text(await files.get('aa-a3', counting('booklet').make))).toBe('booklet');
  expect(text(await files.get('aa', counting('pages').make))).toBe('pages');
  expect(text(await files.get('aa-a3', counting('other').make))).toBe('booklet');
});
