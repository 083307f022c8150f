import { randomUUID } from 'node:crypto';
import { type FileHandle, link, open, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two attempts to get a lock, and between two signs of life of its holder. */
const retryEvery = 50;
const touchEvery = 2000;
/** Milliseconds without a sign of life after which the holder of a lock is taken for dead: a make-up takes seconds. */
const staleAfter = 30_000;

/**
 * Runs a function while no other process runs one with the same lock. The lock is a file, so that it also holds
 * between machines that share a disk. That of a process that was killed is taken over after half a minute.
 *
 * @param path of the lock, in a folder that exists
 */
export async function withLock<T>(path: string, run: () => Promise<T>): Promise<T> {
  let lock = await take(path);
  for (; !lock; lock = await take(path)) await wait(retryEvery);
  const file = lock;
  // By the open file: should another process have taken the lock over, its own is not touched.
  const touch = () => file.utimes(new Date(), new Date()).catch(() => undefined);
  const touching = setInterval(touch, touchEvery);
  touching.unref();
  try {
    return await run();
  } finally {
    clearInterval(touching);
    if (await isAt(path, file)) await rm(path, { force: true });
    await file.close();
  }
}

async function take(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'wx');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    if (await isStale(path)) await removeStale(path);
    return undefined;
  }
}

/**
 * Removes a stale lock. Another process may have removed it meanwhile, and taken a new one: so the file gets another
 * name, which only one process can give it, and is looked at again.
 */
async function removeStale(path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if (!(await isStale(aside))) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function isStale(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > staleAfter;
}

async function isAt(path: string, file: FileHandle): Promise<boolean> {
  const [there, own] = await Promise.all([stat(path).catch(() => undefined), file.stat()]);
  return there?.ino === own.ino;
}
