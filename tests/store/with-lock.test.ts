import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { withLock } from '@/lib/store/with-lock';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'with-lock-'));
  path = join(folder, '.lock');
});

/** Leaves the lock of a process that was killed a minute ago. */
async function leaveStale(): Promise<void> {
  await writeFile(path, '');
  const minuteAgo = new Date(Date.now() - 60_000);
  await utimes(path, minuteAgo, minuteAgo);
}

/** Takes the lock many times at once, and returns how many held it at the same time at most. */
async function countHolders(): Promise<number> {
  let holders = 0;
  let most = 0;
  const hold = async () => {
    holders += 1;
    most = Math.max(most, holders);
    await wait(5);
    holders -= 1;
  };
  await Promise.all(Array.from({ length: 12 }, () => withLock(path, hold)));
  return most;
}

test('one at a time holds a lock, and none is left', async () => {
  expect(await countHolders()).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

test('the lock of a process that was killed is taken over by one', async () => {
  for (let round = 0; round < 3; round += 1) {
    await leaveStale();
    expect(await countHolders()).toBe(1);
  }
  expect(await readdir(folder)).toEqual([]);
});

test('a lock that was taken over meanwhile is left to its new holder', async () => {
  await withLock(path, async () => {
    await rm(path);
    await writeFile(path, 'of another process');
  });
  expect(await readdir(folder)).toEqual(['.lock']);
});

test('a lock is given back after an error', async () => {
  await expect(withLock(path, () => Promise.reject(new Error('no room')))).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
});
