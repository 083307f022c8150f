import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, processLog } from './log';

/**
 * Returns a key that only this paper's servers know. It is derived from the environment's `SECRET`, which several
 * instances share, else from a random secret in a file of the state folder that only its owner may read.
 *
 * @param purpose each purpose has a key of its own
 */
export function findSecretKey(purpose: string): Buffer {
  return createHmac('sha256', findSecret()).update(purpose).digest();
}

/** Returns the secret of all keys, for another process that shall have the same ones in its environment. */
export function findSecret(): string {
  return process.env.SECRET || fileSecret();
}

/** One secret in a process: the site's bundle and the server's own code are two copies of this module. */
const place = Symbol.for('banmian.secret');
const shared: typeof globalThis & { [place]?: string } = globalThis;

function fileSecret(): string {
  shared[place] ??= readOrMakeSecret(process.env.STATE_DIR ?? '.banmian');
  return shared[place];
}

/**
 * Returns the secret of a state folder, which is made if there is none or its file is damaged. Processes that start
 * at the same time get the same one. In a folder that cannot be written to it differs with each process.
 *
 * @internal exported for tests
 */
export function readOrMakeSecret(folder: string): string {
  const path = join(/* turbopackIgnore: true */ folder, 'secret');
  const known = readSecret(path);
  if (known) return known;
  const secret = randomBytes(bytes).toString('hex');
  const beside = join(/* turbopackIgnore: true */ folder, `.secret.${randomUUID()}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(beside, secret, { mode: 0o600, flag: 'wx', flush: true });
    putInPlace(beside, path);
    rmSync(beside, { force: true });
  } catch (error) {
    // Without it, addresses of fonts change with each start.
    processLog('warn', 'key-not-stored', { path, error: messageOf(error) });
  }
  return readSecret(path) ?? secret;
}

const bytes = 32;

function readSecret(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    return /^[0-9a-f]{64}$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Links the file under its name, which only the first process can do; a damaged file is replaced. */
function putInPlace(beside: string, path: string): void {
  try {
    linkSync(beside, path);
  } catch {
    if (readSecret(path) === undefined) renameSync(beside, path);
  }
}
