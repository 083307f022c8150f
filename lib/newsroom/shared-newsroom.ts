import { type Newsroom, type NewsroomParts, openNewsroom } from './newsroom';

/** The name under which the process holds its newsroom. */
const holder = Symbol.for('banmian.newsroom');

/**
 * Returns the newsroom of this process, opened by the first call. A process may load this file several times: Next
 * has one bundle for pages and one for route handlers, and the server's own code is a third copy. With a newsroom
 * each, two people whose names sound the same would have each other's addresses, depending on which copy met which
 * name first, and the copies would overwrite each other's lists.
 */
export function shareNewsroom(parts: NewsroomParts): Newsroom {
  // Only this function writes the property.
  const open: Newsroom | undefined = Reflect.get(globalThis, holder);
  const newsroom = open ?? openNewsroom(parts);
  Reflect.set(globalThis, holder, newsroom);
  return newsroom;
}
