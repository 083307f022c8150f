import type { SearchIndex } from '@/lib/search/search-index';
import { type Log, messageOf } from '@/lib/store/log';
import type { Summary } from './edition-record';
import { searchSource } from './index-edition';

/** Times that an edition of one state is tried: what cannot be written now may be written later, but not for ever. */
const mostTries = 3;

/**
 * Returns a function that lists the editions that have a record but are not in the search index as they are now: it was
 * deleted or damaged, or another version of the paper made it.
 */
export function openFindUnindexed(
  index: Pick<SearchIndex, 'listSources'>,
  log: Log,
): (summaries: readonly Summary[]) => Promise<string[]> {
  const tries = new Map<string, number>();
  return async (summaries) => {
    try {
      const sources = await index.listSources();
      return summaries.flatMap(({ date, source }) => {
        const wanted = searchSource(source);
        if (sources.get(date)?.includes(wanted)) {
          tries.delete(date + wanted);
          return [];
        }
        const tried = tries.get(date + wanted) ?? 0;
        tries.set(date + wanted, tried + 1);
        return tried < mostTries ? [date] : [];
      });
    } catch (error) {
      log('warn', 'search-index-not-opened', { error: messageOf(error) });
      return [];
    }
  };
}
