import { expect, test } from 'vitest';
import { isOwnRequest } from '@/lib/desk/is-own-request';

const own = {
  host: 'localhost:3000',
  origin: 'http://localhost:3000',
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
};

test.each([
  ['a page of this server', {}, true],
  [
    'a page under the address of the machine',
    { host: '127.0.0.1:8080', origin: 'http://127.0.0.1:8080' },
    true,
  ],
  ['another site', { origin: 'https://example.org', 'sec-fetch-site': 'cross-site' }, false],
  [
    'another port of this machine',
    { origin: 'http://localhost:4000', 'sec-fetch-site': 'same-site' },
    false,
  ],
  [
    'a name that points to this machine',
    { host: 'evil.example:3000', origin: 'http://evil.example:3000' },
    false,
  ],
  ['a form', { 'content-type': 'text/plain' }, false],
  ['no origin at all', { origin: '' }, false],
  ['an origin that is none', { origin: 'null' }, false],
])('a request of %s', (_, headers, isOwn) => {
  expect(isOwnRequest(new Headers({ ...own, ...headers }))).toBe(isOwn);
});
