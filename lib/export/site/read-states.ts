import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readPublication } from '@/lib/content/published/publication';
import type { Newsroom } from '@/lib/newsroom/newsroom';
import type { PublicEdition } from './export-site';

/** In bytes. Larger files are compared by size and time: reading all photographs of an archive takes minutes. */
const longestRead = 256 * 1024;

/**
 * Names the state of each edition: it changes with its files and with the editions beside it, to which its pages lead.
 *
 * @param dates of the editions that readers may see, newest first
 * @param listSlugs lists the present and former slugs of an edition; its manifest has those that it ever had
 */
export async function readEditions(
  contentDir: string,
  dates: readonly string[],
  listSlugs: Newsroom['listSlugs'],
): Promise<PublicEdition[]> {
  const editions: PublicEdition[] = [];
  for (const [index, date] of dates.entries()) {
    const { publication } = await readPublication(contentDir, date);
    const folder = await hashFolder(join(contentDir, date));
    const state = hash([folder, dates[index - 1] ?? '', dates[index + 1] ?? '']);
    const publicSlugs = (await listSlugs(date)) ?? new Set();
    const slugs = [...new Set([...(publication?.addresses ?? []), ...publicSlugs])].sort();
    editions.push({ date, state, slugs, publicSlugs });
  }
  return editions;
}

/** Names the state of what all pages depend on: the paper, its people, its standing pages, and how the copy is made. */
export async function readPaperState(
  contentDir: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<string> {
  const own = await hashFiles(contentDir, await listFiles(contentDir));
  const pages = await hashFolder(join(contentDir, 'pages'));
  return hash([own, pages, JSON.stringify(settings)]);
}

const hashFolder = async (folder: string): Promise<string> =>
  hashFiles(folder, await listFiles(folder));

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return files.map(({ name }) => name).sort();
}

async function hashFiles(folder: string, names: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const { size, mtimeMs } = await stat(path);
    const content = size > longestRead ? `${size} ${mtimeMs}` : await readFile(path, 'base64');
    parts.push(name, content);
  }
  return hash(parts);
}

const hash = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 22);
