import sharp from 'sharp';
import type { PlacedStory } from '@/lib/layout/page-plan';
import type { BodyRow } from '@/lib/layout/set-line';
import { inks } from './inks';

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
 * Pictures as data addresses no wider than they are drawn, whatever they are: drawings, photographs, turned
 * ones. One that cannot be read is left out; its place is tinted then.
 *
 * @param width in pixels
 */
export async function embedPictures(
  sources: readonly string[],
  width: number,
  read: ReadPicture,
): Promise<Map<string, string>> {
  const embedded = new Map<string, string>();
  // One after another: together the photographs of a page would fill the memory.
  for (const source of sources) {
    const bytes = await read(source);
    const small = bytes && (await shrink(bytes, width).catch(() => undefined));
    if (small) embedded.set(source, `data:image/jpeg;base64,${small.toString('base64')}`);
    else console.warn(`No picture of ${source} on cards: it cannot be read`);
  }
  return embedded;
}

function shrink(bytes: Uint8Array, width: number): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ width: Math.round(width) })
    .flatten({ background: inks.sheet })
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
