import { chmod, chown, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeAtomic } from '@/lib/store/write-atomic';

const newFolder = () => mkdtemp(join(tmpdir(), 'write-atomic-'));

test('makes the folder, replaces the file and leaves nothing else', async () => {
  const folder = join(await newFolder(), 'a', 'b');
  await writeAtomic(join(folder, 'one.json'), 'old');
  await writeAtomic(join(folder, 'one.json'), new TextEncoder().encode('new'));
  expect(await readFile(join(folder, 'one.json'), 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['one.json']);
});

test('writers at the same time do not mix their bytes', async () => {
  const path = join(await newFolder(), 'one.json');
  const texts = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(100_000));
  await Promise.all(texts.map((text) => writeAtomic(path, text)));
  expect(texts).toContain(await readFile(path, 'utf8'));
});

test('a failure is thrown and leaves nothing behind', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'file'), '');
  await expect(writeAtomic(join(folder, 'file', 'one.json'), 'new')).rejects.toThrow();
  // A file cannot take the place of a folder that is not empty.
  await writeAtomic(join(folder, 'full', 'one.json'), 'old');
  await expect(writeAtomic(join(folder, 'full'), 'new')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['file', 'full']);
});

test.each([0o600, 0o644, 0o664, 0o440])(
  'the permissions of the file that is replaced remain on request: %o',
  async (mode) => {
    const path = join(await newFolder(), 'one.yaml');
    await writeFile(path, 'old');
    await chmod(path, mode);
    const { uid, gid } = await stat(path);
    await writeAtomic(path, 'new', { keepsAttributes: true });
    expect(await stat(path)).toMatchObject({ uid, gid });
    expect(((await stat(path)).mode & 0o7777).toString(8)).toBe(mode.toString(8));
    expect(await readFile(path, 'utf8')).toBe('new');
  },
);

test.runIf(process.getuid?.() === 0)('the owner remains where the system allows it', async () => {
  const path = join(await newFolder(), 'one.yaml');
  await writeFile(path, 'old');
  await chown(path, 1234, 2345);
  await writeAtomic(path, 'new', { keepsAttributes: true });
  expect(await stat(path)).toMatchObject({ uid: 1234, gid: 2345 });
});

test('a file that was not there has the permissions of any new file', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'plain'), '');
  await writeAtomic(join(folder, 'one.yaml'), 'new', { keepsAttributes: true });
  const modes = await Promise.all(['plain', 'one.yaml'].map((name) => stat(join(folder, name))));
  expect(modes[1]?.mode).toBe(modes[0]?.mode);
});
