/**
 * The only folder of lib/content that accesses the disk. It knows the structure of the content folder and which
 * names are allowed, but nothing of the content of files. For a missing file it returns undefined.
 *
 * Before anything of a folder is read, its state is, so that caches know what their values were made from
 * (`lib/store/record-sources.ts`).
 */
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { type FolderEntry, readFolderState } from '@/lib/store/folder-state';
import { isEditionDate } from '../fields/edition-date';

/** Lists the dates of all editions, newest first. It reads only the content folder itself. */
export async function listDates(contentDir: string): Promise<string[]> {
  return (await readContentRoot(contentDir)).dates;
}

/** The content folder itself. */
export interface ContentRoot {
  /** The dates of all editions, newest first. */
  dates: string[];
  /**
   * True if the folder cannot be read, or has neither paper.yaml nor an edition. A disk that is not mounted leaves
   * an empty folder in its place.
   */
  isAway: boolean;
}

/** @returns the same object as long as the folder is in the same state */
export async function readContentRoot(contentDir: string): Promise<ContentRoot> {
  const { entries = [], stamp } = await readFolderState(contentDir);
  const known = roots.get(contentDir);
  if (known?.stamp === stamp) return known.root;
  const root = toRoot(entries);
  roots.set(contentDir, { stamp, root });
  return root;
}

/** Of each content folder as it last was: checking the names of an archive takes longer than looking at the folder. */
const roots = new LRUCache<string, { stamp: string; root: ContentRoot }>({ max: 16 });

function toRoot(entries: readonly FolderEntry[]): ContentRoot {
  const folders = entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  const dates = folders.filter(isEditionDate).sort().reverse();
  return {
    dates,
    isAway: dates.length === 0 && !entries.some(({ name }) => name === 'paper.yaml'),
  };
}

/** Lists the names of all folders in the content folder, except hidden ones. Symbolic links are followed. */
export async function listFolders(contentDir: string): Promise<string[]> {
  const { entries = [] } = await readFolderState(contentDir);
  return entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
}

/** True for a folder in the content folder that has nothing but other papers: folders with a paper.yaml. */
export async function holdsPapers(contentDir: string, folder: string): Promise<boolean> {
  const { entries = [] } = await readFolderState(join(contentDir, folder));
  if (entries.length === 0) return false;
  for (const { name, kind } of entries) {
    if (kind !== 'folder') return false;
    const { entries: inside = [] } = await readFolderState(join(contentDir, folder, name));
    if (!inside.some((entry) => entry.name === 'paper.yaml')) return false;
  }
  return true;
}

/** Lists the names of the files beside paper.yaml, except hidden ones. */
export async function listRootFiles(contentDir: string): Promise<string[]> {
  const { entries = [] } = await readFolderState(contentDir);
  return entries.filter(({ kind }) => kind === 'file').map(({ name }) => name);
}
