import subsetFont from 'subset-font';
import type { Face } from './face';
import { readFace } from './read-face';
import { toWoff2 } from './to-woff2';

/**
 * The part of a face that a view needs, as one WOFF2 file.
 *
 * @param characters the characters it must draw; the font's squeezing features (halt, chws) are kept
 * @returns about 250 bytes a Han character
 */
export async function subsetFace(face: Face, characters: string): Promise<Buffer> {
  const part = await subsetFont(await readFace(face), characters, { targetFormat: 'truetype' });
  return toWoff2(part);
}
