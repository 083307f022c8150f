import { join } from 'node:path';
import { withLock } from '@/lib/store/with-lock';

/** Runs a function that changes what is published, one at a time for a content folder. */
export function whilePublishing<T>(contentDir: string, run: () => Promise<T>): Promise<T> {
  return withLock(join(contentDir, '.publishing'), run);
}
