import { readFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import { type Font, fileOf } from './font';

const fonts = new Map<Font, Promise<Buffer>>();

/** Returns a whole font as TrueType, up to 15 MB. Each is read once for the process. */
export function readFont(font: Font): Promise<Buffer> {
  const cached = fonts.get(font);
  if (cached) return cached;
  const read = readFile(fileOf(font)).then(toTrueType);
  fonts.set(font, read);
  return read;
}

/** Decompresses a WOFF2 file, which takes half a second for 15 MB; a TrueType file is returned unchanged. */
async function toTrueType(file: Buffer): Promise<Buffer> {
  const isPacked = file.toString('latin1', 0, 4) === 'wOF2';
  return isPacked ? convert(file, 'truetype') : file;
}
