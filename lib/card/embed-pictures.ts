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
 * Puts the pictures into a drawing that names them by their sources: as data, no wider than they are drawn,
 * whatever they are (drawings, photographs, turned ones). One that cannot be read is left out, and its
 * place stays tinted.
 *
 * @param scale pixels to a unit of what the pictures' widths are counted in
 */
export async function embedPictures(
  svg: string,
  scale: number,
  read: ReadPicture,
): Promise<{ svg: string; pictures: number }> {
  const embedded = new Map<string, string>();
  let pictures = 0;
  // One after another: together the photographs of a page would fill the memory.
  for (const [image, width, source = ''] of svg.matchAll(images)) {
    if (embedded.has(image)) continue;
    const bytes = await read(source);
    const small = bytes && (await shrink(bytes, Number(width) * scale).catch(() => undefined));
    if (small) pictures += 1;
    else console.warn(`No picture of ${source} on cards: it cannot be read`);
    const data = small && `data:image/jpeg;base64,${small.toString('base64')}`;
    embedded.set(image, data ? image.replace(`"${source}"`, `"${data}"`) : '');
  }
  return { svg: svg.replace(images, (image) => embedded.get(image) ?? ''), pictures };
}

/** As draw-rows.ts writes them. */
const images = /<image [^>]*width="([\d.]+)"[^>]*href="([^"]*)"[^>]*\/>/g;

function shrink(bytes: Uint8Array, width: number): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ width: Math.ceil(width) })
    .flatten({ background: inks.sheet })
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
