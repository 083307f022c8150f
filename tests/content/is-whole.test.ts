import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isWhole } from '@/lib/content/pictures/is-whole';
import { measurePicture } from '@/lib/content/pictures/measure-picture';

/** A noisy picture, so that no format makes it small. */
const photograph = sharp({
  create: {
    width: 160,
    height: 120,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
});
const all = (bytes: Uint8Array) => ({ head: bytes, tail: bytes, size: bytes.length });

test.each(['jpg', 'png', 'webp', 'gif'] as const)(
  'a %s that was cut anywhere is truncated',
  async (format) => {
    const bytes = new Uint8Array(
      await photograph
        .clone()
        .toFormat(format === 'jpg' ? 'jpeg' : format)
        .toBuffer(),
    );
    expect(measurePicture(bytes)?.type).toBe(format);
    expect(isWhole(format, all(bytes))).toBe(true);
    for (const share of [0.3, 0.6, 0.95]) {
      expect(isWhole(format, all(bytes.subarray(0, Math.round(bytes.length * share))))).toBe(false);
    }
  },
);

test('the end mark of a thumbnail inside a JPEG is not the end of the picture', async () => {
  const bytes = new Uint8Array(await photograph.clone().jpeg().toBuffer());
  // A thumbnail in a segment of its own, as cameras write it.
  const thumbnail = [0xff, 0xd8, 1, 2, 3, 0xff, 0xd9];
  const segment = [0xff, 0xe1, 0, thumbnail.length + 2, ...thumbnail];
  const camera = new Uint8Array([0xff, 0xd8, ...segment, ...bytes.subarray(2)]);
  expect(isWhole('jpg', all(camera))).toBe(true);
  expect(isWhole('jpg', all(camera.subarray(0, 600)))).toBe(false);
});

test('what a camera appends to a JPEG does not matter, nor does a file that is too short', async () => {
  const bytes = new Uint8Array(await photograph.clone().jpeg().toBuffer());
  expect(isWhole('jpg', all(new Uint8Array([...bytes, ...new Uint8Array(5000)])))).toBe(true);
  for (const type of ['jpg', 'png', 'gif'])
    expect(isWhole(type, all(new Uint8Array()))).toBe(false);
  expect(isWhole('webp', all(new Uint8Array(4)))).toBe(false);
});
