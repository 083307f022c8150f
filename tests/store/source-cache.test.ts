import { mkdtemp, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolderState } from '@/lib/store/folder-state';
import { expireAt, recordBusy, recordSources, renewAt } from '@/lib/store/record-sources';
import { openSourceCache } from '@/lib/store/source-cache';

let second = 1;

async function openFile(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'source-cache-'));
  const file = join(folder, 'a.md');
  /** Writes the file with another time, long ago. */
  const write = async (next: string) => {
    await writeFile(file, next);
    second += 1;
    await utimes(file, second, second);
  };
  await write(text);
  /** Reads the file after the state of its folder, as everything does. */
  const read = async (between = async () => {}): Promise<string> => {
    await readFolderState(folder);
    const found = await readFile(file, 'utf8');
    await between();
    return found;
  };
  return { folder, write, read };
}

test('a value is made once while its folders are unchanged, and again when one changes', async () => {
  const { write, read } = await openFile('old');
  const cache = openSourceCache<string>({ maxEntries: 2 });
  let made = 0;
  const make = async () => {
    made += 1;
    return read();
  };
  expect([await cache.get('a', make), await cache.get('a', make), made]).toEqual(['old', 'old', 1]);
  await write('new');
  expect([await cache.get('a', make), await cache.get('a', make), made]).toEqual(['new', 'new', 2]);
});

test('a file that is saved while a value is made from it is read again', async () => {
  const { write, read } = await openFile('old');
  const cache = openSourceCache<string>({ maxEntries: 2 });
  expect(await cache.get('a', () => read(() => write('new')))).toBe('old');
  expect(await cache.get('a', read)).toBe('new');
});

test('who waits for a value that became old while it was made gets a new one', async () => {
  const { write, read } = await openFile('old');
  const cache = openSourceCache<string>({ maxEntries: 2 });
  const late: Promise<string>[] = [];
  const slow = cache.get('a', () =>
    read(async () => {
      await write('new');
      late.push(cache.get('a', read), cache.get('a', read));
    }),
  );
  await slow;
  expect([await slow, ...(await Promise.all(late))]).toEqual(['old', 'new', 'new']);
});

test('a cached value brings its sources and its end to the record of each caller', async () => {
  const { folder, read } = await openFile('old');
  const cache = openSourceCache<string>({ maxEntries: 2 });
  const end = Date.now() + 60_000;
  const get = () =>
    cache.get('a', async () => {
      expireAt(end);
      renewAt(end - 1);
      return read();
    });
  for (const recorded of [await recordSources(get), await recordSources(get)]) {
    expect([...recorded.sources.keys()]).toEqual([folder]);
    expect(recorded).toMatchObject({ expires: end, renews: end - 1 });
  }
});

test('a value that failed, has expired or was made without all it needs is made again', async () => {
  const cache = openSourceCache<number>({ maxEntries: 2 });
  await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  let made = 0;
  const next = async (before: () => void) => {
    before();
    made += 1;
    return made;
  };
  expect(await cache.get('a', () => next(() => expireAt(Date.now())))).toBe(1);
  expect(await cache.get('a', () => next(() => recordBusy(5)))).toBe(2);
  expect(await cache.get('a', () => next(() => renewAt(Date.now())))).toBe(3);
  expect(await cache.get('a', () => next(() => {}))).toBe(4);
  expect(await cache.get('a', () => next(() => {}))).toBe(4);
});
