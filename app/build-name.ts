import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Name of the running build, for the keys of caches: another build may make up or draw the same edition
 * differently. Undefined in development.
 */
export const buildName = process.env.NODE_ENV === 'production' ? readBuildName() : undefined;

function readBuildName(): string | undefined {
  try {
    return readFileSync(join(process.env.BUILD_DIR ?? '.next', 'BUILD_ID'), 'utf8');
  } catch {
    // While `next build` runs, there is no name yet.
    return undefined;
  }
}
