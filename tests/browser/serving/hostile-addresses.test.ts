import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { sendRequest } from './send-request';

/** Pieces of addresses that servers have stumbled over, and ordinary ones to put them between. */
const piece = fc.oneof(
  fc.constantFrom(
    '2023-03-10',
    'huiji-park',
    'pages',
    'print',
    'media',
    'sections',
    'people',
    '1',
    '01',
  ),
  fc.constantFrom(
    'a4',
    '100x1000',
    'feed.xml',
    'card.png',
    'qr.svg',
    'edition.pdf',
    '_next',
    'static',
    'fonts',
  ),
  fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2F',
    '%5C',
    '\\',
    '%00',
    '%0D%0AX-Injected:%201',
    '%E0%A4%A',
    '%',
    '%uFFFF',
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '[slug]',
    '$&',
    '{date}',
    '%25%32%46',
    '%F0%9F%98%80',
    '。',
    ':443',
    '@x',
  ),
  fc.string({ unit: 'grapheme-ascii', maxLength: 6 }).map((text) => text.replace(/[ #]/g, '')),
);
const path = fc.array(piece, { maxLength: 6 }).map((pieces) => `/${pieces.join('/')}`);
const query = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'sheet',
        'booklet',
        'marks',
        'v',
        '_rsc',
        'q',
        'script',
        'x',
        '__proto__',
        '',
      ),
      fc.oneof(fc.constantFrom('.', '..', 'a4', '1', '%00', '%', '[]', '280x400', '%0A'), piece),
    ),
    { maxLength: 4 },
  )
  .map((pairs) => (pairs.length > 0 ? `?${pairs.map((pair) => pair.join('=')).join('&')}` : ''));
const headers = fc.constantFrom<Record<string, string>>(
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
  { range: 'bytes=0-' },
  { 'next-action': 'x' },
  { 'x-middleware-subrequest': 'middleware', 'x-matched-path': '/missing' },
  { 'x-now-route-matches': '1=x', 'x-invoke-status': '500' },
  { 'accept-encoding': 'br;q=x, *' },
);

/** A request with a form that browsers do not send fails before it reaches the server. */
const isSendable = (address: string) => /^[\x21-\x7E]+$/.test(address);

test('no address and no header makes the server fail', async ({ baseURL }) => {
  await fc.assert(
    fc.asyncProperty(path, query, headers, async (one, other, sent) => {
      const address = one + other;
      fc.pre(isSendable(address));
      const answer = await sendRequest(baseURL, { path: address, headers: sent });
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers['x-injected']).toBeUndefined();
      expect(answer.headers.location ?? '/').toMatch(/^\/(?![/\\])/);
      const internal = Object.keys(answer.headers).filter((name) => name.startsWith('x-banmian'));
      expect(internal).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});

for (const [what, address, status] of [
  ['thousands of parameters', `/?${'a=1&'.repeat(1900)}`, 200],
  ['8 KB', `/${'a'.repeat(8100)}`, 404],
  ['more than 8 KB', `/${'a'.repeat(9000)}`, 414],
  ['a hundred levels', '/a'.repeat(100), 404],
  ['slashes alone', '/'.repeat(2000), 308],
  ['a thousand marks', `/2023-03-10/${'%2E'.repeat(1000)}`, 308],
] as const) {
  test(`an address of ${what} is answered with ${status}`, async ({ baseURL }) => {
    expect((await sendRequest(baseURL, { path: address })).status).toBe(status);
  });
}
