import { expect, test } from 'vitest';
import { type Answer, noBody } from '@/lib/http/answer';
import { boundCaching } from '@/lib/http/bound-caching';

const now = 1_000_000;
const written = 'public, max-age=60, s-maxage=60, stale-while-revalidate=600';

function cachingOf(more: Partial<Answer>, caching = written): string | undefined {
  const headers = { 'Cache-Control': caching };
  const answer: Answer = { status: 200, headers, body: noBody, sources: [], ...more };
  return boundCaching(answer, now).headers['Cache-Control'];
}

test('what never expires is cached as it says', () => {
  expect(cachingOf({})).toBe(written);
});

test.each([
  [now + 20_500, 'public, max-age=20, s-maxage=20'],
  [now + 3_600_000, 'public, max-age=60, s-maxage=60'],
  [now - 1, 'public, max-age=0, s-maxage=0'],
])('what expires at %d is cached until then', (expires, caching) => {
  expect(cachingOf({ expires })).toBe(caching);
});

test('a versioned address of what expires is looked at again', () => {
  const versioned = 'public, max-age=31536000, s-maxage=60, stale-while-revalidate=600, immutable';
  expect(cachingOf({ expires: now + 90_000 }, versioned)).toBe('public, max-age=90, s-maxage=60');
});

test('an address that does not exist is cached for a minute, and never sent while it is requested again', () => {
  expect(cachingOf({ status: 404 })).toBe('public, max-age=60, s-maxage=60');
});

test('an answer without a time for caches has none', () => {
  const answer: Answer = { status: 404, headers: {}, body: noBody, sources: [], expires: now };
  expect(boundCaching(answer, now)).toBe(answer);
});
