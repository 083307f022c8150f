import { BlockList } from 'node:net';
import { expect, test } from 'vitest';
import { parseTrustedProxies } from '@/lib/http/request/trusted-proxies';

function trusts(text: string, address: string): boolean {
  const list = parseTrustedProxies(text);
  if (!(list instanceof BlockList)) throw new Error(list);
  return list.check(address, address.includes(':') ? 'ipv6' : 'ipv4');
}

test.each([
  ['loopback', '127.0.0.1', true],
  ['loopback', '127.8.0.1', true],
  ['Loopback', '::1', true],
  ['loopback', '128.0.0.1', false],
  ['10.0.0.7', '10.0.0.7', true],
  ['10.0.0.7', '10.0.0.8', false],
  ['192.0.2.0/24, 10.1.0.0/16', '10.1.255.1', true],
  ['192.0.2.0/24, 10.1.0.0/16', '10.2.0.1', false],
  ['fd00::/8', 'fd12:3456::1', true],
  ['fd00::/8', 'fe80::1', false],
  ['2001:db8::7', '2001:db8:0:0::7', true],
  ['', '127.0.0.1', false],
  [' , ', '::1', false],
])('%j trusts %s: %s', (text, address, expected) => {
  expect(trusts(text, address)).toBe(expected);
});

test.each([
  'true',
  'proxy.example',
  '10.0.0.0/33',
  '10.0.0.0/0',
  '::/0',
  '10.0.0.0/8/8',
  '10.0.0/8',
  'fd00::/129',
  '10.0.0.1;10.0.0.2',
  '127.0.0.1:8080',
])('%j is refused with a sentence that quotes it', (text) => {
  expect(parseTrustedProxies(`loopback,${text}`)).toContain(`"${text}"`);
});
