import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Made PDFs, kept in a folder under the name of what they were made from. */
export interface KeptPdfs {
  /**
   * The PDF of a key, made when it is not there; asked for again while it is being made, it is made once.
   *
   * @param key hexadecimal; another whenever the PDF would be
   */
  get: (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
}

/** A week of an eight-page paper, whole and by pages; a megabyte each. */
const most = 64;

/** @param folder may not be writable: then nothing is kept */
export function openKeptPdfs(folder: string): KeptPdfs {
  const making = new Map<string, Promise<Uint8Array>>();
  const find = async (key: string, make: () => Promise<Uint8Array>) => {
    const path = join(folder, `${key}.pdf`);
    const kept = await readFile(path).catch(() => undefined);
    if (kept) return kept;
    const made = await make();
    await keep(path, made).catch((error) => console.warn(`Could not keep ${path}: ${error}`));
    await forgetOldest(folder).catch(() => undefined);
    return made;
  };
  return {
    get: (key, make) => {
      const pdf = making.get(key) ?? find(key, make).finally(() => making.delete(key));
      making.set(key, pdf);
      return pdf;
    },
  };
}

/** Writes beside and renames, so that nobody reads a part. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, bytes);
  await rename(beside, path);
}

async function forgetOldest(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= most) return;
  const files = await Promise.all(
    names.map(async (name) => ({ name, made: (await stat(join(folder, name))).mtimeMs })),
  );
  const newestFirst = files.sort((a, b) => b.made - a.made);
  for (const { name } of newestFirst.slice(most)) await rm(join(folder, name), { force: true });
}
