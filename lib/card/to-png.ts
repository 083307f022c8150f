import sharp, { type PngOptions } from 'sharp';
import type { Canvas } from './rasterize';

/**
 * From the best down: how near colours come to the true ones, by as many as that takes of 256, and sixteen
 * at last (libvips has palettes of 256, 16, 4 and 2). None is dithered: on flat newsprint that shows as
 * patches, and it packs badly.
 */
const steps: PngOptions[] = [{ quality: 90 }, { quality: 60 }, { quality: 30 }, { colours: 16 }];

/**
 * Pixels as PNG with a palette, made off the main thread.
 *
 * @param most bytes; colours are given up until it fits
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
