import { readFile } from 'node:fs/promises';
import type { FailOnOptions } from 'sharp';
import type { PictureState } from '@/lib/content/pictures/find-damage';
import { openPicture } from './open-picture';

/** In pixels: JPEG and WebP are decoded whole in a fraction of the time if they are needed small. */
const inspectedWidth = 64;

/** What decoders warn of in pictures that have all of their pixels: cameras and phones write them so. */
const harmless = /extraneous bytes before marker 0xd9|Invalid SOS parameters/;

/** Decodes a picture file, but not a drawing, and says what it found. */
export async function inspectPicture(path: string): Promise<PictureState> {
  const bytes = await readFile(path);
  const strict = await findProblem(bytes, 'warning');
  if (strict === undefined) return { kind: 'sound' };
  const unreadable = await findProblem(bytes, 'none');
  if (unreadable !== undefined) return { kind: 'unreadable', reason: unreadable };
  if (!harmless.test(strict)) return { kind: 'damaged', reason: strict };
  const serious = await findProblem(bytes, 'error');
  return serious === undefined ? { kind: 'sound' } : { kind: 'damaged', reason: serious };
}

/** Returns the first line of what the decoder says; undefined if it has nothing to say. */
async function findProblem(bytes: Uint8Array, failOn: FailOnOptions): Promise<string | undefined> {
  try {
    await openPicture(bytes, { failOn }).resize(inspectedWidth).raw().toBuffer();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : String(error);
  }
}
