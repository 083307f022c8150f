/**
 * Reads which addresses an edition ever had: from its manifest, and from what the state folder and the copies for
 * readers still have of earlier ones. What the content folder has now decides nothing: a file that was deleted takes
 * nothing back that was promised.
 */
import { isEditionDate } from '@/lib/content/fields/edition-date';
import { listDates } from '@/lib/content/files/content-folder';
import { type Publication, readPublication, releaseOf } from '@/lib/content/published/publication';
import { copiesOf } from '@/lib/content/published/shown-folder';
import type { EditionContent } from '@/lib/content/read-edition';
import { isArticle } from '@/lib/edition/edition';
import { openJsonStore } from '@/lib/store/json-store';
import type { EditionRecord } from '../archive/edition-record';
import { storeFormat } from '../archive/record-edition';
import { goodName, recordName } from '../archive/stored-names';

export interface PromiseSource {
  contentDir: string;
  /** The folder of the newsroom's store. */
  folder: string;
  now: Date;
}

/** What readers were ever promised of an edition. */
export interface PromisedEdition {
  date: string;
  /** Slugs, without those of `withdrawn`. */
  slugs: string[];
  withdrawn: string[];
  pages: number[];
  /** Names of files. Those that only withdrawn articles showed are left out: they went with these. */
  pictures: string[];
  sections: string[];
  standing: string[];
  /** Names by slug. */
  people: Record<string, string>;
  /** The manifest as it is now, with its text; both absent if it is gone. */
  publication?: Publication;
  text: string;
}

/** Lists the dates of all editions that are there, or of which the store has something, newest first. */
export async function listPromisedDates({ contentDir, folder }: PromiseSource): Promise<string[]> {
  const stored = await openJsonStore({ folder, format: storeFormat }).list('good');
  const all = new Set([...(await listDates(contentDir)), ...stored.filter(isEditionDate)]);
  return [...all].sort().reverse();
}

/** @returns undefined for an edition that readers never saw */
export async function readPromises(
  source: PromiseSource,
  date: string,
): Promise<PromisedEdition | undefined> {
  const { contentDir, folder, now } = source;
  const store = openJsonStore({ folder, format: storeFormat });
  const { publication, text = '' } = await readPublication(contentDir, date);
  const good = await store.read<EditionContent>(goodName(date));
  const record = await store.read<EditionRecord>(recordName(date));
  const copy = publication?.copy;
  const copied =
    copy === undefined
      ? undefined
      : (await readPublication(`${contentDir}/${copiesOf(date)}/${copy}`, date)).publication;
  const all = [publication, good?.publication, copied].filter(
    (one) => one !== undefined && (releaseOf(one) ?? 0) <= Number(now),
  );
  const [newest] = all;
  if (!newest) return undefined;
  const known = all.flatMap((one) => one ?? []);
  const withdrawn = Object.entries(newest.articles).flatMap(([slug, article]) =>
    article.withdrawn ? [slug] : [],
  );
  const shown = known.flatMap(({ addresses }) => addresses);
  return {
    date,
    slugs: unique(shown).filter((slug) => !withdrawn.includes(slug)),
    withdrawn,
    pages: [...new Set(known.flatMap(({ pages }) => pages.map(({ number }) => number)))],
    pictures: listPictures(known, good, withdrawn),
    sections: unique([
      ...known.flatMap(({ sections = [] }) => sections),
      ...Object.keys(record?.summary.sections ?? {}),
      ...(good?.articles.filter(isArticle).map(({ section }) => section) ?? []),
    ]),
    standing: unique(known.flatMap(({ standing = [] }) => standing)),
    people: Object.assign({}, ...known.map(({ people }) => people)),
    ...(publication && { publication }),
    text,
  };
}

function listPictures(
  known: readonly Publication[],
  good: EditionContent | undefined,
  withdrawn: readonly string[],
): string[] {
  const shownBy = new Map<string, string[]>();
  const add = (name: string, slugs: readonly string[]) =>
    shownBy.set(name, [...(shownBy.get(name) ?? []), ...slugs]);
  // What the store has was read by this program, but perhaps by an earlier version of it.
  for (const { pictures = {} } of known)
    for (const [name, slugs] of Object.entries(pictures)) add(name, slugs);
  for (const { slug, pictures } of good?.articles ?? [])
    for (const { name } of pictures) add(name, [slug]);
  const names = [...shownBy].filter(([, slugs]) => slugs.some((one) => !withdrawn.includes(one)));
  return unique(names.map(([name]) => name));
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();
