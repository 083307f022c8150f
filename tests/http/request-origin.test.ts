import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import {
  clientOf,
  hasSeveralHosts,
  networkOf,
  requestOrigin,
} from '@/lib/http/request/request-origin';
import { parseTrustedProxies } from '@/lib/http/request/trusted-proxies';

const proxies = parseTrustedProxies('loopback, 10.0.0.0/8');
if (typeof proxies === 'string') throw new Error(proxies);

interface Sent {
  from?: string;
  url?: string;
  headers?: Record<string, string>;
}

function request({ from = '192.0.2.1', url = '/feed.xml', headers = {} }: Sent): IncomingMessage {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: from });
  return Object.assign(new IncomingMessage(socket), { url, headers });
}

const forwarded = {
  host: 'inside:3000',
  'x-forwarded-host': 'News.example, other.example',
  'x-forwarded-proto': 'https',
};

test.each<[string, Sent, string]>([
  ['the host', { headers: { host: 'News.Example:8080' } }, 'http://news.example:8080'],
  ['an address', { headers: { host: '[::1]:3000' } }, 'http://[::1]:3000'],
  [
    'the host of the target',
    { url: 'http://a.example/x', headers: { host: 'b' } },
    'http://a.example',
  ],
  ['what a proxy forwards', { from: '127.0.0.1', headers: forwarded }, 'https://news.example'],
  ['a proxy in IPv6 form', { from: '::ffff:10.1.2.3', headers: forwarded }, 'https://news.example'],
  ['what a stranger forwards', { headers: forwarded }, 'http://inside:3000'],
  ['no host', {}, 'http://localhost'],
  ['no possible host', { headers: { host: 'a b"><script>' } }, 'http://localhost'],
  ['a host with a path', { headers: { host: 'a.example/x' } }, 'http://localhost'],
])('the origin is that of %s', (_, sent, expected) => {
  expect(requestOrigin(request(sent), { proxies })).toBe(expected);
});

test('with an origin of the site, no header decides', () => {
  const rules = { siteOrigin: 'https://paper.example', proxies };
  expect(requestOrigin(request({ from: '127.0.0.1', headers: forwarded }), rules)).toBe(
    'https://paper.example',
  );
});

test.each<[Sent, string]>([
  [{ from: '192.0.2.1', headers: { 'x-forwarded-for': '1.2.3.4' } }, '192.0.2.1'],
  [{ from: '127.0.0.1', headers: { 'x-forwarded-for': '1.2.3.4' } }, '1.2.3.4'],
  // The client wrote the first one itself; the last that is no proxy is what a proxy saw.
  [{ from: '127.0.0.1', headers: { 'x-forwarded-for': '9.9.9.9, 1.2.3.4, 10.0.0.2' } }, '1.2.3.4'],
  [{ from: '127.0.0.1' }, '127.0.0.1'],
  [{ from: '127.0.0.1', headers: { 'x-forwarded-for': ' , ' } }, '127.0.0.1'],
  [{ from: '2001:db8:1:2:3:4:5:6' }, '2001:db8:1:2'],
])('%o waits as %s', (sent, client) => {
  expect(clientOf(request(sent), { proxies })).toBe(client);
});

test('addresses of one IPv6 subscriber are one client', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:db8:1:2:bbbb::1'));
  // Groups of zeros are left out once (RFC 5952, section 4.2).
  expect(networkOf('2001:db8::1')).toBe(networkOf('2001:db8::2'));
  expect(networkOf('2001:db8::1:0:0:1')).toBe(networkOf('2001:db8:0:0:1:0:0:2'));
  expect(networkOf('::1')).toBe('0:0:0:0');
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
});

test('several hosts are noticed, however they are spelt', () => {
  expect(hasSeveralHosts({ rawHeaders: ['Host', 'a', 'hOST', 'b'] })).toBe(true);
  expect(hasSeveralHosts({ rawHeaders: ['Host', 'a', 'X', 'host'] })).toBe(false);
});
