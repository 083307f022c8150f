import type { Article } from '@/lib/content/article';
import { formatFault } from '@/lib/content/fault';
import { stampEdition } from '@/lib/content/files';
import { readEdition } from '@/lib/content/read-edition';
import type { EditionSettings, Paper } from '@/lib/content/schema';
import type { Store } from './store';

/** An edition's content as it can go out. */
export interface GoodEdition {
  date: string;
  settings: EditionSettings;
  articles: Article[];
  /** The state of the folder it was read from. */
  stamp: string;
}

export interface EditionsParts {
  contentDir: string;
  store: Store;
  log: (message: string) => void;
}

/**
 * Editions as they can go out. One whose folder has an error stays as it last was without, here and after
 * a restart; the log says why, once for each state of the folder.
 */
export interface Editions {
  /** Undefined when there is no such folder, or it never was without error. */
  find: (date: string, paper: Paper) => Promise<GoodEdition | undefined>;
}

/** Editions readers look at together: today's, its neighbours, a few of the archive. */
const keptInMemory = 24;

export function openEditions({ contentDir, store, log }: EditionsParts): Editions {
  const kept = new Map<string, { stamp: string; good: Promise<GoodEdition | undefined> }>();
  return {
    find: async (date, paper) => {
      const stamp = await stampEdition(contentDir, date);
      if (stamp === undefined) return undefined;
      const state = `${stamp} ${JSON.stringify(paper)}`;
      const known = kept.get(date);
      kept.delete(date);
      const current =
        known?.stamp === state
          ? known
          : { stamp: state, good: readGood({ contentDir, store, log, date, paper, stamp }) };
      kept.set(date, current);
      for (const oldest of kept.keys()) if (kept.size > keptInMemory) kept.delete(oldest);
      return current.good;
    },
  };
}

interface Reading extends EditionsParts {
  date: string;
  paper: Paper;
  stamp: string;
}

async function readGood(reading: Reading): Promise<GoodEdition | undefined> {
  const { contentDir, store, log, date, paper, stamp } = reading;
  const { edition, faults } = await readEdition(contentDir, date, paper);
  if (edition) {
    const good = { ...edition, stamp };
    await store.write(`good/${date}`, good);
    return good;
  }
  const errors = faults.filter(({ severity }) => severity === 'error').map(formatFault);
  const good = await store.read<GoodEdition>(`good/${date}`);
  const stays = good ? 'stays as it last was' : 'is not shown';
  log(`Edition ${date} ${stays}:\n${errors.join('\n')}`);
  return good;
}
