import { isMainThread } from 'node:worker_threads';

let isAlone = !isMainThread;

/**
 * True where nobody else waits for this thread: in a worker thread, and in a command. There files are looked at and
 * read by calls that block, because the detour over other threads takes ten times as long.
 */
export function isBlocking(): boolean {
  return isAlone;
}

/** Says that this process is a command, so that its main thread may block as well. */
export function blockOnFiles(): void {
  isAlone = true;
}
