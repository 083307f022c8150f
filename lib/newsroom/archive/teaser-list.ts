import type { JsonStore } from '@/lib/store/json-store';
import {
  countAll,
  type EditionRecord,
  type ListKind,
  type Summary,
  type Teaser,
} from './edition-record';
import type { Progress } from './record-queue';
import { recordName } from './stored-names';

/** One page of a list of teasers across editions, newest first. */
export interface TeaserList {
  teasers: Teaser[];
  /** Number of this page; 1 has the newest teasers. */
  page: number;
  pages: number;
  total: number;
  /** How far the archive is read; absent if the list is complete. */
  reading?: Progress;
}

/** About a screen of headlines. */
const teasersPerPage = 20;

export interface TeaserQuery {
  by: ListKind;
  /** The id of a section, the number of a page, or the names of a person, a column or a place. */
  keys: readonly string[];
  page: number;
}

/** The location of the teasers of one page of a list. */
export interface TeaserSlice {
  /** The editions whose records hold them, newest first. */
  editions: Summary[];
  /** Number of teasers in these editions that belong to the page before. */
  skip: number;
  pages: number;
  total: number;
}

/**
 * Finds the editions with the teasers of one page of a list from summaries alone, so that only the records
 * of these editions are opened.
 *
 * @param all newest first
 * @returns undefined past the last page
 */
export function findTeaserSlice(
  all: Summary[],
  { by, keys, page }: TeaserQuery,
): TeaserSlice | undefined {
  const having = all.flatMap((edition) => {
    const count = countAll(edition, by, keys);
    return count > 0 ? [{ edition, count }] : [];
  });
  const total = having.reduce((sum, { count }) => sum + count, 0);
  const pages = Math.max(1, Math.ceil(total / teasersPerPage));
  if (page > pages) return undefined;
  const editions: Summary[] = [];
  let skip = (page - 1) * teasersPerPage;
  let found = 0;
  for (const { edition, count } of having) {
    if (editions.length === 0 && skip >= count) {
      skip -= count;
      continue;
    }
    editions.push(edition);
    found += count;
    if (found >= skip + teasersPerPage) break;
  }
  return { editions, skip, pages, total };
}

export async function readTeasers(
  slice: TeaserSlice,
  query: TeaserQuery,
  store: JsonStore,
): Promise<TeaserList> {
  const teasers: Teaser[] = [];
  for (const { date } of slice.editions) {
    const record = await store.read<EditionRecord>(recordName(date));
    teasers.push(...(record?.teasers.filter((teaser) => hasKey(teaser, query)) ?? []));
  }
  const { pages, total, skip } = slice;
  return {
    teasers: teasers.slice(skip, skip + teasersPerPage),
    page: query.page,
    pages,
    total,
  };
}

function hasKey(teaser: Teaser, { by, keys }: TeaserQuery): boolean {
  return keys.some((key) => listKeys(teaser, by).includes(key));
}

function listKeys({ section, people, label, places, page }: Teaser, by: ListKind): string[] {
  switch (by) {
    case 'sections':
      return [section];
    case 'people':
      return people;
    case 'labels':
      return label === undefined ? [] : [label];
    case 'places':
      return places;
    case 'onPages':
      return page === undefined ? [] : [String(page)];
    default:
      return by satisfies never;
  }
}
