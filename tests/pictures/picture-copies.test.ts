import { mkdtemp, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { type CopyOrder, makeCopy } from '@/lib/pictures/make-copy';
import { openPictureCopies } from '@/lib/pictures/picture-copies';
import { isUpright, makePicture } from '../support/make-picture';

let folder = '';
let path = '';
let made: CopyOrder[] = [];

const open = (build = 'one') =>
  openPictureCopies({
    folder: join(folder, 'copies'),
    build,
    make: (order) => {
      made.push(order);
      return makeCopy(order);
    },
  });

async function fileAt(one: string) {
  const { size, mtime } = await stat(one);
  return { path: one, size, modified: mtime };
}

const phone = { variant: { kind: 'screen', width: 320 }, type: 'image/jpeg' } as const;
const paper = { variant: { kind: 'paper', width: 200 }, type: 'image/jpeg' } as const;
const plain = { variant: { kind: 'plain' }, type: 'image/jpeg' } as const;

beforeEach(async () => {
  folder = await mkdtemp(join(process.env.TMPDIR ?? '/tmp', 'copies-'));
  path = join(folder, 'gate.jpg');
  made = [];
  await writeFile(path, await makePicture({ width: 480, height: 320, orientation: 6 }));
});

test('a copy is made once, also for readers who come at the same time, and after a restart', async () => {
  const copies = open();
  const file = await fileAt(path);
  await Promise.all([1, 2, 3].map(() => copies.find(file, phone)));
  const { digest } = await copies.find(file, phone);
  expect((await open().find(file, phone)).digest).toBe(digest);
  expect(made).toHaveLength(1);
});

test('each copy is another file, and so is that of another build', async () => {
  const file = await fileAt(path);
  const all = [
    await open().find(file, phone),
    await open().find(file, paper),
    await open('two').find(file, phone),
  ];
  expect(new Set(all.map((copy) => copy.path)).size).toBe(3);
  expect(await readdir(join(folder, 'copies'))).toHaveLength(3);
});

test('a picture that another one replaced under its name has another copy, whatever its time is', async () => {
  const copies = open();
  const before = await copies.find(await fileAt(path), phone);
  const { mtime } = await stat(path);
  await writeFile(path, await makePicture({ width: 320, height: 480 }));
  await utimes(path, mtime, mtime);
  const after = await copies.find(await fileAt(path), phone);
  expect(after.digest).not.toBe(before.digest);
  expect((await sharp(await after.read()).metadata()).height).toBe(480);
});

test('a picture at another place has the same copy', async () => {
  const copies = open();
  const other = join(folder, 'same.jpg');
  await writeFile(other, await makePicture({ width: 480, height: 320, orientation: 6 }));
  const [one, two] = [
    await copies.find(await fileAt(path), phone),
    await copies.find(await fileAt(other), phone),
  ];
  expect(two.path).toBe(one.path);
});

test('the copy at its own address depends on what its name promises', async () => {
  const copies = open();
  const file = await fileAt(path);
  const jpeg = await copies.find(file, plain);
  const png = await copies.find(file, { ...plain, type: 'image/png' });
  expect(png.digest).not.toBe(jpeg.digest);
  expect(await isUpright(await png.read())).toBe(true);
});

test('a copy of a file that was replaced while it waited is not made', async () => {
  const order = { path, digest: await open().digest(await fileAt(path)), ...phone };
  await writeFile(path, await makePicture({ width: 60, height: 40 }));
  await expect(makeCopy(order)).rejects.toThrow('The picture has just been replaced');
});
