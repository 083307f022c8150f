import sharp from 'sharp';

export interface PngRoom {
  /** Colours of the palette: ink, paper and their blends are few, a photograph wants many. */
  colours: number;
  /** The most bytes; colours are given up until it fits. */
  most?: number;
}

/** Ink, paper and a handful between. */
const fewestColours = 8;

/** A drawing as PNG with a palette, made off the main thread. */
export async function toPng(svg: string, { colours, most }: PngRoom): Promise<Uint8Array> {
  const { data, info } = await sharp(Buffer.from(svg), { unlimited: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const encode = (count: number) =>
    sharp(data, { raw: info })
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
