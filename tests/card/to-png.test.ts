import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Canvas } from '@/lib/card/raster/rasterize';
import { toPng } from '@/lib/card/raster/to-png';

/** Newsprint over a stretch of a thousand colours without order. */
function draw(): Canvas {
  const [width, height] = [200, 200];
  const data = new Uint8Array(width * height * 3).fill(250);
  let state = 7;
  for (let at = data.length / 2; at < data.length; at += 1) {
    state = (state * 48271) % 2147483647;
    data[at] = state % 256;
  }
  return { data, width, height };
}

async function coloursOf(png: Uint8Array): Promise<string[]> {
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = Array.from({ length: data.length / 3 }, (_, at) =>
    data.subarray(at * 3, at * 3 + 3),
  );
  return pixels.map((pixel) => pixel.toString('hex'));
}

test('a PNG is no larger than asked; colours are given up for it, and flat paper stays flat', async () => {
  const free = await toPng(draw());
  expect(new Set(await coloursOf(free)).size).toBeGreaterThan(128);
  const most = Math.round(free.length * 0.6);
  const bound = await toPng(draw(), most);
  expect(bound.length).toBeLessThanOrEqual(most);
  for (const png of [free, bound]) {
    const paper = (await coloursOf(png)).slice(0, 200 * 99);
    expect(new Set(paper).size).toBe(1);
  }
});
