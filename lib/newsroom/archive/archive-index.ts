import type { KnownPeople } from '@/lib/content/published/people-file';
import { toPersonSlug } from '@/lib/edition/addresses/person-slug';
import type { JsonStore } from '@/lib/store/json-store';
import type { RecordSource, Summary } from './edition-record';
import { openPeople, type People } from './people';
import type { Refusal } from './record-edition';

/** The archive's summaries and people in memory, and the files that they are written to. */
export interface ArchiveIndex {
  /** Returns all summaries; the same array until one changes. */
  newestFirst: () => readonly Summary[];
  find: (date: string) => Summary | undefined;
  /** Returns why an edition has no summary; undefined if it has one or was not read. */
  findRefusal: (date: string) => Refusal | undefined;
  listRefusals: () => Refusal[];
  /** Returns what an edition was read from, whether it has a summary or was refused; undefined if it was not read. */
  findSource: (date: string) => RecordSource | undefined;
  put: (summary: Summary) => void;
  refuse: (refusal: Refusal) => void;
  drop: (date: string) => void;
  /** Writes what changed since it was last called: summaries by year, refusals, people. */
  save: () => Promise<void>;
  /** The people who have slugs. */
  people: Pick<People, 'slugOf' | 'namesOf' | 'movedTo'> & {
    /**
     * Returns the only name so far that a slug without a number can belong to. It is a guess: an edition that was not
     * read yet may have an earlier name with the same pinyin.
     */
    guessName: (slug: string) => string | undefined;
  };
  /**
   * Gives slugs to all people who have none. Of two with the same pinyin, the one of the earlier edition has the plain
   * one, so it is called only when no edition is left to be read: then slugs don't depend on who visited what.
   */
  nameEveryone: () => Promise<void>;
  /** Sets the people of people.yaml. */
  setKnown: (known: KnownPeople) => void;
  /** False if somebody in the index has no slug yet. */
  isEveryoneNamed: () => boolean;
}

/**
 * @param store of summaries, which are made again if they are lost
 * @param durable the store of the people's slugs, which never change
 */
export async function openArchiveIndex(
  store: JsonStore,
  durable: JsonStore,
): Promise<ArchiveIndex> {
  const summaries = new Map<string, Summary>();
  const refusals = new Map<string, Refusal>();
  const texts = new Map<string, string>();
  const changedYears = new Set<string>();
  let sorted: readonly Summary[] | undefined;
  let known: KnownPeople = new Map();
  let people = openPeople(await durable.read('people'));
  /** The pinyin of names without slugs, and the other way round. */
  const plainSlugs = new Map<string, string>();
  const nameless = new Map<string, Set<string>>();

  const changed = (date: string) => {
    changedYears.add(date.slice(0, 4));
    sorted = undefined;
  };
  const noteNameless = (name: string) => {
    if (people.slugOf(name) !== undefined || plainSlugs.has(name)) return;
    const plain = toPersonSlug(name);
    plainSlugs.set(name, plain);
    nameless.set(plain, (nameless.get(plain) ?? new Set()).add(name));
  };
  const set = (summary: Summary) => {
    summaries.set(summary.date, withSharedTexts(summary, texts));
    refusals.delete(summary.date);
    for (const name of summary.people.names) noteNameless(name);
  };
  const newestFirst = () => {
    sorted ??= [...summaries.values()].sort((a, b) => (a.date < b.date ? 1 : -1));
    return sorted;
  };
  for (const year of await store.list('years')) {
    const stored = await store.read<StoredYear>(`years/${year}`);
    for (const summary of stored?.summaries ?? []) set(summary);
    for (const refusal of stored?.refusals ?? []) refusals.set(refusal.date, refusal);
  }
  return {
    newestFirst,
    find: (date) => summaries.get(date),
    findRefusal: (date) => refusals.get(date),
    listRefusals: () => [...refusals.values()].sort((a, b) => (a.date < b.date ? 1 : -1)),
    findSource: (date) => (summaries.get(date) ?? refusals.get(date))?.source,
    put: (summary) => {
      set(summary);
      changed(summary.date);
    },
    refuse: (refusal) => {
      summaries.delete(refusal.date);
      refusals.set(refusal.date, refusal);
      changed(refusal.date);
    },
    drop: (date) => {
      const wasRefused = refusals.delete(date);
      if (summaries.delete(date) || wasRefused) changed(date);
    },
    save: async () => {
      const years = [...changedYears];
      changedYears.clear();
      for (const year of years) {
        const isOf = ({ date }: { date: string }) => date.startsWith(year);
        const value: StoredYear = {
          summaries: newestFirst().filter(isOf),
          refusals: [...refusals.values()].filter(isOf),
        };
        await store.write(`years/${year}`, value);
      }
    },
    people: {
      slugOf: (name) => people.slugOf(name),
      namesOf: (slug) => people.namesOf(slug),
      movedTo: (slug) => people.movedTo(slug),
      guessName: (slug) => {
        const names = nameless.get(slug);
        return names?.size === 1 ? [...names][0] : undefined;
      },
    },
    setKnown: (next) => {
      if (next === known) return;
      known = next;
      people = openPeople(people.toJson(), known);
      plainSlugs.clear();
      nameless.clear();
      for (const summary of summaries.values())
        for (const name of summary.people.names) noteNameless(name);
    },
    isEveryoneNamed: () => plainSlugs.size === 0,
    nameEveryone: async () => {
      if (plainSlugs.size === 0) return;
      // Another process, `paper index` for example, may have given slugs since.
      people = openPeople(await durable.read('people'), known);
      for (const { people: own } of newestFirst().toReversed()) {
        for (const name of own.names) people.add(name, plainSlugs.get(name));
      }
      plainSlugs.clear();
      nameless.clear();
      await durable.write('people', people.toJson());
    },
  };
}

interface StoredYear {
  /** Newest first. */
  summaries: Summary[];
  refusals: Refusal[];
}

/**
 * Returns a summary whose names are the same strings as those of other summaries: a reporter is in thousands of
 * them, and text that was read from a file is otherwise in memory each time.
 */
function withSharedTexts(summary: Summary, texts: Map<string, string>): Summary {
  const share = (text: string) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  };
  const { source, people } = summary;
  return {
    ...summary,
    source: { ...source, paper: share(source.paper) },
    people: { ...people, names: people.names.map(share) },
  };
}
