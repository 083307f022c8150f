/**
 * nginx limits exactly those addresses of which the paper's own policy says that a reader requests few, and stores
 * exactly those answers that depend on nothing that a reader typed.
 */
import { expect, test } from 'vitest';
import { matchAddress } from '@/lib/addresses/match-address';
import { toDeployment } from '@/lib/cli/deploy/deployment';
import { toNginxSite } from '@/lib/cli/deploy/nginx-site';
import { addressPolicies } from '@/lib/http/request/address-policy';
import { parseTarget } from '@/lib/http/request/request-target';
import { parseSettings } from '@/lib/http/serve-settings';

function printSite(): string {
  const settings = parseSettings({});
  if (typeof settings === 'string') throw new Error(settings);
  const paper = {
    name: 'A',
    language: 'en',
    timeZone: 'UTC',
    sections: [],
    url: 'https://a.example',
  };
  const places = { projectDir: '/srv/banmian', contentDir: '/srv/content', node: '/usr/bin/node' };
  return toNginxSite(toDeployment({ paper, env: {}, settings, ...places }));
}

/** The regular expressions of a map, in its order; the first that matches decides. */
const rulesOf = (variable: string) =>
  [
    ...(
      new RegExp(`map [^\\n]* \\$${variable} \\{\\n(.*?)\\n\\}`, 's').exec(printSite())?.[1] ?? ''
    ).matchAll(/"~([^"]+)" (\S+);/g),
  ].map(([, pattern = '', value = '']) => ({ pattern: new RegExp(pattern), value }));

const limits = rulesOf('banmian_costly');
const typed = rulesOf('banmian_typed');

const isLimited = (path: string) =>
  limits.find(({ pattern }) => pattern.test(path))?.value === '$binary_remote_addr';

const isStored = (path: string, q = '') =>
  typed.find(({ pattern }) => pattern.test(`${path} ${q}`))?.value !== '1';

const addresses = [
  '/',
  '/card.png',
  '/card-square.png',
  '/favicon.ico',
  '/apple-icon.png',
  '/feed.xml',
  '/sitemaps/2023.xml',
  '/archive/2023',
  '/sections/news/2',
  '/people/li-na/feed.json',
  '/fonts/song/abc.def',
  '/2023-03-10',
  '/2023-03-10/card.png',
  '/2023-03-10/edition.pdf',
  '/2023-03-10/print',
  '/2023-03-10/print/a4/2/marks',
  '/2023-03-10/pages/2',
  '/2023-03-10/pages/2/card.png',
  '/2023-03-10/pages/2.pdf',
  '/2023-03-10/media/gate.png',
  '/2023-03-10/media/card.png',
  '/2023-03-10/media/clipping.png',
  '/2023-03-10/huiji-park',
  '/2023-03-10/huiji-park/card-square.png',
  '/2023-03-10/huiji-park/clipping.png',
  '/2023-03-10/huiji-park/qr.svg',
  '/2023-03-10/print.png',
  '/2023-03-10/large',
  '/search',
  '/search/suggestions.json',
  '/corrections',
  '/about',
];

test.each(addresses)('%s is limited if it is rare', (path) => {
  const form = matchAddress(path)?.form;
  if (!form) throw new Error(path);
  expect(isLimited(path)).toBe(addressPolicies[form].isRare === true);
});

test('an address that the paper does not have is not limited as if it were costly', () => {
  for (const path of ['/a/b/edition.pdf', '/x.png', '/print']) expect(isLimited(path)).toBe(false);
});

test.each(addresses)('%s is stored unless a reader typed what it is about', (path) => {
  const target = parseTarget(path);
  const marked = parseTarget(`${path}?q=a`);
  if (target.kind !== 'known' || marked.kind !== 'known') throw new Error(path);
  expect(isStored(path)).toBe(!target.isTyped);
  expect(isStored(path, 'a')).toBe(!marked.isTyped);
});
