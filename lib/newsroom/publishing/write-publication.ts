import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Paper } from '@/lib/content/fields/schema';
import { replaceFile } from '@/lib/content/files/write-files';
import { manifestOf, type Publication } from '@/lib/content/published/publication';
import { copiesOf } from '@/lib/content/published/shown-folder';
import { copyEdition, removeCopies } from './copy-edition';

/** Writes the manifest of an edition. A running site notices it at the next request (`lib/store/folder-state.ts`). */
export async function writePublication(
  contentDir: string,
  date: string,
  publication: Publication,
): Promise<void> {
  const text = `${JSON.stringify(publication, undefined, 2)}\n`;
  await replaceFile(contentDir, manifestOf(date), text);
}

/** Shows an edition as it is saved now, from copies of its files if paper.yaml has `edits: publish`. */
export async function showEdition(
  { contentDir, date, paper, now }: { contentDir: string; date: string; paper: Paper; now: Date },
  publication: Publication,
): Promise<void> {
  if (paper.edits !== 'publish') {
    await writePublication(contentDir, date, publication);
    return removeCopies(contentDir, date);
  }
  const version = createHash('sha256').update(`${Number(now)} ${JSON.stringify(publication)}`);
  const copy = version.digest('hex').slice(0, 12);
  await copyEdition(contentDir, date, copy);
  await writePublication(join(contentDir, copiesOf(date), copy), date, publication);
  await writePublication(contentDir, date, { ...publication, copy });
  await removeCopies(contentDir, date, copy);
}
