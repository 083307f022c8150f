/** Articles that are about the same as one, as readers may see them now. */
import { setTimeout } from 'node:timers/promises';
import type { SearchIndex } from '@/lib/search/search-index';
import type { SimilarArticle, SimilarRequest } from '@/lib/search/similar-articles';
import { isBusyError } from '@/lib/store/busy-error';
import { type Log, messageOf } from '@/lib/store/log';
import { renewAt } from '@/lib/store/record-sources';
import { unfinishedLife } from './catch-up';
import type { EditionRecord, Summary, Teaser } from './edition-record';
import type { Progress } from './record-queue';

/** An article and what says what it is about. */
export type About = Pick<SimilarRequest, 'date' | 'slug' | 'phrases'>;

export interface ListSimilarParts {
  index: Pick<SearchIndex, 'findSimilar'>;
  /** Returns the summaries of all editions that readers may see. */
  listRead: () => Promise<Summary[]>;
  /** Returns the records of editions that readers may see, which become sources of the answer. */
  readRecords: (dates: readonly string[]) => Promise<EditionRecord[]>;
  progress: () => Promise<Progress | undefined>;
  log: Log;
}

/** Links under an article. */
const mostLinks = 5;
/** Milliseconds that a reader waits for further reading. */
const patience = 300;
/** Milliseconds after which there may be newer articles of the same kind. */
const listLife = 600_000;
/** Milliseconds for which an article is kept that has no list because the index could not answer. */
const missingLife = 10_000;

/**
 * Returns a function that lists similar articles, the most similar first. Where the index has no time, the list is
 * empty, and what was made with it is made again soon.
 */
export function openListSimilar(parts: ListSimilarParts): (about: About) => Promise<Teaser[]> {
  const { index, listRead, readRecords, progress, log } = parts;
  const find = async (about: About): Promise<SimilarArticle[]> => {
    const shown = (await listRead()).map(({ date }) => date);
    const finding = index.findSimilar({ ...about, limit: mostLinks, shown });
    // It may fail after nobody waits for it any more.
    finding.catch(() => undefined);
    const found = await Promise.race([finding, setTimeout(patience, undefined, { ref: false })]);
    if (!found) renewAt(Date.now() + missingLife);
    return found ?? [];
  };
  return async (about) => {
    if (about.phrases.length === 0) return [];
    renewAt(Date.now() + ((await progress()) ? unfinishedLife : listLife));
    try {
      const found = await find(about);
      const records = await readRecords([...new Set(found.map(({ date }) => date))]);
      const teasers = records.flatMap((record) => record.teasers);
      return found.flatMap(
        ({ date, slug }) => teasers.find((one) => one.date === date && one.slug === slug) ?? [],
      );
    } catch (error) {
      if (!isBusyError(error)) log('warn', 'similar-not-found', { error: messageOf(error) });
      renewAt(Date.now() + missingLife);
      return [];
    }
  };
}
