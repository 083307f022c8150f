import { readdir } from 'node:fs/promises';

/** What a folder may have before it is a paper: a repository that was just made, and what macOS leaves. */
const ignored: ReadonlySet<string> = new Set(['.git', '.DS_Store']);

/** Returns why no paper can be made in the folder; undefined if it is empty or does not exist. */
export async function findFolderProblem(folder: string): Promise<string | undefined> {
  try {
    const names = (await readdir(folder)).filter((name) => !ignored.has(name));
    return names.length === 0
      ? undefined
      : `${folder} is not empty: name a new folder, or an empty one.`;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR') return `${folder} is a file: name a new folder, or an empty one.`;
    throw error;
  }
}
