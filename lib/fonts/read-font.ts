import { readFile } from 'node:fs/promises';
import type { Font } from './font';
import { trueTypeFile } from './unpack-font';

/**
 * Reads a whole font as TrueType, up to 16 MB. It is not cached: the system has the file in its memory, once for all
 * threads and processes.
 */
export async function readFont(font: Font): Promise<Buffer> {
  return readFile(await trueTypeFile(font));
}
