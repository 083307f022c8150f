import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { listScreenCopies, type PictureVariant } from '@/lib/addresses/picture-variants';
import { derivePicture } from '@/lib/pictures/derive-picture';
import { typeOfBytes } from '@/lib/pictures/picture-type';
import { isUpright, makePicture } from '../support/make-picture';

const variants: PictureVariant[] = [
  { kind: 'plain' },
  { kind: 'screen', width: 320 },
  { kind: 'paper', width: 250 },
];

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe.each(variants)('a copy of the kind $kind', (variant) => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('of orientation %i is upright', async (orientation) => {
    const file = await makePicture({ width: 480, height: 320, orientation });
    const copy = await derivePicture(file, { variant, type: 'image/jpeg' });
    const { width, height } = await sharp(copy).metadata();
    expect(width / height).toBeCloseTo(1.5, 1);
    expect(await isUpright(copy)).toBe(true);
  });

  test('has none of the file’s metadata', async () => {
    const file = await makePicture({ width: 480, height: 320, orientation: 6 });
    expect(latin1(file)).toMatch(/Testmaker/);
    const copy = await derivePicture(file, { variant, type: 'image/jpeg' });
    expect(latin1(copy)).not.toMatch(/Testmaker|Somebody|xmpmeta|Exif|GPS/);
    const { exif, xmp, icc, orientation } = await sharp(copy).metadata();
    expect({ exif, xmp, icc, orientation }).toEqual({});
  });

  test('of CMYK has the colours of the file', async () => {
    const file = await sharp(await makePicture({ width: 480, height: 320 }))
      .toColourspace('cmyk')
      .withIccProfile('cmyk')
      .jpeg()
      .toBuffer();
    expect((await sharp(file).metadata()).space).toBe('cmyk');
    const copy = await derivePicture(file, { variant, type: 'image/jpeg' });
    expect((await sharp(copy).metadata()).space).toBe('srgb');
    expect(await isUpright(copy)).toBe(true);
  });

  test.each(['png', 'webp', 'avif', 'gif'] as const)('of %s is upright', async (format) => {
    const file = await makePicture({ width: 480, height: 320, format });
    const copy = await derivePicture(file, { variant, type: `image/${format}` });
    expect(await isUpright(copy)).toBe(true);
  });

  test('of 16 bits has 8', async () => {
    const file = await sharp(await makePicture({ width: 480, height: 320 }))
      .toColourspace('rgb16')
      .png()
      .toBuffer();
    expect((await sharp(file).metadata()).depth).toBe('ushort');
    const copy = await derivePicture(file, { variant, type: 'image/png' });
    expect((await sharp(copy).metadata()).depth).toBe('uchar');
    expect(await isUpright(copy)).toBe(true);
  });
});

test.each([
  [{ kind: 'plain' }, 'image/png', 'image/png'],
  [{ kind: 'plain' }, 'image/jpeg', 'image/jpeg'],
  [{ kind: 'screen', width: 320 }, 'image/jpeg', 'image/webp'],
  [{ kind: 'paper', width: 250 }, 'image/webp', 'image/jpeg'],
] as const)('%j of a photograph called %s is %s', async (variant, type, expected) => {
  const file = await makePicture({ width: 480, height: 320, format: 'webp' });
  expect(typeOfBytes(await derivePicture(file, { variant, type }))).toBe(expected);
});

test('no copy is wider than its name says or than the picture', async () => {
  const file = await makePicture({ width: 700, height: 400 });
  const widths = await Promise.all(
    [320, 640, 960].map(async (width) => {
      const variant = { kind: 'screen', width } as const;
      return (await sharp(await derivePicture(file, { variant, type: 'image/jpeg' })).metadata())
        .width;
    }),
  );
  expect(widths).toEqual([320, 640, 700]);
  expect(listScreenCopies(700).map((copy) => copy.width)).toEqual([320, 480, 640, 700]);
});

/** Black lines, as they are scanned or drawn: on a transparent ground, or on a white one. */
const drawing = (ground: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="${ground}"/>${Array.from(
        { length: 12 },
        (_, index) =>
          `<circle cx="${50 * index}" cy="200" r="${15 * index}" fill="none" stroke="#000" stroke-width="2"/>`,
      ).join('')}</svg>`,
    ),
  )
    .png()
    .toBuffer();

test.each(['none', '#fff'])('lines on the ground %s keep every pixel on paper', async (ground) => {
  const file = await drawing(ground);
  const copy = await derivePicture(file, {
    variant: { kind: 'paper', width: 630 },
    type: 'image/png',
  });
  expect(typeOfBytes(copy)).toBe('image/png');
  const pixels = (bytes: Uint8Array) => sharp(bytes).ensureAlpha().raw().toBuffer();
  expect((await pixels(copy)).equals(await pixels(file))).toBe(true);
});

test('a transparent ground stays transparent on screens, and is white in JPEG', async () => {
  const file = await drawing('none');
  const screen = await derivePicture(file, {
    variant: { kind: 'screen', width: 640 },
    type: 'image/png',
  });
  expect((await sharp(screen).stats()).isOpaque).toBe(false);
  const plain = await derivePicture(file, { variant: { kind: 'plain' }, type: 'image/jpeg' });
  expect([...(await sharp(plain).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
});

async function movingGif(frames: number, size: number): Promise<Buffer> {
  const frame = (level: number) =>
    sharp({
      create: { width: size, height: size, channels: 3, background: { r: level, g: 90, b: 90 } },
    })
      .png()
      .toBuffer();
  const pages = await Promise.all(
    Array.from({ length: frames }, (_, index) => frame(Math.round((250 * index) / frames))),
  );
  return sharp(pages, { join: { animated: true } })
    .gif({ loop: 0 })
    .toBuffer();
}

test('only the moving copy has the frames of a GIF', async () => {
  const file = await movingGif(4, 60);
  const framesOf = async (variant: PictureVariant) =>
    (await sharp(await derivePicture(file, { variant, type: 'image/gif' })).metadata()).pages ?? 1;
  expect(await Promise.all(variants.map(framesOf))).toEqual([1, 1, 1]);
  expect(await framesOf({ kind: 'moving' })).toBe(4);
});

/** A GIF of a side of 4,000 pixels, each of whose two frames changes one of them (CompuServe, GIF89a). */
const largeGif = Buffer.concat([
  Buffer.from('GIF89a'),
  Buffer.from([0xa0, 0x0f, 0xa0, 0x0f, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
  Buffer.from([0x21, 0xff, 11, ...Buffer.from('NETSCAPE2.0'), 3, 1, 0, 0, 0]),
  ...[0, 1].map((x) =>
    Buffer.from([
      ...[0x21, 0xf9, 4, 0, 10, 0, 0, 0],
      ...[0x2c, x, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0],
    ]),
  ),
  Buffer.from([0x3b]),
]);

test('of a GIF with too many pixels the moving copy is the first frame', async () => {
  expect((await sharp(largeGif).metadata()).pages).toBe(2);
  const copy = await derivePicture(largeGif, { variant: { kind: 'moving' }, type: 'image/gif' });
  expect((await sharp(copy).metadata()).pages ?? 1).toBe(1);
});
