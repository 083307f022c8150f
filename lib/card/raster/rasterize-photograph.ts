import sharp, { type Sharp } from 'sharp';
import type { PlacedStory } from '@/lib/layout/model/page-plan';
import type { BodyRow } from '@/lib/layout/model/typeset-text';
import { processLog } from '@/lib/store/log';
import { colourOf } from '../card-colours';
import type { Box, Photograph } from '../mark';
import type { Canvas } from './rasterize';

/** Returns the bytes of a picture by its address on the page; undefined when it cannot be read. */
export type ReadPicture = (source: string) => Promise<Uint8Array | undefined>;

/** Returns the addresses of the pictures of some stories, each once. */
export function sourcesOf(stories: readonly PlacedStory[]): string[] {
  const rows = stories.flatMap(({ plates, legs }): BodyRow[] => [
    ...plates.map(({ content }) => content),
    ...legs.flatMap(({ content }) => content.map((row) => row.content)),
  ]);
  return [...new Set(rows.flatMap((row) => (row.kind === 'figure' ? [row.picture.src] : [])))];
}

/** Larger pictures are refused, to limit memory. */
const mostPixels = 1e8;

/**
 * Draws a picture into its box, scaled and cropped to fill it. If it cannot be read, its place is unchanged.
 *
 * @param options `clip` in whole pixels
 */
export async function rasterizePhotograph(
  canvas: Canvas,
  { source, box, focus }: Photograph,
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
  const pixels = bytes && (await shrink(bytes, { width, height, focus }).catch(() => undefined));
  if (!pixels) {
    processLog('warn', 'picture-not-on-card', { picture: source });
    return;
  }
  for (let y = Math.max(top, clip.y); y < bottom; y += 1) {
    const row = (y - top) * width - left;
    const seen = pixels.subarray((row + from) * 3, (row + to) * 3);
    canvas.data.set(seen, (y * canvas.width + from) * 3);
  }
}

interface Window {
  width: number;
  height: number;
  focus: Photograph['focus'];
}

/** Scales a picture to fill a window, so that its focal point is as far along the window as along the picture. */
async function shrink(bytes: Uint8Array, { focus, ...size }: Window): Promise<Buffer> {
  const density = await densityFor(bytes, size);
  const opened = sharp(bytes, { limitInputPixels: mostPixels, ...(density && { density }) });
  const fitted = focus
    ? await cropAround(opened.autoOrient(), size, focus)
    : opened.autoOrient().resize({ ...size, fit: 'cover' });
  return fitted
    .flatten({ background: colourOf('sheet') })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
}

async function cropAround(
  picture: Sharp,
  size: { width: number; height: number },
  focus: { x: number; y: number },
): Promise<Sharp> {
  const { autoOrient } = await picture.metadata();
  const scale = Math.max(size.width / autoOrient.width, size.height / autoOrient.height);
  const width = Math.max(size.width, Math.round(autoOrient.width * scale));
  const height = Math.max(size.height, Math.round(autoOrient.height * scale));
  return picture.resize({ width, height, fit: 'fill' }).extract({
    ...size,
    left: Math.round((width - size.width) * focus.x),
    top: Math.round((height - size.height) * focus.y),
  });
}

/** Pixels to the inch at which a drawing has its own size. */
const ownDensity = 72;
/** The highest that libvips takes is 100,000; more than this is never needed for a card. */
const mostDensity = 7200;

/** Returns the density at which a drawing is drawn as large as it is shown; undefined for a photograph. */
async function densityFor(
  bytes: Uint8Array,
  size: { width: number; height: number },
): Promise<number | undefined> {
  const { format, width, height } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata();
  if (format !== 'svg') return undefined;
  const scale = Math.max(size.width / width, size.height / height);
  return scale > 1 ? Math.min(mostDensity, ownDensity * scale) : undefined;
}
