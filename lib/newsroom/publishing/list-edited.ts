import { type FileEntry, listFiles } from '@/lib/content/files/edition-folder';
import { manifestOf, type Publication } from '@/lib/content/published/publication';
import { hashFile } from './hash-files';

/** Lists the files of an edition that were saved after its last `publish`. Only those that are younger are read. */
export async function listEdited(
  contentDir: string,
  date: string,
  publication: Publication | undefined,
): Promise<string[]> {
  const files = (await listFiles(contentDir, date)) ?? [];
  const isManifest = ({ name }: FileEntry) => `${date}/${name}` === manifestOf(date);
  const { at, files: known = {} } = publication ?? {};
  const last = at === undefined ? files.find(isManifest)?.modified : new Date(at);
  const later = files.filter((file) => last && file.modified > last && !isManifest(file));
  const edited: string[] = [];
  for (const { name } of later)
    if (known[name] !== (await hashFile(contentDir, `${date}/${name}`))) edited.push(name);
  return edited;
}
