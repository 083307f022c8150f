/** An index that another thread has open: what is called there is plain data, and so is what comes back. */
import { openSearchIndex, type SearchPlace } from './open-search-index';
import type { SearchIndex } from './search-index';

type Method = Exclude<keyof SearchIndex, 'close'>;

/** A call of a method, as it is sent to a thread. */
export interface SearchCall {
  place: SearchPlace;
  method: Method;
  input: unknown[];
}

/** True for a call that may wait until another process has written. */
export function isWriting({ method }: SearchCall): boolean {
  return method === 'upsertEdition' || method === 'removeEdition' || method === 'setPages';
}

/** Calls the index in this thread. */
export async function callSearchIndex({ place, method, input }: SearchCall): Promise<unknown> {
  const index = await openSearchIndex(place);
  // `openRemoteIndex` put the method and its input together.
  const run = index[method] as (...input: unknown[]) => Promise<unknown>;
  return run(...input);
}

/** @param call sends a call to where the index is open */
export function openRemoteIndex(
  place: SearchPlace,
  call: (order: SearchCall) => Promise<unknown>,
): Omit<SearchIndex, 'close'> {
  const send =
    <M extends Method>(method: M) =>
    (...input: Parameters<SearchIndex[M]>) =>
      // The method of that name returned it.
      call({ place, method, input }) as ReturnType<SearchIndex[M]>;
  return {
    upsertEdition: send('upsertEdition'),
    removeEdition: send('removeEdition'),
    setPages: send('setPages'),
    isCurrent: send('isCurrent'),
    listSources: send('listSources'),
    find: send('find'),
    suggest: send('suggest'),
    findSimilar: send('findSimilar'),
  };
}
