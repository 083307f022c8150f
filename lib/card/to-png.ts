import sharp from 'sharp';
import type { Canvas } from './print-shape';

export interface PngRoom {
  /** Colours of the palette: ink, paper and their blends are few, a photograph wants many. */
  colours: number;
  /** The most bytes; colours are given up until it fits. */
  most?: number;
}

/** Ink, paper and a handful between. */
const fewestColours = 8;

/** Pixels as PNG with a palette, made off the main thread. */
export async function toPng(
  { data, width, height }: Canvas,
  { colours, most }: PngRoom,
): Promise<Uint8Array> {
  const encode = (count: number) =>
    sharp(data, { raw: { width, height, channels: 3 } })
      .png({ palette: true, colours: count, effort: 3, dither: count > 32 ? 0.5 : 0 })
      .toBuffer();
  let count = colours;
  let png = await encode(count);
  while (most !== undefined && png.length > most && count > fewestColours) {
    count = Math.max(fewestColours, Math.round(count / 2));
    png = await encode(count);
  }
  return png;
}
