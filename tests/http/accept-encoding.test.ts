import { expect, test } from 'vitest';
import { chooseEncoding } from '@/lib/http/request/accept-encoding';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.9', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['identity;q=0, deflate', 'identity'],
  ['GZIP', 'gzip'],
  ['compress', 'identity'],
  [',;q=,,', 'identity'],
])('Accept-Encoding: %s', (header, encoding) => {
  const headers = header === undefined ? {} : { 'accept-encoding': header };
  expect(chooseEncoding({ headers })).toBe(encoding);
});
