import { readFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import { type Face, fileOf } from './face';

/** Whole faces, read once: they are part of the program, like its code. */
const whole = new Map<Face, Promise<Buffer>>();

/** A whole face as TrueType, 10 to 15 MB. */
export function readFace(face: Face): Promise<Buffer> {
  const kept = whole.get(face);
  if (kept) return kept;
  const read = readFile(fileOf(face)).then(toTrueType);
  whole.set(face, read);
  return read;
}

/** Unpacks a WOFF2 once, so that not every use pays the half second again. */
async function toTrueType(file: Buffer): Promise<Buffer> {
  const isPacked = file.toString('latin1', 0, 4) === 'wOF2';
  return isPacked ? convert(file, 'truetype') : file;
}
