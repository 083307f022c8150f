import { readFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import { type Face, fileOf } from './face';

const faces = new Map<Face, Promise<Buffer>>();

/** Returns a whole face as TrueType, 10 to 15 MB. Each is read once for the process. */
export function readFace(face: Face): Promise<Buffer> {
  const cached = faces.get(face);
  if (cached) return cached;
  const read = readFile(fileOf(face)).then(toTrueType);
  faces.set(face, read);
  return read;
}

/** Decompresses a WOFF2 file, which takes half a second; a TrueType file is returned unchanged. */
async function toTrueType(file: Buffer): Promise<Buffer> {
  const isPacked = file.toString('latin1', 0, 4) === 'wOF2';
  return isPacked ? convert(file, 'truetype') : file;
}
