import { expect, test } from 'vitest';
import { findMeantPath } from '@/lib/edition/addresses/canonical-address';
import { makeEdition } from './make-edition';

const edition = makeEdition([
  { slug: 'huiji-park', aliases: ['old-park'] },
  { slug: 'apricot-hills', page: 2 },
]);

test.each([
  ['01-huiji-park', '/2023-03-10/huiji-park'],
  ['07-huiji-park.html', '/2023-03-10/huiji-park'],
  ['03-old-park', '/2023-03-10/huiji-park'],
  ['old-park', '/2023-03-10/huiji-park'],
  ['2', '/2023-03-10/pages/2'],
  ['page-02', '/2023-03-10/pages/2'],
  ['3', undefined],
  ['0', undefined],
  ['no-such', undefined],
  ['%E6%83%A0', undefined],
  ['__proto__', undefined],
])('%s redirects to %s', (segment, path) => {
  expect(findMeantPath(edition, segment)).toBe(path);
});
