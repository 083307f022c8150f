import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { readFolderState, recentFolderState } from '@/lib/store/folder-state';
import { breakDisk } from '../support/failing-disk';

// The clock moves only where a test moves it.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

/** Writes a file that was last changed long ago. */
async function writeOld(file: string, text: string) {
  await writeFile(file, text);
  await utimes(file, 1000.5, 1000.5);
}

async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'folder-state-'));
  await writeOld(join(folder, 'a.md'), 'one');
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
  await writeOld(join(folder, 'b.md'), 'two');
  vi.advanceTimersByTime(60);
  const { stamp: added } = await recentFolderState(folder);
  expect(added).not.toBe(stamp);
  await rm(join(folder, 'b.md'));
  vi.advanceTimersByTime(60);
  expect((await recentFolderState(folder)).stamp).toBe(stamp);
});

test.each([
  ['a clock that ticks every few milliseconds', 0.005],
  ['a disk with times of two seconds', 1],
])('a file that was just changed has a state of its own each time, for %s', async (_, age) => {
  const folder = await newFolder();
  const now = age === 1 ? Math.floor(Date.now() / 1000) : Date.now() / 1000 - age;
  await utimes(join(folder, 'a.md'), now, now);
  const stamps = [await readFolderState(folder), await readFolderState(folder)];
  expect(stamps[0]?.stamp).not.toBe(stamps[1]?.stamp);
  // The recent state is read again as well, until the file has been at rest for a while.
  vi.advanceTimersByTime(60);
  expect((await recentFolderState(folder)).stamp).not.toBe(stamps[1]?.stamp);
  vi.advanceTimersByTime(3000);
  const rested = await recentFolderState(folder);
  expect((await readFolderState(folder)).stamp).toBe(rested.stamp);
});

test('a folder that has not changed for long has its new names as soon as they are there', async () => {
  const folder = await newFolder();
  for (const name of ['2023-03-10', '2023-03-11']) await mkdir(join(folder, name));
  await symlink(join(folder, '2023-03-10'), join(folder, 'z-link'));
  await utimes(folder, 1000.5, 1000.5);
  const namesOf = async () => {
    const { entries = [] } = await readFolderState(folder);
    return entries.map(({ name, kind }) => `${name} ${kind}`);
  };
  const first = ['2023-03-10 folder', '2023-03-11 folder', 'a.md file', 'z-link folder'];
  const { stamp } = await readFolderState(folder);
  expect(await namesOf()).toEqual(first);
  // Files are looked at each time, although the folder is not listed again.
  await writeOld(join(folder, 'a.md'), 'longer');
  expect((await readFolderState(folder)).stamp).not.toBe(stamp);
  await mkdir(join(folder, '2023-03-12'));
  expect(await namesOf()).toEqual([...first.slice(0, 2), '2023-03-12 folder', ...first.slice(2)]);
  await rm(join(folder, '2023-03-10'), { recursive: true });
  expect(await namesOf()).toEqual([
    '2023-03-11 folder',
    '2023-03-12 folder',
    'a.md file',
    'z-link other',
  ]);
});

test('a time in the future is a time like any other', async () => {
  const folder = await newFolder();
  const next = Date.now() / 1000 + 60;
  await utimes(join(folder, 'a.md'), next, next);
  const { stamp } = await readFolderState(folder);
  expect((await readFolderState(folder)).stamp).toBe(stamp);
});

test('a folder that cannot be read differs from one that does not exist', async () => {
  const folder = await newFolder();
  const repair = breakDisk((path) => path === folder);
  const away = await readFolderState(folder);
  expect(away).toMatchObject({ entries: undefined, isUnreadable: true });
  repair();
  vi.advanceTimersByTime(60);
  const back = await recentFolderState(folder);
  expect(back.stamp).not.toBe(away.stamp);
  expect(back).toMatchObject({ isUnreadable: false });
  expect(await readFolderState(join(folder, 'none'))).toMatchObject({
    entries: undefined,
    isUnreadable: false,
    stamp: '',
  });
});

test('a link that leads nowhere is no file and hides no other', async () => {
  const folder = await newFolder();
  await symlink('/nowhere/at/all', join(folder, 'b.md'));
  const { entries } = await readFolderState(folder);
  expect(entries?.map(({ name, kind }) => [name, kind])).toEqual([
    ['a.md', 'file'],
    ['b.md', 'other'],
  ]);
});
