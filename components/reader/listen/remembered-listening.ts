/** In the session: the address of what was being read out when the reader went to another page of the site. */
const key = 'banmian-listening';

/** Null where nothing was, and where the browser stores nothing. */
export function rememberedListening(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param queue null once the reader has stopped listening */
export function rememberListening(queue: string | null): void {
  try {
    if (queue === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, queue);
  } catch {
    // A browser that stores nothing forgets it.
  }
}
