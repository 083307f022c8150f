import { storageKey } from '@/lib/addresses/storage-key';

/** In the session: the address of what is being read out, with which the next page of the paper goes on. */
const key = storageKey('listening');

/** Null where nothing was, and where the browser stores nothing. */
function rememberedListening(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Returns the address of the queue that a page goes on with: of the edition that was being read out, in the script of the
 * page, because the reader may have chosen the other one since. Null where nothing was being read out.
 *
 * @param own the address of the queue of the page's edition
 */
export function queueToGoOnWith(own: string): string | null {
  const remembered = rememberedListening();
  if (remembered === null) return null;
  const [path = ''] = remembered.split('?');
  // Such an address has nothing else in its query.
  return path + own.replace(/^[^?]*/, '');
}

/** @param queue null once nothing is being read out */
export function rememberListening(queue: string | null): void {
  try {
    if (queue === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, queue);
  } catch {
    // A browser that stores nothing forgets it.
  }
}
