/**
 * Records what an answer was made from: the state of every folder that was read while it was made. A cache keeps
 * the record beside the answer, and the answer is valid while none of these states has changed.
 *
 * A state is recorded as it was before the folder's files were read (`folder-state.ts`), so a file that is saved
 * while an answer is being made always makes the answer out of date, whether its old text was read or its new one.
 *
 * A record follows the asynchronous calls of its run (AsyncLocalStorage). It is held on globalThis, because the
 * server process loads this file twice: Next compiles it into its bundles, and the server's own code imports it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { resolve } from 'node:path';

/** Stamps of folder states by the absolute paths of the folders. */
export type Sources = ReadonlyMap<string, string>;

export interface Recorded<T> {
  /** What the run returned. */
  result: T;
  sources: Sources;
  /** When the answer is out of date although no folder changed, in milliseconds since 1970; absent if it never is. */
  expires?: number;
  /**
   * When the answer is to be made again, in milliseconds since 1970, because something may have changed that is not
   * among its sources. It may be used while that is done. Absent if it never is.
   */
  renews?: number;
  /**
   * Seconds after which the answer should be made again, if something that it needs had no room in its queue: the
   * content has another answer.
   */
  busyFor?: number;
  /** The origin of the reader's request, if the answer depends on it. */
  origin?: string;
}

interface Recording {
  sources: Map<string, string>;
  /** Infinity: never. */
  expires: number;
  renews: number;
  busyFor?: number;
  origin?: string;
  /** The recording of a run that this run is a part of. */
  outer: Recording | undefined;
}

const holder = Symbol.for('banmian.recorded-sources');
// Only this file writes the property.
const recordings: AsyncLocalStorage<Recording> =
  Reflect.get(globalThis, holder) ?? new AsyncLocalStorage();
Reflect.set(globalThis, holder, recordings);

/** Runs a function and records its sources. Runs may be nested: what the inner one reads is recorded for both. */
export async function recordSources<T>(run: () => T | Promise<T>): Promise<Recorded<T>> {
  const recording: Recording = {
    sources: new Map(),
    expires: Number.POSITIVE_INFINITY,
    renews: Number.POSITIVE_INFINITY,
    outer: recordings.getStore(),
  };
  const result = await recordings.run(recording, run);
  const { sources, expires, renews, busyFor, origin } = recording;
  return {
    result,
    sources,
    ...(Number.isFinite(expires) && { expires }),
    ...(Number.isFinite(renews) && { renews }),
    ...(busyFor !== undefined && { busyFor }),
    ...(origin !== undefined && { origin }),
  };
}

/**
 * Records the state of a folder. If another state of it is recorded already, that one remains: a part of the answer
 * was made from it.
 */
export function recordSource(folder: string, stamp: string): void {
  const path = resolve(folder);
  for (const { sources } of openRecordings()) if (!sources.has(path)) sources.set(path, stamp);
}

/** True if every recording that is open has a state of the folder. Without a recording it is true. */
export function isRecorded(folder: string): boolean {
  const path = resolve(folder);
  for (const { sources } of openRecordings()) if (!sources.has(path)) return false;
  return true;
}

/**
 * Says that what is being made is out of date from a time on, for example because other things are public then. The
 * earliest of several times counts.
 *
 * @param time a date, or milliseconds since 1970
 */
export function expireAt(time: number | Date): void {
  for (const recording of openRecordings())
    recording.expires = Math.min(recording.expires, Number(time));
}

/**
 * Says that what is being made is to be made again at a time, but may be used until that is done. The earliest of
 * several times counts.
 *
 * @param time in milliseconds since 1970
 */
export function renewAt(time: number): void {
  for (const recording of openRecordings()) recording.renews = Math.min(recording.renews, time);
}

/**
 * Says that what is being made lacks something for which there was no room in a queue. The longest time counts.
 *
 * @param retryAfter seconds after which there may be room
 */
export function recordBusy(retryAfter: number): void {
  for (const recording of openRecordings())
    recording.busyFor = Math.max(recording.busyFor ?? 0, retryAfter);
}

/** Says that what is being made is for the readers who request this origin, and has other addresses for others. */
export function recordOrigin(origin: string): void {
  for (const recording of openRecordings()) recording.origin = origin;
}

/** The recordings of the present call, innermost first. */
function* openRecordings(): Generator<Recording> {
  for (let one = recordings.getStore(); one; one = one.outer) yield one;
}
