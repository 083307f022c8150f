import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isBlocking } from '@/lib/store/blocking-files';
import { readFolderState } from '@/lib/store/folder-state';
import { isRecorded } from '@/lib/store/record-sources';
import { absent, codeOf, ifPresent } from './if-present';

export interface ByteRange {
  /** Index of the first byte; 0 by default. */
  from?: number;
  /** Maximum number of bytes. */
  most: number;
}

/** Without the second flag, opening a pipe waits until somebody writes into it. */
const readOnly = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * Reads a file in the content folder or a part of it; undefined if it cannot be read or is no plain file.
 * @param path in the content folder: `2023-03-10/01-huiji-park.md`
 */
export async function readBytes(
  contentDir: string,
  path: string,
  { from = 0, most }: ByteRange,
): Promise<Uint8Array | undefined> {
  await recordFolderOf(join(contentDir, path));
  if (isBlocking()) return readBytesNow(contentDir, path, { from, most });
  const file = await ifPresent(open(join(contentDir, path), readOnly));
  if (!file) return undefined;
  try {
    const found = await file.stat();
    if (!found.isFile()) return undefined;
    const { size } = found;
    const buffer = new Uint8Array(Math.min(Math.max(size - from, 0), most));
    const read = await ifPresent(file.read(buffer, 0, buffer.length, from));
    return read && buffer.subarray(0, read.bytesRead);
  } finally {
    await file.close();
  }
}

/** Does the same at once, without recording the folder: other callers wait for it. */
export function readBytesNow(
  contentDir: string,
  path: string,
  { from = 0, most }: ByteRange,
): Uint8Array | undefined {
  try {
    const file = openSync(join(contentDir, path), readOnly);
    try {
      const found = fstatSync(file);
      if (!found.isFile()) return undefined;
      const buffer = new Uint8Array(Math.min(Math.max(found.size - from, 0), most));
      return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, from));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (absent.has(codeOf(error))) return undefined;
    throw error;
  }
}

/** Reads the state of a file's folder, unless it was read earlier for what is being made. */
export async function recordFolderOf(file: string): Promise<void> {
  const folder = dirname(file);
  if (!isRecorded(folder)) await readFolderState(folder);
}
