import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { readFolderState, recentFolderState } from '@/lib/store/folder-state.mjs';

// The clock moves only where a test moves it.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'folder-state-'));
  await writeFile(join(folder, 'a.md'), 'one');
  return folder;
}

test('a state tells folders from files and leaves hidden ones out', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, '.hidden'), '');
  const { entries } = await readFolderState(join(folder, '..'));
  expect(entries?.find(({ name }) => folder.endsWith(name))?.kind).toBe('folder');
  const { entries: files } = await readFolderState(folder);
  expect(files).toMatchObject([{ name: 'a.md', kind: 'file', size: 3 }]);
  expect((await readFolderState(join(folder, 'none'))).entries).toBeUndefined();
});

test('readFolderState always notices a file written in place; recentFolderState may not', async () => {
  const folder = await newFolder();
  const { stamp } = await recentFolderState(folder);
  await utimes(join(folder, 'a.md'), 1, 1);
  expect((await recentFolderState(folder)).stamp).toBe(stamp);
  const current = await readFolderState(folder);
  expect(current.stamp).not.toBe(stamp);
  // The recent state is never older than the last one read, nor than a second.
  expect((await recentFolderState(folder)).stamp).toBe(current.stamp);
  await utimes(join(folder, 'a.md'), 2, 2);
  vi.advanceTimersByTime(1000);
  expect((await recentFolderState(folder)).stamp).not.toBe(current.stamp);
});

test('recentFolderState soon notices that a file was added or removed', async () => {
  const folder = await newFolder();
  const { stamp } = await recentFolderState(folder);
  await writeFile(join(folder, 'b.md'), 'two');
  vi.advanceTimersByTime(60);
  const { stamp: added } = await recentFolderState(folder);
  expect(added).not.toBe(stamp);
  await rm(join(folder, 'b.md'));
  vi.advanceTimersByTime(60);
  expect((await recentFolderState(folder)).stamp).toBe(stamp);
});
