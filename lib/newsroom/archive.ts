import type { Edition } from '@/lib/edition/edition';
import { isOut } from '@/lib/edition/edition';
import { type Card, type EditionRecord, type Summary, toRecord, toSummary } from './edition-record';
import { openPeople, type People } from './people';
import type { Store } from './store';

/** What the archive asks of the content. */
export interface Source {
  /** All editions, newest first. */
  listDates: () => Promise<string[]>;
  /** Changes whenever the edition's folder does. */
  stampEdition: (date: string) => Promise<string | undefined>;
  /** The edition as it can go out, undefined when it cannot. */
  readEdition: (date: string) => Promise<Edition | undefined>;
}

/** Some cards of a list that runs across editions, newest first. */
export interface CardList {
  cards: Card[];
  /** 1 is the newest. */
  page: number;
  pages: number;
  total: number;
}

/** What runs across editions, from records that are written once per edition. */
export interface Archive {
  /** Every edition that is out, newest first. */
  listEditions: () => Promise<Summary[]>;
  /** Cards of a section or of a person (by name); undefined past the last page. */
  listCards: (
    by: 'sections' | 'people',
    key: string,
    page: number,
  ) => Promise<CardList | undefined>;
  /** The slugs of the people of one edition, by name. */
  slugPeople: (edition: Edition) => Promise<Map<string, string>>;
  findPerson: (slug: string) => Promise<string | undefined>;
  /** The cards of one edition; undefined when it was never read. */
  readRecord: (date: string) => Promise<EditionRecord | undefined>;
  /** Takes note of an edition that was read anew. */
  note: (edition: Edition, stamp: string) => Promise<void>;
}

export interface ArchiveParts {
  store: Store;
  source: Source;
  showProofs: boolean;
}

/** A screen of headlines; the next page is one click away. */
const cardsPerPage = 20;

/** Opens the archive of one content folder. Reading it the first time reads every edition once. */
export function openArchive({ store, source, showProofs }: ArchiveParts): Archive {
  const shelf = openShelf(store);
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };
  const upToDate = () => inTurn(async () => catchUp(await shelf, source));
  const out = async () => {
    await upToDate();
    return (await shelf).newestFirst().filter(({ status }) => isOut(status, showProofs));
  };
  return {
    listEditions: out,
    listCards: async (by, key, page) => {
      const query = { by, key, page };
      const places = findPlaces(await out(), query);
      if (!places) return undefined;
      const dates = places.editions.map(({ date }) => date);
      const changed = await inTurn(async () => refresh(dates, await shelf, source));
      const current = changed ? findPlaces(await out(), query) : places;
      return current && readCards(current, query, store);
    },
    slugPeople: (edition) => inTurn(async () => slugsOf(edition, (await shelf).people)),
    findPerson: async (slug) => {
      await upToDate();
      return (await shelf).people.nameOf(slug);
    },
    readRecord: (date) => store.read<EditionRecord>(`records/${date}`),
    note: (edition, stamp) =>
      inTurn(async () => {
        const open = await shelf;
        if (open.find(edition.date)?.stamp === stamp) return;
        await open.put(edition, stamp);
        await open.keep();
      }),
  };
}

/** Summaries and names in memory, and their files. */
interface Shelf {
  people: People;
  newestFirst: () => Summary[];
  find: (date: string) => Summary | undefined;
  put: (edition: Edition, stamp: string) => Promise<void>;
  drop: (date: string) => void;
  /** Writes what changed since the last time. */
  keep: () => Promise<void>;
  /** Folders that could not go out, with the stamp they were tried at. */
  refused: Map<string, string>;
}

async function openShelf(store: Store): Promise<Shelf> {
  const summaries = await readSummaries(store);
  const people = openPeople(await store.read<Record<string, string>>('people'));
  const changedYears = new Set<string>();
  const newestFirst = () => [...summaries.values()].sort((a, b) => (a.date < b.date ? 1 : -1));
  return {
    people,
    newestFirst,
    find: (date) => summaries.get(date),
    refused: new Map(),
    put: async (edition, stamp) => {
      slugsOf(edition, people);
      summaries.set(edition.date, toSummary(edition, stamp));
      changedYears.add(edition.date.slice(0, 4));
      await store.write(`records/${edition.date}`, toRecord(edition));
    },
    drop: (date) => {
      if (summaries.delete(date)) changedYears.add(date.slice(0, 4));
    },
    keep: async () => {
      if (changedYears.size === 0) return;
      const years = [...changedYears];
      changedYears.clear();
      for (const year of years) {
        const ofYear = newestFirst().filter(({ date }) => date.startsWith(year));
        await store.write(`years/${year}`, ofYear);
      }
      await store.write('people', people.toJson());
    },
  };
}

async function readSummaries(store: Store): Promise<Map<string, Summary>> {
  const summaries = new Map<string, Summary>();
  for (const year of await store.list('years')) {
    for (const summary of (await store.read<Summary[]>(`years/${year}`)) ?? []) {
      summaries.set(summary.date, summary);
    }
  }
  return summaries;
}

/** Takes in editions that are new and forgets those that are gone: work for these only. */
async function catchUp(shelf: Shelf, source: Source): Promise<void> {
  const dates = await source.listDates();
  const present = new Set(dates);
  for (const { date } of shelf.newestFirst()) if (!present.has(date)) shelf.drop(date);
  // Oldest first, so that of two people with one slug the earlier keeps it.
  for (const date of dates.toReversed()) if (!shelf.find(date)) await takeIn(date, shelf, source);
  await shelf.keep();
}

/** Takes in again those of a few editions whose folders changed. True when any did. */
async function refresh(dates: string[], shelf: Shelf, source: Source): Promise<boolean> {
  let changed = false;
  for (const date of dates) {
    const stamp = await source.stampEdition(date);
    if (stamp === shelf.find(date)?.stamp) continue;
    await takeIn(date, shelf, source);
    changed = true;
  }
  await shelf.keep();
  return changed;
}

async function takeIn(date: string, shelf: Shelf, source: Source): Promise<void> {
  const stamp = await source.stampEdition(date);
  if (stamp === undefined || shelf.refused.get(date) === stamp) return;
  const edition = await source.readEdition(date);
  if (edition) await shelf.put(edition, stamp);
  else shelf.refused.set(date, stamp);
}

function slugsOf(edition: Edition, people: People): Map<string, string> {
  const names = edition.articles.flatMap(
    ({ byline }) => byline?.people.map(({ name }) => name) ?? [],
  );
  return new Map(names.map((name) => [name, people.slugOf(name)]));
}

interface CardQuery {
  by: 'sections' | 'people';
  key: string;
  page: number;
}

/** Where the cards of one page of a list are: the editions to open, and how many of the first to pass. */
interface Places {
  editions: Summary[];
  passing: number;
  pages: number;
  total: number;
}

/** Counts on the summaries alone, so that only editions with a card of this page are opened. */
function findPlaces(all: Summary[], { by, key, page }: CardQuery): Places | undefined {
  const having = all.filter((edition) => Object.hasOwn(edition[by], key));
  const total = having.reduce((sum, edition) => sum + (edition[by][key] ?? 0), 0);
  const pages = Math.max(1, Math.ceil(total / cardsPerPage));
  if (page > pages) return undefined;
  const editions: Summary[] = [];
  let passing = (page - 1) * cardsPerPage;
  let found = 0;
  for (const edition of having) {
    const count = edition[by][key] ?? 0;
    if (editions.length === 0 && passing >= count) {
      passing -= count;
      continue;
    }
    editions.push(edition);
    found += count;
    if (found >= passing + cardsPerPage) break;
  }
  return { editions, passing, pages, total };
}

async function readCards(places: Places, query: CardQuery, store: Store): Promise<CardList> {
  const cards: Card[] = [];
  for (const { date } of places.editions) {
    const record = await store.read<EditionRecord>(`records/${date}`);
    cards.push(...(record?.cards.filter((card) => hasKey(card, query)) ?? []));
  }
  const { pages, total, passing } = places;
  return { cards: cards.slice(passing, passing + cardsPerPage), page: query.page, pages, total };
}

function hasKey(card: Card, { by, key }: CardQuery): boolean {
  return by === 'sections' ? card.section === key : card.people.includes(key);
}
