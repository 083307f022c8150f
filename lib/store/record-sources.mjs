/**
 * Records what an answer was made from: the state of every folder that was read while it was made. A cache keeps
 * the record beside the answer, and the answer is valid while none of these states has changed.
 *
 * A state is recorded as it was before the folder's files were read (`folder-state.mjs`), so a file that is saved
 * while an answer is being made always makes the answer out of date, whether its old text was read or its new one.
 *
 * A record follows the asynchronous calls of its run (AsyncLocalStorage). It is held on globalThis, because the
 * server process loads this file twice: Next compiles it into its bundles, and the server's own code imports it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { resolve } from 'node:path';

/**
 * @typedef {ReadonlyMap<string, string>} Sources stamps of folder states by the absolute paths of the folders
 */

/**
 * @template T
 * @typedef {object} Recorded
 * @property {T} result what the run returned
 * @property {Sources} sources
 * @property {number} [expires] when the answer is out of date although no folder changed, in milliseconds since
 *   1970; absent if it never is
 * @property {boolean} busy whether something that the answer needs had no room in its queue, so that the answer
 *   is not the one that the content has
 */

/**
 * @typedef {object} Recording
 * @property {Map<string, string>} sources
 * @property {number} expires Infinity: never
 * @property {boolean} busy
 * @property {Recording | undefined} outer the recording of a run that this run is a part of
 */

const holder = Symbol.for('banmian.recorded-sources');
/** @type {AsyncLocalStorage<Recording>} */
const recordings = Reflect.get(globalThis, holder) ?? new AsyncLocalStorage();
Reflect.set(globalThis, holder, recordings);

/**
 * Runs a function and records its sources. Runs may be nested: what the inner one reads is recorded for both.
 * @template T
 * @param {() => T | Promise<T>} run
 * @returns {Promise<Recorded<T>>}
 */
export async function recordSources(run) {
  /** @type {Recording} */
  const recording = {
    sources: new Map(),
    expires: Number.POSITIVE_INFINITY,
    busy: false,
    outer: recordings.getStore(),
  };
  const result = await recordings.run(recording, run);
  const { sources, expires, busy } = recording;
  return { result, sources, ...(Number.isFinite(expires) && { expires }), busy };
}

/**
 * Records the state of a folder. If another state of it is recorded already, that one remains: a part of the answer
 * was made from it.
 * @param {string} folder
 * @param {string} stamp
 */
export function recordSource(folder, stamp) {
  const path = resolve(folder);
  for (const { sources } of openRecordings()) if (!sources.has(path)) sources.set(path, stamp);
}

/**
 * True if every recording that is open has a state of the folder. Without a recording it is true.
 * @param {string} folder
 */
export function isRecorded(folder) {
  const path = resolve(folder);
  for (const { sources } of openRecordings()) if (!sources.has(path)) return false;
  return true;
}

/**
 * Says that what is being made is out of date from a time on. The earliest of several times counts.
 * @param {number | Date} time a date, or milliseconds since 1970
 */
export function expireAt(time) {
  for (const recording of openRecordings())
    recording.expires = Math.min(recording.expires, Number(time));
}

/** Says that what is being made lacks something for which there was no room in a queue. */
export function recordBusy() {
  for (const recording of openRecordings()) recording.busy = true;
}

/** The recordings of the present call, innermost first. */
function* openRecordings() {
  for (let one = recordings.getStore(); one; one = one.outer) yield one;
}
