import type { JsonStore } from '@/lib/store/json-store';
import { type RecordedEdition, type Summary, toRecord, toSummary } from './edition-record';
import { openPeople, type People } from './people';

/** The archive's summaries and people in memory, and the files that they are written to. */
export interface ArchiveIndex {
  people: People;
  newestFirst: () => Summary[];
  find: (date: string) => Summary | undefined;
  /** Adds an edition or replaces it, and writes its record. The summary is written by `save`. */
  put: (edition: RecordedEdition, stamp: string) => Promise<void>;
  drop: (date: string) => void;
  /** Writes the summaries of the years that changed since it was last called, and the people. */
  save: () => Promise<void>;
  /** Dates of editions that could not be read, each with the stamp of its folder at the time. */
  refused: Map<string, string>;
}

export async function openArchiveIndex(store: JsonStore): Promise<ArchiveIndex> {
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
    save: async () => {
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

async function readSummaries(store: JsonStore): Promise<Map<string, Summary>> {
  const summaries = new Map<string, Summary>();
  for (const year of await store.list('years')) {
    for (const summary of (await store.read<Summary[]>(`years/${year}`)) ?? []) {
      summaries.set(summary.date, summary);
    }
  }
  return summaries;
}

/** Returns the slugs of the people of one edition, by name. A person without a slug gets one. */
export function slugsOf(
  { articles }: Pick<RecordedEdition, 'articles'>,
  people: People,
): Map<string, string> {
  const names = articles.flatMap(({ byline }) => byline?.people.map(({ name }) => name) ?? []);
  return new Map(names.map((name) => [name, people.slugOf(name)]));
}
