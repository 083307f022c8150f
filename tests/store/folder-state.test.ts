import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { glanceAtFolder, lookAtFolder } from '@/lib/store/folder-state.mjs';

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

test('a look tells folders from files and leaves hidden ones out', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, '.hidden'), '');
  const { entries } = await lookAtFolder(join(folder, '..'));
  expect(entries?.find(({ name }) => folder.endsWith(name))?.kind).toBe('folder');
  const { entries: files } = await lookAtFolder(folder);
  expect(files).toMatchObject([{ name: 'a.md', kind: 'file', size: 3 }]);
  expect((await lookAtFolder(join(folder, 'none'))).entries).toBeUndefined();
});

test('a look always sees a file that was written in place; a glance may not', async () => {
  const folder = await newFolder();
  const { stamp } = await glanceAtFolder(folder);
  await utimes(join(folder, 'a.md'), 1, 1);
  expect((await glanceAtFolder(folder)).stamp).toBe(stamp);
  const looked = await lookAtFolder(folder);
  expect(looked.stamp).not.toBe(stamp);
  // A glance is never older than the last look, nor than a second.
  expect((await glanceAtFolder(folder)).stamp).toBe(looked.stamp);
  await utimes(join(folder, 'a.md'), 2, 2);
  vi.advanceTimersByTime(1000);
  expect((await glanceAtFolder(folder)).stamp).not.toBe(looked.stamp);
});

test('a glance sees soon that a file was added or removed', async () => {
  const folder = await newFolder();
  const { stamp } = await glanceAtFolder(folder);
  await writeFile(join(folder, 'b.md'), 'two');
  vi.advanceTimersByTime(60);
  const { stamp: added } = await glanceAtFolder(folder);
  expect(added).not.toBe(stamp);
  await rm(join(folder, 'b.md'));
  vi.advanceTimersByTime(60);
  expect((await glanceAtFolder(folder)).stamp).toBe(stamp);
});
