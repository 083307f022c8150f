import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import { publishDate } from './publish-folder';

/** A content folder made for one test, as an author would write it. */
export interface ContentFolder {
  path: string;
  /** Writes or overwrites a file: `write('2023-03-10/01-a.md', '…')`. */
  write: (name: string, text: string | Uint8Array) => Promise<void>;
  move: (from: string, to: string) => Promise<void>;
}

export const paperYaml = `name: 县区新闻
language: zh-Hans
timeZone: Asia/Shanghai
sections:
  - { id: economy, name: 经济 }
  - { id: culture, name: 文化 }
`;

/** An empty folder with a paper.yaml. */
export async function makeContentFolder(): Promise<ContentFolder> {
  const path = await mkdtemp(join(tmpdir(), 'banmian-content-'));
  const write = async (name: string, text: string | Uint8Array) => {
    const file = join(path, name);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
  };
  await write('paper.yaml', paperYaml);
  const move = (from: string, to: string) => rename(join(path, from), join(path, to));
  return { path, write, move };
}

/** A content folder in which every edition is published as soon as a file of it is written. */
export interface PublishedFolder extends ContentFolder {
  /** Makes a proof of an edition. */
  unpublish: (date: string) => Promise<void>;
}

export async function makePublishedFolder(): Promise<PublishedFolder> {
  const { path, write, move } = await makeContentFolder();
  const publishing = async (name: string, text: string | Uint8Array) => {
    await write(name, text);
    const [date = ''] = name.split('/');
    if (isEditionDate(date) && name !== `${date}/published.json`) await publishDate(path, date);
  };
  const unpublish = (date: string) => rm(join(path, date, 'published.json'));
  return { path, write: publishing, move, unpublish };
}

/** An article with what a test cares about and defaults for the rest. */
export function articleText(
  fields: Record<string, string | number> = {},
  body = '杏花开了。',
): string {
  const all = { title: '杏花节开幕', section: 'culture', ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}
