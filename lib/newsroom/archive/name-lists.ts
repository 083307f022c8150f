/** Lists of names and corrections across editions: each looks again at the editions it is of before it is shown. */
import type { KnownPeople } from '@/lib/content/published/people-file';
import type { JsonStore } from '@/lib/store/json-store';
import type { ArchiveIndex } from './archive-index';
import { type CorrectionList, findCorrectionSlice, readCorrections } from './correction-list';
import { countAll, type Summary } from './edition-record';
import { type FoundNames, findNames, gatherNames, type NameDirectory } from './find-names';
import { type PeopleDirectory, toDirectory } from './people-directory';
import type { Progress } from './record-queue';

export interface NameListsParts {
  index: () => Promise<ArchiveIndex>;
  /** Reads what is new, changed or in these editions, as far as a reader can wait for it. */
  catchUp: (dates?: readonly string[]) => Promise<Progress | undefined>;
  /** Returns the summaries of all editions that readers may see. */
  listRead: () => Promise<Summary[]>;
  /** Returns the people of people.yaml. */
  findPeople: () => Promise<KnownPeople>;
  store: JsonStore;
  showProofs: boolean;
}

export interface NameLists {
  /** Returns a page of the corrections of all editions, the newest first; undefined past the last page. */
  listCorrections: (page: number) => Promise<CorrectionList | undefined>;
  /** Lists the people whom readers know, by their slugs. */
  listPeople: () => Promise<PeopleDirectory>;
  /** Lists all columns, or all places, that articles name. */
  listNames: (by: 'labels' | 'places') => Promise<NameDirectory>;
  /** Lists the names of columns, or of places, of a slug; empty if readers know none. */
  findNames: (by: 'labels' | 'places', slug: string) => Promise<FoundNames>;
  /**
   * Finds whom a slug belongs to. `reading` is there only if an edition that is still to be read can tell: without
   * names, the slug may be somebody's.
   */
  findPerson: (slug: string) => Promise<FoundPerson>;
}

export interface FoundPerson {
  /** The forms of the person's name, the usual one first; empty for a slug of nobody whom readers know. */
  names: string[];
  /** The present slug, if the person had this one before. */
  moved?: string;
  reading?: Progress;
}

export function openNameLists(parts: NameListsParts): NameLists {
  const { catchUp, listRead, findPeople, store, showProofs } = parts;
  /** Makes a list of the summaries, looks at editions that it is of, and makes it again of what was read by then. */
  const listAfterLook = async <T>(
    list: (read: Summary[]) => T,
    datesOf: (first: T, read: Summary[]) => readonly string[],
  ) => {
    await catchUp();
    const read = await listRead();
    const progress = await catchUp([...new Set(datesOf(list(read), read))]);
    return { list: list(await listRead()), ...(progress && { reading: progress }) };
  };
  return {
    listCorrections: async (page) => {
      const { list: slice, ...more } = await listAfterLook(
        (read) => findCorrectionSlice(read, page),
        (first) => first?.days.map(({ edition }) => edition) ?? [],
      );
      return slice && { ...(await readCorrections(slice, page, store)), ...more };
    },
    listPeople: async () => {
      const index = await parts.index();
      const { list: people, ...more } = await listAfterLook(
        (read) => toDirectory(read, index.people),
        (_, read) => datesWith(read, (one) => one.people.names.length > 0),
      );
      return { people, ...more };
    },
    listNames: async (by) => {
      const { list: names, ...more } = await listAfterLook(
        (read) => gatherNames(read, by),
        (_, read) => datesWith(read, (one) => Object.keys(one[by]).length > 0),
      );
      return { names, ...more };
    },
    findNames: async (by, slug) => {
      const { list: names, ...more } = await listAfterLook(
        (read) => findNames(read, by, slug),
        (first, read) => datesWith(read, (one) => countAll(one, by, first) > 0),
      );
      return { names, ...more };
    },
    findPerson: async (slug) => {
      const index = await parts.index();
      const { list: shown, reading: progress } = await listAfterLook(
        (read) => read,
        (_, read) => {
          const names = index.people.namesOf(index.people.movedTo(slug) ?? slug);
          return datesWith(read, (one) => countAll(one, 'people', names) > 0);
        },
      );
      const guess = progress && index.people.guessName(slug);
      // The people of proofs are not public either.
      const isPublic = (names: readonly string[]) =>
        names.some((name) => shown.some(({ people }) => people.names.includes(name)));
      const known = index.people.namesOf(slug);
      const names = known.length === 0 && guess !== undefined ? [guess] : known;
      const moved = index.people.movedTo(slug);
      // All people of published editions are in people.yaml, where there is one: nothing that is still to be read can
      // be of somebody else, but for names that were saved since. No page has a link to these before they are read.
      const isNobody =
        (await findPeople()).size > 0 && !showProofs && names.length === 0 && moved === undefined;
      return {
        names: isPublic(names) ? names : [],
        ...(moved !== undefined && isPublic(index.people.namesOf(moved)) && { moved }),
        ...(progress && !isNobody && { reading: progress }),
      };
    },
  };
}

/** The editions of a list of names that are looked at: the newest are the likeliest to change. A page has about as many. */
const mostLooked = 20;

/** Finds the newest editions with something. */
function datesWith(read: readonly Summary[], has: (summary: Summary) => boolean): string[] {
  const dates: string[] = [];
  for (const one of read) {
    if (dates.length === mostLooked) break;
    if (has(one)) dates.push(one.date);
  }
  return dates;
}
