import type { Answer } from './answer';

/**
 * Limits for how long other caches may send an answer: not beyond the time at which something becomes public or ceases
 * to be (`Answer.expires`), since nothing tells them. An address that does not exist may do so any minute, so its
 * answer is never sent while it is requested again (`stale-while-revalidate`, RFC 5861, section 3).
 *
 * @param now in milliseconds since 1970
 */
export function boundCaching(answer: Answer, now: number): Answer {
  const { status, headers, expires } = answer;
  const written = headers['Cache-Control'];
  if (written === undefined || (expires === undefined && status !== 404)) return answer;
  const left = expires === undefined ? Infinity : Math.max(0, Math.floor((expires - now) / 1000));
  const caching = written
    .replace(/, (?:stale-while-revalidate=\d+|immutable)/g, '')
    .replace(/(?<=max-?age=)\d+/g, (seconds) => `${Math.min(Number(seconds), left)}`);
  return { ...answer, headers: { ...headers, 'Cache-Control': caching } };
}
