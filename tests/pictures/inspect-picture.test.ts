import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PictureState } from '@/lib/content/pictures/find-damage';
import { inspectPicture } from '@/lib/pictures/inspect-picture';
import { openInspectedPictures } from '@/lib/pictures/inspected-pictures';
import { makePicture } from '../support/make-picture';

async function inspect(bytes: Uint8Array): Promise<PictureState> {
  const path = join(await mkdtemp(join(process.env.TMPDIR ?? '/tmp', 'inspect-')), 'picture');
  await writeFile(path, bytes);
  return inspectPicture(path);
}

type Hurt = (bytes: Buffer) => Buffer;

/** Half of the file, with its end after it: an upload that was resumed at the wrong place. */
const withoutMiddle: Hurt = (bytes) =>
  Buffer.concat([bytes.subarray(0, bytes.length / 2), bytes.subarray(-40)]);
const half: Hurt = (bytes) => bytes.subarray(0, bytes.length / 2);
const zeros: Hurt = (bytes) => {
  const copy = Buffer.from(bytes);
  return copy.fill(0, Math.floor(bytes.length * 0.4), Math.floor(bytes.length * 0.6));
};

test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
  'a whole %s is sound',
  async (format) => {
    const file = await makePicture({ width: 300, height: 200, format });
    expect(await inspect(file)).toEqual({ kind: 'sound' });
  },
);

test.each([
  ['jpeg', half, 'damaged'],
  ['jpeg', withoutMiddle, 'damaged'],
  ['png', half, 'damaged'],
  ['png', withoutMiddle, 'damaged'],
  ['png', zeros, 'damaged'],
  ['gif', half, 'damaged'],
  ['gif', withoutMiddle, 'damaged'],
  ['webp', half, 'unreadable'],
  ['avif', half, 'unreadable'],
  ['avif', zeros, 'unreadable'],
] as const)('a %s of which %o is left is found', async (format, hurt, kind) => {
  const file = await makePicture({ width: 300, height: 200, format });
  expect((await inspect(hurt(file))).kind).toBe(kind);
});

test('a progressive JPEG without its middle is found', async () => {
  const file = await sharp(await makePicture({ width: 300, height: 200 }))
    .jpeg({ progressive: true })
    .toBuffer();
  expect((await inspect(zeros(file))).kind).toBe('damaged');
});

test('bytes that cameras write behind the pixels do no harm', async () => {
  const file = await makePicture({ width: 300, height: 200 });
  expect(await inspect(Buffer.concat([file, Buffer.alloc(5000, 7)]))).toEqual({ kind: 'sound' });
  const before = Buffer.concat([file.subarray(0, -2), Buffer.from([1, 2, 3]), file.subarray(-2)]);
  expect(await inspect(before)).toEqual({ kind: 'sound' });
});

test('what is no picture is unreadable', async () => {
  expect((await inspect(Buffer.from('no picture'))).kind).toBe('unreadable');
});

test('a file is inspected once while its bytes are the same', async () => {
  const path = join(await mkdtemp(join(process.env.TMPDIR ?? '/tmp', 'inspect-')), 'gate.jpg');
  let times = 0;
  const known = openInspectedPictures((one) => {
    times += 1;
    return inspectPicture(one);
  });
  const look = () => known({ path, type: 'image/jpeg', size: 0, modified: new Date(0) });
  await writeFile(path, await makePicture({ width: 300, height: 200 }));
  expect(await look()).toEqual({ kind: 'sound' });
  expect(await look()).toEqual({ kind: 'sound' });
  expect(times).toBe(1);
  await writeFile(path, withoutMiddle(await makePicture({ width: 300, height: 200 })));
  expect((await look()).kind).toBe('damaged');
  expect(times).toBe(2);
});
