import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { writeAtomic } from '@/lib/store/write-atomic';
import { codeOf, ifPresent } from './if-present';

/** Creates a file, and its folder if necessary. Returns false, and writes nothing, if the file exists. */
export async function createFile(
  contentDir: string,
  path: string,
  content: string | Uint8Array,
): Promise<boolean> {
  const file = join(contentDir, path);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Replaces a file atomically: readers see either the old or the new content, never a part. It is often an editor's, so
 * its permissions remain, and so does a link within the content folder: the file that it leads to is replaced. What a
 * link leads to elsewhere is never written: a file takes the place of that link.
 */
export async function replaceFile(contentDir: string, path: string, text: string): Promise<void> {
  const file = join(contentDir, path);
  const [folder, target] = await Promise.all([
    ifPresent(realpath(contentDir)),
    ifPresent(realpath(file)),
  ]);
  const isInside = folder !== undefined && target?.startsWith(folder + sep) === true;
  await writeAtomic(isInside ? target : file, text, { keepsAttributes: true });
}
