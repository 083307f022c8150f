import { open, rm, stat, utimes } from 'node:fs/promises';
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
  while (!(await take(path))) await wait(retryEvery);
  const touch = () => utimes(path, new Date(), new Date()).catch(() => undefined);
  const touching = setInterval(touch, touchEvery);
  touching.unref();
  try {
    return await run();
  } finally {
    clearInterval(touching);
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close();
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > staleAfter) await rm(path, { force: true });
    return false;
  }
}
