import pLimit from 'p-limit';
import type { Edition } from '@/lib/edition/edition';
import { isPublic } from '@/lib/edition/edition';
import type { JsonStore } from '@/lib/store/json-store';
import { type ArchiveIndex, openArchiveIndex, slugsOf } from './archive-index';
import { chooseNearby, type Located, nearEditions } from './choose-nearby';
import type { EditionRecord, RecordedEdition, Summary, Teaser } from './edition-record';
import { findTeaserSlice, readTeasers, type TeaserList } from './teaser-list';

/** The content that the archive reads. */
export interface ArchiveSource {
  /** Returns the dates of all editions, newest first. */
  listDates: () => Promise<string[]>;
  /** Returns a text that changes whenever the edition's folder does. */
  stampEdition: (date: string) => Promise<string | undefined>;
  /** Returns the last state of the edition without error, not made up; undefined when there is none. */
  readEdition: (date: string) => Promise<RecordedEdition | undefined>;
}

/** Lists across editions, made from records, of which each edition has one. */
export interface Archive {
  /** Returns every published edition, newest first. */
  listEditions: () => Promise<Summary[]>;
  /** Returns a page of the teasers of a section or of a person (by name); undefined past the last page. */
  listTeasers: (
    by: 'sections' | 'people',
    key: string,
    page: number,
  ) => Promise<TeaserList | undefined>;
  /** Returns the slugs of the people of one edition, by name. */
  slugPeople: (edition: Edition) => Promise<Map<string, string>>;
  /** Returns the name that has a slug. */
  findPerson: (slug: string) => Promise<string | undefined>;
  /** Returns the record of one edition; undefined when it was never read. */
  readRecord: (date: string) => Promise<EditionRecord | undefined>;
  /** Returns articles of the same places, from the edition itself and those just before it. */
  listNearby: (article: Located) => Promise<Teaser[]>;
  /** Writes the record of an edition that is made up: it has the pages, and the page of each article. */
  record: (edition: Edition, stamp: string) => Promise<void>;
}

export interface ArchiveParts {
  store: JsonStore;
  source: ArchiveSource;
  showProofs: boolean;
}

/** Opens the archive of one content folder. The first list of an unknown folder reads every edition. */
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
      const slice = findTeaserSlice(await out(), query);
      if (!slice) return undefined;
      const dates = slice.editions.map(({ date }) => date);
      const changed = await inTurn(async () => refresh(dates, await index, source));
      const current = changed ? findTeaserSlice(await out(), query) : slice;
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
      await inTurn(async () => addMissing(near, await index, source));
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
    record: (edition, stamp) =>
      inTurn(async () => {
        const open = await index;
        const known = open.find(edition.date);
        if (known?.stamp === stamp && known.pages !== undefined) return;
        await open.put(edition, stamp);
        await open.save();
      }),
  };
}

/** Adds editions that are new and drops those that are gone; the others are not read. */
async function catchUp(index: ArchiveIndex, source: ArchiveSource): Promise<void> {
  const dates = await source.listDates();
  const present = new Set(dates);
  for (const { date } of index.newestFirst()) if (!present.has(date)) index.drop(date);
  // Oldest first, so that of two people with the same pinyin the earlier one has the plain slug.
  await addMissing(dates.toReversed(), index, source);
}

async function addMissing(
  dates: string[],
  index: ArchiveIndex,
  source: ArchiveSource,
): Promise<void> {
  for (const date of dates) if (!index.find(date)) await addEdition(date, index, source);
  await index.save();
}

/** Reads again those of a few editions whose folders changed. Returns true when any did. */
async function refresh(
  dates: string[],
  index: ArchiveIndex,
  source: ArchiveSource,
): Promise<boolean> {
  let changed = false;
  for (const date of dates) {
    const stamp = await source.stampEdition(date);
    if (stamp === index.find(date)?.stamp) continue;
    await addEdition(date, index, source);
    changed = true;
  }
  await index.save();
  return changed;
}

async function addEdition(date: string, index: ArchiveIndex, source: ArchiveSource): Promise<void> {
  const stamp = await source.stampEdition(date);
  if (stamp === undefined || index.refused.get(date) === stamp) return;
  const edition = await source.readEdition(date);
  if (edition) await index.put(edition, stamp);
  else index.refused.set(date, stamp);
}
