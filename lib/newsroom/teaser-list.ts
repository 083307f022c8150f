import type { JsonStore } from '@/lib/store/json-store';
import type { EditionRecord, Summary, Teaser } from './edition-record';

/** Some teasers of a list that runs across editions, newest first. */
export interface TeaserList {
  teasers: Teaser[];
  /** 1 is the newest. */
  page: number;
  pages: number;
  total: number;
}

/** A screen of headlines; the next page is one click away. */
const teasersPerPage = 20;

export interface TeaserQuery {
  by: 'sections' | 'people';
  key: string;
  page: number;
}

/** Where the teasers of one page of a list are: the editions to open, and how many of the first to pass. */
export interface Places {
  editions: Summary[];
  passing: number;
  pages: number;
  total: number;
}

/** Counts on the summaries alone, so that only editions with a teaser of this page are opened. */
export function findPlaces(all: Summary[], { by, key, page }: TeaserQuery): Places | undefined {
  const having = all.filter((edition) => Object.hasOwn(edition[by], key));
  const total = having.reduce((sum, edition) => sum + (edition[by][key] ?? 0), 0);
  const pages = Math.max(1, Math.ceil(total / teasersPerPage));
  if (page > pages) return undefined;
  const editions: Summary[] = [];
  let passing = (page - 1) * teasersPerPage;
  let found = 0;
  for (const edition of having) {
    const count = edition[by][key] ?? 0;
    if (editions.length === 0 && passing >= count) {
      passing -= count;
      continue;
    }
    editions.push(edition);
    found += count;
    if (found >= passing + teasersPerPage) break;
  }
  return { editions, passing, pages, total };
}

export async function readTeasers(
  places: Places,
  query: TeaserQuery,
  store: JsonStore,
): Promise<TeaserList> {
  const teasers: Teaser[] = [];
  for (const { date } of places.editions) {
    const record = await store.read<EditionRecord>(`records/${date}`);
    teasers.push(...(record?.teasers.filter((teaser) => hasKey(teaser, query)) ?? []));
  }
  const { pages, total, passing } = places;
  return {
    teasers: teasers.slice(passing, passing + teasersPerPage),
    page: query.page,
    pages,
    total,
  };
}

function hasKey(teaser: Teaser, { by, key }: TeaserQuery): boolean {
  return by === 'sections' ? teaser.section === key : teaser.people.includes(key);
}
