import { LRUCache } from 'lru-cache';
import { recentFolderState } from '@/lib/store/folder-state';
import { type Answer, type Body, sizeOf } from './answer';

/**
 * The answers that the front sends without the renderer. An answer is valid while every folder that was read for it
 * is in the state in which it was read.
 */
export interface AnswerCache {
  /** Returns a valid answer, without a promise if it was found valid just before. */
  find: (key: string) => Answer | undefined | Promise<Answer | undefined>;
  /**
   * Caches an answer that may be cached.
   *
   * @param isTyped true if it depends on what a reader typed
   */
  store: (key: string, answer: Answer, isTyped?: boolean) => void;
  /** Counts the codings that were added to the body of a cached answer. */
  recount: (body: Body) => void;
  bytes: () => number;
}

export interface AnswerCacheLimits {
  /** For everything that is cached but missing pages, keys included. */
  maxBytes: number;
  /** For missing pages, which are apart, so that a scan of invented addresses replaces no page. */
  maxMissing: number;
  /** For answers that depend on the host of the request, so that invented hosts replace no page. */
  maxByOrigin: number;
  /** For answers that depend on what a reader typed, so that no number of queries replaces a page. */
  maxTyped: number;
}

/** Milliseconds for which a valid answer is not compared again: the states are as old at most anyway. */
const validFor = 50;
/** Statuses that say something about the content. */
const cacheable: ReadonlySet<number> = new Set([200, 301, 307, 308, 404, 410]);

export function openAnswerCache(limits: AnswerCacheLimits): AnswerCache {
  const found = openRoom(limits.maxBytes);
  const missing = openRoom(limits.maxMissing);
  const byOrigin = openRoom(limits.maxByOrigin);
  const typed = openRoom(limits.maxTyped);
  const rooms = [found, missing, byOrigin, typed];
  const checked = new WeakMap<Answer, number>();
  const keys = new WeakMap<Body, string>();

  const validate = async (key: string, answer: Answer) => {
    const now = Date.now();
    if (await isCurrent(answer)) {
      checked.set(answer, now);
      return answer;
    }
    for (const room of rooms) if (room.peek(key) === answer) room.delete(key);
    return undefined;
  };
  const chooseRoom = ({ status, origin }: Answer, isTyped: boolean) => {
    if (isTyped) return typed;
    if (status === 404) return missing;
    return origin === undefined ? found : byOrigin;
  };
  return {
    find: (key) => {
      const answer = found.get(key) ?? missing.get(key) ?? byOrigin.get(key) ?? typed.get(key);
      if (!answer) return undefined;
      const now = Date.now();
      const isChecked = now - (checked.get(answer) ?? 0) < validFor;
      return isChecked && !isExpired(answer, now) ? answer : validate(key, answer);
    },
    store: (key, answer, isTyped = false) => {
      if (!isCacheable(answer, isTyped)) return;
      const room = chooseRoom(answer, isTyped);
      for (const other of rooms) if (other !== room) other.delete(key);
      room.set(key, answer);
      keys.set(answer.body, key);
    },
    recount: (body) => {
      const key = keys.get(body);
      if (key === undefined) return;
      for (const room of rooms) {
        const answer = room.peek(key);
        if (answer?.body !== body) continue;
        // The cache takes the size of an entry only when it has another value than before.
        room.delete(key);
        room.set(key, answer);
      }
    },
    bytes: () => rooms.reduce((sum, room) => sum + room.calculatedSize, 0),
  };
}

function openRoom(maxBytes: number): LRUCache<string, Answer> {
  return new LRUCache({
    maxSize: maxBytes,
    // A single answer may take an eighth.
    maxEntrySize: maxBytes / 8,
    sizeCalculation: (answer, key) => 2 * key.length + sizeOf(answer),
  });
}

/** True if every folder is in the state in which it was when the answer was made from it. */
export async function isCurrent({ sources = [], expires }: Answer): Promise<boolean> {
  if (isExpired({ expires }, Date.now())) return false;
  const current = await Promise.all(
    sources.map(async ([folder, stamp]) => (await recentFolderState(folder)).stamp === stamp),
  );
  return current.every(Boolean);
}

function isExpired({ expires }: { expires?: number | undefined }, now: number): boolean {
  return expires !== undefined && expires <= now;
}

/** What a reader typed is the key of an answer; `private` only says that shared caches must not store it. */
function isCacheable({ status, headers, sources }: Answer, isTyped: boolean): boolean {
  const forbidden = isTyped ? /no-store/ : /no-store|private/;
  const isForbidden = forbidden.test(headers['Cache-Control'] ?? '');
  return sources !== undefined && cacheable.has(status) && !isForbidden;
}
