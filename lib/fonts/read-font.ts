import { readFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import { openOnce } from '@/lib/store/open-once';
import { type Font, fileOf } from './font';

/** Returns a whole font as TrueType, up to 15 MB. Each is read once for the process. */
export const readFont = openOnce(async (font: Font) => toTrueType(await readFile(fileOf(font))));

/** Decompresses a WOFF2 file, which takes half a second for 15 MB; a TrueType file is returned unchanged. */
async function toTrueType(file: Buffer): Promise<Buffer> {
  const isPacked = file.toString('latin1', 0, 4) === 'wOF2';
  return isPacked ? convert(file, 'truetype') : file;
}
