import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKeptPdfs } from '@/lib/print/kept-pdfs';

const newFolder = () => mkdtemp(join(tmpdir(), 'kept-pdfs-'));
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (pdf: Uint8Array) => new TextDecoder().decode(pdf);

function counting(said: string) {
  let made = 0;
  const make = async () => {
    made += 1;
    await new Promise((resolve) => setTimeout(resolve, 2));
    return bytes(said);
  };
  return { make, made: () => made };
}

test('asked for at once it is made once, and once more only under another key', async () => {
  const kept = openKeptPdfs(await newFolder());
  const { make, made } = counting('front');
  const pdfs = await Promise.all(Array.from({ length: 20 }, () => kept.get('aa', make)));
  expect(pdfs.map(text)).toEqual(Array(20).fill('front'));
  expect(made()).toBe(1);
  await kept.get('bb', make);
  expect(made()).toBe(2);
});

test('it is kept through a restart', async () => {
  const folder = await newFolder();
  await openKeptPdfs(folder).get('aa', counting('front').make);
  const { make, made } = counting('other');
  expect(text(await openKeptPdfs(folder).get('aa', make))).toBe('front');
  expect(made()).toBe(0);
});

test('what could not be made is tried again', async () => {
  const kept = openKeptPdfs(await newFolder());
  await expect(kept.get('aa', () => Promise.reject(new Error('no browser')))).rejects.toThrow();
  expect(text(await kept.get('aa', counting('front').make))).toBe('front');
});

test('a folder that cannot be written to costs only the keeping', async () => {
  const kept = openKeptPdfs('package.json/nowhere');
  expect(text(await kept.get('aa', counting('front').make))).toBe('front');
});

test('the oldest are forgotten', async () => {
  const folder = await newFolder();
  const kept = openKeptPdfs(folder);
  for (let key = 0; key < 70; key += 1) await kept.get(String(key), counting('page').make);
  expect(await readdir(folder)).toHaveLength(64);
});
