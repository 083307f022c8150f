import { access, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOnce } from '@/lib/store/open-once';
import { writeAtomic } from '@/lib/store/write-atomic';
import { type Font, fileOf } from './font';

/**
 * Returns the path of a font as TrueType. A WOFF2 file is unpacked once, beside itself: that takes a second for 15 MB,
 * and the library that does it keeps four times as much memory for as long as its thread runs. `npm start` unpacks
 * all fonts before it serves (`lib/cli/unpack-fonts.mjs`).
 */
export const trueTypeFile = openOnce(async (font: Font): Promise<string> => {
  const file = fileOf(font);
  const unpacked = unpackedName(file);
  if (unpacked === file || (await exists(unpacked))) return unpacked;
  // Loaded here, because it takes 30 MB.
  const { convert } = await import('fontverter');
  const bytes = await convert(await readFile(file), 'truetype');
  return writeAtomic(unpacked, bytes).then(
    () => unpacked,
    () => writeElsewhere(bytes),
  );
});

const unpackedName = (file: string): string => file.replace(/\.woff2$/, '.ttf');

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** A project that may only be read, and was never prepared. */
async function writeElsewhere(bytes: Uint8Array): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'banmian-font-')), 'font.ttf');
  await writeAtomic(file, bytes);
  return file;
}
