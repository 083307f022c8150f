import sharp, { type PngOptions } from 'sharp';
import type { Canvas } from './rasterize';

/**
 * Options from the best quality down: palettes of up to 256 colours, at last of sixteen (libvips has palettes of
 * 256, 16, 4 and 2). None is dithered, because dither shows as patches on flat newsprint and compresses badly.
 */
const steps: PngOptions[] = [{ quality: 90 }, { quality: 60 }, { quality: 30 }, { colours: 16 }];

/**
 * Encodes pixels as PNG with a palette, off the main thread.
 *
 * @param most bytes of the result. Quality is lowered until it fits, or the lowest is reached
 */
export async function toPng(
  { data, width, height }: Canvas,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const image = sharp(data, { raw: { width, height, channels: 3 } });
  let png: Uint8Array = data;
  for (const step of steps) {
    png = await image
      .clone()
      .png({ palette: true, effort: 3, dither: 0, ...step })
      .toBuffer();
    if (png.length <= most) break;
  }
  return png;
}
