import { findHits, type Range } from '../query/find-hits';
import { parseQuery } from '../query/parse-query';

/** Finds in a text what is to be marked. */
export type Finder = (text: string) => Range[];

/**
 * Opens a finder of what a reader searched for.
 *
 * @param query as it was typed; without one, nothing is found
 */
export function openFinder(query: string | undefined): Finder {
  if (query === undefined) return () => [];
  const parsed = parseQuery(query);
  return (text) => findHits(text, parsed);
}
