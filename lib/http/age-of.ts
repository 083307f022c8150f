import type { Answer } from './answer';

/**
 * How old an answer is whose sources are unchanged. A list depends on more editions than it has as sources, so it is
 * made again from time to time. Nobody has to wait for that: a `due` answer is sent while it is made again (as
 * `stale-while-revalidate` has it, RFC 5861, section 3), an `overdue` one only if that fails (`stale-if-error`,
 * section 4). What decides what is public is never sent too late: it expires (`Answer.expires`).
 */
export type Age = 'fresh' | 'due' | 'overdue';

/** Milliseconds that an answer may be due at most. */
const longestDue = 60_000;

/**
 * Returns the age of an answer. It is due for as long as it was fresh, so one that was made for a few seconds, because
 * it lacks something, is not sent for a minute.
 *
 * @param now in milliseconds since 1970
 */
export function ageOf({ renews, madeAt }: Answer, now: number): Age {
  if (renews === undefined || now < renews) return 'fresh';
  const life = madeAt === undefined ? 0 : renews - madeAt;
  return now < renews + Math.min(life, longestDue) ? 'due' : 'overdue';
}
