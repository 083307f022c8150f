import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Name of the running build, for the keys of caches: another build may make up or draw the same edition
 * differently. Undefined in development.
 */
export const buildName = process.env.NODE_ENV === 'production' ? readBuildName() : undefined;

/** When the running build was made, in milliseconds since 1970: it may write the same content differently. */
export const buildTime = buildName === undefined ? 0 : statSync(nameFile()).mtimeMs;

function readBuildName(): string | undefined {
  try {
    return readFileSync(nameFile(), 'utf8');
  } catch {
    // While `next build` runs, there is no name yet.
    return undefined;
  }
}

function nameFile(): string {
  return join(process.env.BUILD_DIR ?? '.next', 'BUILD_ID');
}
