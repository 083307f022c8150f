import { replaceFile } from '@/lib/content/files';
import { manifestOf, type Publication } from '@/lib/content/published/publication';

/** Writes the manifest of an edition. A running site notices it at the next request (`lib/store/folder-state.ts`). */
export async function writePublication(
  contentDir: string,
  date: string,
  publication: Publication,
): Promise<void> {
  const text = `${JSON.stringify(publication, undefined, 2)}\n`;
  await replaceFile(contentDir, manifestOf(date), text);
}
