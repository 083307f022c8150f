import { spawnSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  readFile,
  readlink,
  realpath,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { listDates } from '@/lib/content/files/content-folder';
import { stampEdition } from '@/lib/content/files/edition-folder';
import { findPicture, readPicture } from '@/lib/content/files/picture-files';
import { createFile, replaceFile } from '@/lib/content/files/write-files';
import { type ContentFolder, makeContentFolder } from '../support/content-folder';

let content: ContentFolder;
const date = '2023-03-10';

beforeEach(async () => {
  content = await makeContentFolder();
});

describe('the list of editions', () => {
  test('has real dates only, newest first', async () => {
    const folders = ['2023-03-09', '2024-02-29', '2023-02-30', '2023-3-1', 'drafts', '.git', date];
    for (const folder of folders) await mkdir(join(content.path, folder));
    await content.write('2023-03-11', 'a file, not a folder');
    expect(await listDates(content.path)).toEqual(['2024-02-29', date, '2023-03-09']);
  });

  test('is empty where there is no content folder', async () => {
    expect(await listDates(join(content.path, 'nowhere'))).toEqual([]);
  });
});

describe('a picture that is requested', () => {
  test('has its real path, type, size and time, and can be read', async () => {
    await content.write(`${date}/gate.JPG`, 'bytes');
    expect(await findPicture(content.path, date, 'gate.JPG')).toEqual({
      path: await realpath(join(content.path, date, 'gate.JPG')),
      type: 'image/jpeg',
      size: 5,
      modified: expect.any(Date),
    });
    expect(new TextDecoder().decode(await readPicture(content.path, date, 'gate.JPG'))).toBe(
      'bytes',
    );
  });

  test('is of 30 MB at most, and a file', async () => {
    await content.write(`${date}/largest.jpg`, new Uint8Array(30_000_000));
    await content.write(`${date}/larger.jpg`, new Uint8Array(30_000_001));
    spawnSync('mkfifo', [join(content.path, date, 'pipe.jpg')]);
    expect(await findPicture(content.path, date, 'largest.jpg')).toMatchObject({
      size: 30_000_000,
    });
    expect(await findPicture(content.path, date, 'larger.jpg')).toBeUndefined();
    expect(await findPicture(content.path, date, 'pipe.jpg')).toBeUndefined();
  });

  test.each([
    '../paper.yaml',
    '../gate.jpg',
    '..\\gate.jpg',
    '/etc/gate.jpg',
    'sub/gate.jpg',
    '.hidden.jpg',
    'gate.jpg\0.jpg',
    '01-a.md',
    'edition.yaml',
    'gate',
    '.jpg',
    '',
    'none.jpg',
    'folder.jpg',
    `${'a'.repeat(300)}.jpg`,
  ])('is not found under the name %j', async (name) => {
    await content.write('gate.jpg', 'outside');
    await content.write(`${date}/01-a.md`, 'text');
    await content.write(`${date}/sub/gate.jpg`, 'deeper');
    await content.write(`${date}/.hidden.jpg`, 'hidden');
    await mkdir(join(content.path, date, 'folder.jpg'));
    expect(await readPicture(content.path, date, name)).toBeUndefined();
  });

  test.each(['..', '2023-02-30', '', '2023-03-10/../2023-03-10'])(
    'gives nothing of %j',
    async (other) => {
      await content.write(`${date}/gate.jpg`, 'bytes');
      await content.write('gate.jpg', 'outside');
      expect(await readPicture(content.path, other, 'gate.jpg')).toBeUndefined();
    },
  );

  test('may be a link to a file of its folder, not to one outside', async () => {
    await content.write(`${date}/gate.jpg`, 'bytes');
    await content.write('2023-03-10-private/secret.jpg', 'secret');
    const folder = join(content.path, date);
    await symlink('gate.jpg', join(folder, 'inside.jpg'));
    await symlink('../2023-03-10-private/secret.jpg', join(folder, 'outside.jpg'));
    expect(await readPicture(content.path, date, 'inside.jpg')).toHaveLength(5);
    expect(await readPicture(content.path, date, 'outside.jpg')).toBeUndefined();
  });
});

describe('the state of an edition', () => {
  test('stays the same while nothing changes', async () => {
    await content.write(`${date}/01-a.md`, 'one');
    const stamp = await stampEdition(content.path, date);
    expect(stamp).toMatch(/^[\w-]{16}$/);
    expect(await stampEdition(content.path, date)).toBe(stamp);
  });

  test.each<[change: string, make: (folder: string) => Promise<unknown>]>([
    ['a new file', (folder) => writeFile(join(folder, 'b.jpg'), 'x')],
    ['another length', (folder) => writeFile(join(folder, '01-a.md'), 'longer')],
    ['another time', (folder) => utimes(join(folder, '01-a.md'), 1, 1)],
  ])('changes with %s', async (_, make) => {
    await content.write(`${date}/01-a.md`, 'one');
    const stamp = await stampEdition(content.path, date);
    await make(join(content.path, date));
    expect(await stampEdition(content.path, date)).not.toBe(stamp);
  });

  test('is unknown for a folder that is no edition', async () => {
    expect(await stampEdition(content.path, date)).toBeUndefined();
    expect(await stampEdition(content.path, '..')).toBeUndefined();
  });
});

test('createFile never writes over a file', async () => {
  expect(await createFile(content.path, `${date}/01-a.md`, 'one')).toBe(true);
  expect(await createFile(content.path, `${date}/01-a.md`, 'two')).toBe(false);
});

describe('a file that is replaced', () => {
  const read = (name: string) => readFile(join(content.path, name), 'utf8');

  test('keeps its permissions', async () => {
    await content.write(`${date}/01-a.md`, 'old');
    await chmod(join(content.path, date, '01-a.md'), 0o664);
    await replaceFile(content.path, `${date}/01-a.md`, 'new');
    expect(await read(`${date}/01-a.md`)).toBe('new');
    expect((await stat(join(content.path, date, '01-a.md'))).mode & 0o777).toBe(0o664);
  });

  test('is the one that a link within the content folder leads to, and the link remains', async () => {
    await content.write('2023-03-09/01-a.md', 'old');
    await mkdir(join(content.path, date));
    const link = join(content.path, date, '01-a.md');
    await symlink('../2023-03-09/01-a.md', link);
    await replaceFile(content.path, `${date}/01-a.md`, 'new');
    expect(await readlink(link)).toBe('../2023-03-09/01-a.md');
    expect(await read('2023-03-09/01-a.md')).toBe('new');
  });

  test('takes the place of a link that leads out of the folder, or nowhere', async () => {
    const outside = await makeContentFolder();
    await outside.write('people.yaml', 'theirs');
    await symlink(join(outside.path, 'people.yaml'), join(content.path, 'people.yaml'));
    await symlink('nowhere.yaml', join(content.path, 'other.yaml'));
    await replaceFile(content.path, 'people.yaml', 'ours');
    await replaceFile(content.path, 'other.yaml', 'ours');
    expect([await read('people.yaml'), await read('other.yaml')]).toEqual(['ours', 'ours']);
    expect(await readFile(join(outside.path, 'people.yaml'), 'utf8')).toBe('theirs');
    expect((await lstat(join(content.path, 'people.yaml'))).isSymbolicLink()).toBe(false);
  });
});
