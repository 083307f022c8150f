import sharp from 'sharp';

export interface MadePicture {
  /** As it is seen, in pixels. */
  width: number;
  height: number;
  format?: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'tiff';
  /** How the camera was held (EXIF, tag 0x0112): the file has its pixels turned so that they are seen upright. */
  orientation?: number;
}

/** The colours of the quarters of the picture as it is seen. */
const quarters = {
  topLeft: [230, 200, 40],
  topRight: [60, 90, 160],
  bottomLeft: [50, 120, 60],
  bottomRight: [150, 60, 50],
} as const;

const topColours = [quarters.topLeft, quarters.topRight] as const;
const bottomColours = [quarters.bottomLeft, quarters.bottomRight] as const;

/** Which pixel as it is seen lies at (u, v) of the file, for each orientation (CIPA DC-008, 4.6.4, tag 274). */
const seenAt: ((u: number, v: number, right: number, bottom: number) => [x: number, y: number])[] =
  [
    (u, v) => [u, v],
    (u, v, right) => [right - u, v],
    (u, v, right, bottom) => [right - u, bottom - v],
    (u, v, _, bottom) => [u, bottom - v],
    (u, v) => [v, u],
    (u, v, right) => [right - v, u],
    (u, v, right, bottom) => [right - v, bottom - u],
    (u, v, _, bottom) => [v, bottom - u],
  ];

/**
 * Makes a picture of four quarters of different colours with a little noise, and with the position, the maker and the
 * words of a camera in its metadata.
 */
export async function makePicture(made: MadePicture): Promise<Buffer> {
  const { width, height, format = 'jpeg', orientation = 1 } = made;
  const find = seenAt[orientation - 1];
  if (!find) throw new Error(`There is no orientation ${orientation}`);
  const [across, down] = orientation > 4 ? [height, width] : [width, height];
  const pixels = Buffer.alloc(across * down * 3);
  for (let v = 0; v < down; v += 1) {
    for (let u = 0; u < across; u += 1) {
      const [x, y] = find(u, v, width - 1, height - 1);
      const [left, right] = y < height / 2 ? topColours : bottomColours;
      const noise = ((x * 7919 + y * 104_729) % 17) - 8;
      const colour = x < width / 2 ? left : right;
      pixels.set(
        colour.map((value) => value + noise),
        3 * (v * across + u),
      );
    }
  }
  return sharp(pixels, { raw: { width: across, height: down, channels: 3 } })
    .toFormat(format)
    .withExif({
      IFD0: { Make: 'Testmaker', Copyright: 'Somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>Testmaker</note></x:xmpmeta>')
    .withMetadata({ orientation })
    .toBuffer();
}

/** Returns the colour in the middle of each quarter of a picture, as its file has them. */
async function coloursOf(bytes: Uint8Array): Promise<Record<string, readonly number[]>> {
  const { data, info } = await sharp(bytes)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const from =
      info.channels * (Math.floor(y * info.height) * info.width + Math.floor(x * info.width));
    return [...data.subarray(from, from + 3)];
  };
  return {
    topLeft: at(0.25, 0.25),
    topRight: at(0.75, 0.25),
    bottomLeft: at(0.25, 0.75),
    bottomRight: at(0.75, 0.75),
  };
}

/** True if a picture has the colours of `quarters` at their places, as far as lossy encodings go. */
export async function isUpright(bytes: Uint8Array): Promise<boolean> {
  const seen = await coloursOf(bytes);
  return Object.entries(quarters).every(([place, colour]) =>
    colour.every((value, channel) => Math.abs(value - (seen[place]?.[channel] ?? -99)) < 40),
  );
}
