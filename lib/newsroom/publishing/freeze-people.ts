import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { listDates } from '@/lib/content/files/content-folder';
import { addPeople, readPeople } from '@/lib/content/published/people-file';
import { type Publication, readPublication } from '@/lib/content/published/publication';
import { openPeople } from '../archive/people';
import { recordEditions } from '../archive/record-edition';

export interface FreezeOrder {
  contentDir: string;
  /** The folder of the newsroom's store. */
  folder: string;
  paper: Paper;
  articles: readonly Pick<Article, 'byline'>[];
  publication: Publication;
}

/**
 * Gives an address for ever to each person of an edition who has none. Without people.yaml, it does so for the people
 * of all published editions: they have the addresses that these were published with, or else, the oldest first, those
 * that they have already.
 *
 * @returns the publication with the people of the edition
 */
export async function freezePeople(order: FreezeOrder): Promise<Publication> {
  const { contentDir, articles, publication } = order;
  const { people: known = new Map() } = await readPeople(contentDir);
  const earlier = known.size === 0 ? await listPublished(order) : noPeople;
  const own = articles.flatMap(({ byline }) => byline?.people.map(({ name }) => name) ?? []);
  const people = openPeople(earlier.recorded, known);
  const added = new Map<string, string>();
  for (const name of [...Object.values(earlier.recorded), ...earlier.names, ...own]) {
    people.add(name);
    const slug = people.slugOf(name);
    if (slug !== undefined && !known.has(name)) added.set(name, slug);
  }
  await addPeople(contentDir, added);
  const slugs = own.flatMap((name) => {
    const slug = people.slugOf(name);
    return slug === undefined ? [] : [[slug, name] as const];
  });
  return { ...publication, people: { ...publication.people, ...Object.fromEntries(slugs) } };
}

interface PublishedPeople {
  /** In the order of their first edition. */
  names: string[];
  /** Names by slugs, of the manifests that have them. */
  recorded: Record<string, string>;
}

const noPeople: PublishedPeople = { names: [], recorded: {} };

async function listPublished({ contentDir, folder, paper }: FreezeOrder): Promise<PublishedPeople> {
  const dates: string[] = [];
  const recorded: Record<string, string> = {};
  for (const date of (await listDates(contentDir)).toReversed()) {
    const { publication } = await readPublication(contentDir, date);
    if (publication) dates.push(date);
    Object.assign(recorded, publication?.people);
  }
  const records = await recordEditions({ contentDir, folder, paper, dates });
  const names = records.flatMap((one) => (one.kind === 'recorded' ? one.summary.people.names : []));
  return { names, recorded };
}
