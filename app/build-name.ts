import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names the code that runs, for what is kept by it: another build may make up or draw the same edition
 * otherwise. Undefined while somebody edits the code.
 */
export const buildName = process.env.NODE_ENV === 'production' ? readBuildName() : undefined;

function readBuildName(): string | undefined {
  try {
    return readFileSync(join(process.env.BUILD_DIR ?? '.next', 'BUILD_ID'), 'utf8');
  } catch {
    // The build itself asks before it has a name.
    return undefined;
  }
}
