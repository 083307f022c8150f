import { expect, test } from 'vitest';
import { chooseRouterHeaders } from '@/lib/http/request/router-headers';

test.each([
  [{}, {}],
  // Without RSC it is the page, whatever else is sent.
  [{ 'next-router-prefetch': '1' }, {}],
  [{ rsc: '0' }, {}],
  [{ rsc: '1' }, { rsc: '1' }],
  [
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  ],
  // What the reader has already, and where from, changes nothing.
  [{ rsc: '1', 'next-router-state-tree': '%5B%5D', 'next-url': '/x', cookie: 'a=1' }, { rsc: '1' }],
  // Values that no router sends would be keys of the cache.
  [{ rsc: '1', 'next-router-prefetch': '9' }, { rsc: '1' }],
  [{ rsc: '1', 'next-router-segment-prefetch': 'a b' }, { rsc: '1' }],
  [{ rsc: '1', 'next-router-segment-prefetch': `/${'a'.repeat(301)}` }, { rsc: '1' }],
])('of %o, the answer depends on %o', (headers, expected) => {
  expect(chooseRouterHeaders(headers)).toEqual(expected);
});
