import { LRUCache } from 'lru-cache';
import type { Article } from '@/lib/content/article';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import type { EditionSettings, Paper } from '@/lib/content/fields/schema';
import { stampEdition } from '@/lib/content/files';
import { readEdition } from '@/lib/content/read-edition';
import { languageOf } from '@/lib/language/find-language';
import type { EditionPlan } from '@/lib/layout/edition/make-up-edition';
import type { SheetSpec } from '@/lib/layout/model/sheet-grid';
import type { JsonStore } from '@/lib/store/json-store';
import type { PlanCache } from './plan-cache';

/** The last content of an edition that had no error. */
export interface GoodEdition extends GoodContent {
  /** The state of the folder it was read from. */
  stamp: string;
  /**
   * Returns its plan for its own sheet or another, made when it is first needed; undefined if no sheets are made in
   * the paper's language.
   */
  makeUp: (sheet?: SheetSpec) => Promise<EditionPlan | undefined>;
}

interface GoodContent {
  date: string;
  settings: EditionSettings;
  articles: Article[];
}

export interface EditionsParts {
  contentDir: string;
  store: JsonStore;
  plan: PlanCache;
  log: (message: string) => void;
}

/**
 * Reads editions. One whose folder has an error is returned as it last was without error, also after a
 * restart; the errors are logged once for each state of the folder.
 */
export interface Editions {
  /** Returns undefined when there is no such folder, or it was never without error. */
  find: (date: string, paper: Paper) => Promise<GoodEdition | undefined>;
}

/** Enough for the editions that readers look at together: today's, its neighbours, a few of the archive. */
const maxEditions = 24;

export function openEditions(parts: EditionsParts): Editions {
  const { contentDir } = parts;
  const cache = new LRUCache<string, { state: string; good: Promise<GoodEdition | undefined> }>({
    max: maxEditions,
  });
  return {
    find: async (date, paper) => {
      const stamp = await stampEdition(contentDir, date);
      if (stamp === undefined) return undefined;
      const state = `${stamp} ${JSON.stringify(paper)}`;
      const cached = cache.get(date);
      if (cached?.state === state) return cached.good;
      const current = { state, good: readGood({ ...parts, date, paper, stamp }) };
      cache.set(date, current);
      current.good.catch(() => cache.get(date) === current && cache.delete(date));
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
  const content = await readContent(reading);
  if (!content) return undefined;
  const { paper, stamp, plan } = reading;
  const { hasSheets } = languageOf(paper.language);
  return {
    ...content,
    stamp,
    makeUp: async (sheet) =>
      hasSheets ? plan({ ...content, paper, ...(sheet && { sheet }) }) : undefined,
  };
}

async function readContent(reading: Reading): Promise<GoodContent | undefined> {
  const { contentDir, store, log, date, paper } = reading;
  const { edition, diagnostics } = await readEdition(contentDir, date, paper);
  if (edition) {
    await store.write(`good/${date}`, edition);
    return edition;
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(formatDiagnostic);
  const good = await store.read<GoodContent>(`good/${date}`);
  const stays = good ? 'stays as it last was' : 'is not shown';
  log(`Edition ${date} ${stays}:\n${errors.join('\n')}`);
  return good;
}
