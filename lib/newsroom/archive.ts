import pLimit from 'p-limit';
import type { Edition } from '@/lib/edition/edition';
import { isPublic } from '@/lib/edition/edition';
import type { JsonStore } from '@/lib/store/json-store';
import { type ArchiveIndex, openArchiveIndex, slugsOf } from './archive-index';
import type { EditionRecord, RecordedEdition, Summary, Teaser } from './edition-record';
import { chooseNearby, type Located, nearEditions } from './nearby';
import { findPlaces, readTeasers, type TeaserList } from './teaser-list';

/** What the archive asks of the content. */
export interface Source {
  /** All editions, newest first. */
  listDates: () => Promise<string[]>;
  /** Changes whenever the edition's folder does. */
  stampEdition: (date: string) => Promise<string | undefined>;
  /** The edition as it can go out, not made up; undefined when it cannot. */
  readEdition: (date: string) => Promise<RecordedEdition | undefined>;
}

/** What runs across editions, from records that are written once per edition. */
export interface Archive {
  /** Every edition that is out, newest first. */
  listEditions: () => Promise<Summary[]>;
  /** Cards of a section or of a person (by name); undefined past the last page. */
  listTeasers: (
    by: 'sections' | 'people',
    key: string,
    page: number,
  ) => Promise<TeaserList | undefined>;
  /** The slugs of the people of one edition, by name. */
  slugPeople: (edition: Edition) => Promise<Map<string, string>>;
  findPerson: (slug: string) => Promise<string | undefined>;
  /** The teasers of one edition; undefined when it was never read. */
  readRecord: (date: string) => Promise<EditionRecord | undefined>;
  /** Articles of the same places: of the edition itself and of those just before it. */
  listNearby: (article: Located) => Promise<Teaser[]>;
  /** Adds to the record of an edition where its articles stand, once it is made up. */
  note: (edition: Edition, stamp: string) => Promise<void>;
}

export interface ArchiveParts {
  store: JsonStore;
  source: Source;
  showProofs: boolean;
}

/** Opens the archive of one content folder. Reading it the first time reads every edition once. */
export function openArchive({ store, source, showProofs }: ArchiveParts): Archive {
  const index = openArchiveIndex(store);
  const inTurn = pLimit(1);
  const upToDate = () => inTurn(async () => catchUp(await index, source));
  const out = async () => {
    await upToDate();
    return (await index).newestFirst().filter(({ status }) => isPublic(status, showProofs));
  };
  return {
    listEditions: out,
    listTeasers: async (by, key, page) => {
      const query = { by, key, page };
      const places = findPlaces(await out(), query);
      if (!places) return undefined;
      const dates = places.editions.map(({ date }) => date);
      const changed = await inTurn(async () => refresh(dates, await index, source));
      const current = changed ? findPlaces(await out(), query) : places;
      return current && readTeasers(current, query, store);
    },
    slugPeople: (edition) => inTurn(async () => slugsOf(edition, (await index).people)),
    findPerson: async (slug) => {
      await upToDate();
      return (await index).people.nameOf(slug);
    },
    listNearby: async (article) => {
      if (article.places.length === 0) return [];
      const dates = await source.listDates();
      const from = dates.indexOf(article.date);
      const near = from < 0 ? [] : dates.slice(from, from + nearEditions);
      await inTurn(async () => takeInMissing(near, await index, source));
      const open = await index;
      const shown = near.filter((date) => isPublic(open.find(date)?.status ?? 'proof', showProofs));
      const records = await Promise.all(
        shown.map((date) => store.read<EditionRecord>(`records/${date}`)),
      );
      return chooseNearby(
        article,
        records.flatMap((record) => record?.teasers ?? []),
      );
    },
    readRecord: (date) => store.read<EditionRecord>(`records/${date}`),
    note: (edition, stamp) =>
      inTurn(async () => {
        const open = await index;
        const known = open.find(edition.date);
        if (known?.stamp === stamp && known.pages !== undefined) return;
        await open.put(edition, stamp);
        await open.keep();
      }),
  };
}

/** Takes in editions that are new and forgets those that are gone: work for these only. */
async function catchUp(index: ArchiveIndex, source: Source): Promise<void> {
  const dates = await source.listDates();
  const present = new Set(dates);
  for (const { date } of index.newestFirst()) if (!present.has(date)) index.drop(date);
  // Oldest first, so that of two people with one slug the earlier keeps it.
  for (const date of dates.toReversed()) if (!index.find(date)) await takeIn(date, index, source);
  await index.keep();
}

async function takeInMissing(dates: string[], index: ArchiveIndex, source: Source): Promise<void> {
  for (const date of dates) if (!index.find(date)) await takeIn(date, index, source);
  await index.keep();
}

/** Takes in again those of a few editions whose folders changed. True when any did. */
async function refresh(dates: string[], index: ArchiveIndex, source: Source): Promise<boolean> {
  let changed = false;
  for (const date of dates) {
    const stamp = await source.stampEdition(date);
    if (stamp === index.find(date)?.stamp) continue;
    await takeIn(date, index, source);
    changed = true;
  }
  await index.keep();
  return changed;
}

async function takeIn(date: string, index: ArchiveIndex, source: Source): Promise<void> {
  const stamp = await source.stampEdition(date);
  if (stamp === undefined || index.refused.get(date) === stamp) return;
  const edition = await source.readEdition(date);
  if (edition) await index.put(edition, stamp);
  else index.refused.set(date, stamp);
}
