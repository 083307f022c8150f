import sharp from 'sharp';
import type { PlacedStory } from '@/lib/layout/model/page-plan';
import type { BodyRow } from '@/lib/layout/model/typeset-text';
import { inkOf } from './inks';
import type { Box, Photograph } from './mark';
import type { Canvas } from './rasterize';

/** The bytes of a picture by its source on the page; undefined when it cannot be read. */
export type ReadPicture = (source: string) => Promise<Uint8Array | undefined>;

/** Sources of the pictures of some stories, each once. */
export function sourcesOf(stories: readonly PlacedStory[]): string[] {
  const rows = stories.flatMap(({ plates, legs }): BodyRow[] => [
    ...plates.map(({ content }) => content),
    ...legs.flatMap(({ content }) => content.map((row) => row.content)),
  ]);
  return [...new Set(rows.flatMap((row) => (row.kind === 'figure' ? [row.picture.src] : [])))];
}

/** A photograph of a hundred million pixels is no newspaper's. */
const mostPixels = 1e8;

/**
 * Lays a photograph in its box, filling it, whatever it is (a drawing, a photograph, a turned one). Where it
 * cannot be read its place stays as it is.
 *
 * @param how `clip` in whole pixels
 */
export async function layPhotograph(
  canvas: Canvas,
  { source, box }: Photograph,
  { clip, read }: { clip: Box; read: ReadPicture },
): Promise<void> {
  const [left, top] = [Math.round(box.x), Math.round(box.y)];
  const width = Math.max(1, Math.round(box.x + box.width) - left);
  const height = Math.max(1, Math.round(box.y + box.height) - top);
  const from = Math.max(left, clip.x);
  const to = Math.min(left + width, clip.x + clip.width);
  const bottom = Math.min(top + height, clip.y + clip.height);
  if (from >= to || top >= bottom) return;
  const bytes = await read(source);
  const pixels = bytes && (await shrink(bytes, { width, height }).catch(() => undefined));
  if (!pixels) {
    console.warn(`No picture of ${source} on cards: it cannot be read`);
    return;
  }
  for (let y = Math.max(top, clip.y); y < bottom; y += 1) {
    const row = (y - top) * width - left;
    const seen = pixels.subarray((row + from) * 3, (row + to) * 3);
    canvas.data.set(seen, (y * canvas.width + from) * 3);
  }
}

function shrink(bytes: Uint8Array, size: { width: number; height: number }): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ ...size, fit: 'cover' })
    .flatten({ background: inkOf('sheet') })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
}
