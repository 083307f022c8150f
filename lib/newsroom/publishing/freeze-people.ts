import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { listDates } from '@/lib/content/files';
import { addPeople, type KnownPeople, readPeople } from '@/lib/content/published/people-file';
import { readPublication } from '@/lib/content/published/publication';
import { openPeople } from '../archive/people';
import { recordEditions } from '../archive/record-edition';

export interface FreezeOrder {
  contentDir: string;
  /** The folder of the newsroom's store. */
  folder: string;
  paper: Paper;
  articles: readonly Pick<Article, 'byline'>[];
}

/**
 * Gives an address for ever to each person of an edition who has none. The first time of all, it does so for the people
 * of all published editions, the oldest first: they are the addresses that they have already.
 */
export async function freezePeople(order: FreezeOrder): Promise<void> {
  const { contentDir, articles } = order;
  const { people: known = new Map() } = await readPeople(contentDir);
  const earlier = known.size === 0 ? await listPublishedNames(order) : [];
  const own = articles.flatMap(({ byline }) => byline?.people.map(({ name }) => name) ?? []);
  await addPeople(contentDir, toSlugs([...earlier, ...own], known));
}

function toSlugs(names: readonly string[], known: KnownPeople): Map<string, string> {
  const people = openPeople({}, known);
  const added = new Map<string, string>();
  for (const name of names) {
    if (known.has(name)) continue;
    people.add(name);
    const slug = people.slugOf(name);
    if (slug !== undefined) added.set(name, slug);
  }
  return added;
}

async function listPublishedNames({ contentDir, folder, paper }: FreezeOrder): Promise<string[]> {
  const dates: string[] = [];
  for (const date of (await listDates(contentDir)).toReversed()) {
    const { publication } = await readPublication(contentDir, date);
    if (publication) dates.push(date);
  }
  const recorded = await recordEditions({ contentDir, folder, paper, dates });
  return recorded.flatMap((one) => (one.kind === 'recorded' ? one.summary.people.names : []));
}
