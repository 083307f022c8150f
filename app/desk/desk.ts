import { type Desk, openDesk } from '@/lib/desk/desk';
import { knownOrigin } from '../site-origin';

/** The content folder, which the desk reads and writes itself. */
export const contentDir = process.env.CONTENT_DIR ?? 'content';

/** One desk in a process: Next has a bundle for pages and one for route handlers. */
const holder = Symbol.for('banmian.desk');

/** Returns the desk of this process, opened by the first call. */
export function getDesk(): Desk {
  // Only this function writes the property.
  const open: Desk | undefined = Reflect.get(globalThis, holder);
  const stateDir = process.env.STATE_DIR ?? '.banmian';
  const desk =
    open ?? openDesk({ contentDir, stateDir, originOf: knownOrigin, now: () => new Date() });
  Reflect.set(globalThis, holder, desk);
  return desk;
}
