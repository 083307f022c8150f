import { expect, test } from 'vitest';
import { isOwnName } from '@/app/server/refuse-foreign-names';

test.each([
  ['localhost:3000', true],
  ['LOCALHOST', true],
  ['paper.localhost:3000', true],
  ['127.0.0.1:3000', true],
  ['192.168.1.20:3000', true],
  ['[::1]:3000', true],
  ['[fd00::5]', true],
  ['macbook:3000', true],
  ['macbook.local:3000', true],
  ['desk.example.org', true],
  ['Desk.example.org:443', true],
  ['evil.example:3000', false],
  ['127.0.0.1.evil.example', false],
  ['localhost.evil.example:3000', false],
  ['evil.example.', false],
  ['evil.example:localhost', false],
  ['', false],
  [undefined, false],
])('the host %s', (host, isOwn) => {
  expect(isOwnName({ headers: { host } }, ['desk.example.org'])).toBe(isOwn);
});
