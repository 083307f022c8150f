import type { Paper } from '../fields/schema';
import { readPublication } from './publication';

/**
 * Returns the content folder in which the files of an edition are that readers see. It is the paper's own, unless
 * paper.yaml has `edits: publish`: then `publish` copies the edition into a hidden folder beside its articles, and
 * saved edits wait for the next `publish`. The copies have a content folder of their own, with one edition, so that
 * they are read as all others are.
 */
export async function shownFolder(
  contentDir: string,
  date: string,
  paper: Pick<Paper, 'edits'>,
): Promise<string> {
  if (paper.edits !== 'publish') return contentDir;
  const { publication } = await readPublication(contentDir, date);
  return publication?.copy === undefined
    ? contentDir
    : `${contentDir}/${copiesOf(date)}/${publication.copy}`;
}

/** Returns the folder of copies of an edition, by path in the content folder. */
export const copiesOf = (date: string): string => `${date}/.published`;
