import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** Returns the folder for what is stored of a content folder; two content folders never share one. */
export function storeFolder(stateDir: string, contentDir: string): string {
  const name = createHash('sha256').update(resolve(contentDir)).digest('hex').slice(0, 12);
  return join(stateDir, name);
}
