import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** A picture file as it was looked at. */
export interface PictureFile {
  path: string;
  /** In bytes. */
  size: number;
  modified: Date;
}

/** Returns the digest by which copies of a picture are cached. */
export function digestBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Does the same for a file piece by piece, so that nothing waits for ten megabytes. */
export async function digestFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}
