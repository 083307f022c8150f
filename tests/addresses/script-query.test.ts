import { expect, test } from 'vitest';
import { parseScript, withoutScript, withScript } from '@/lib/addresses/script-query';

test.each([
  ['/', '/?script=hant'],
  ['/2023-03-10', '/2023-03-10?script=hant'],
  ['/2023-03-10/huiji-park?q=park#hit-1', '/2023-03-10/huiji-park?q=park&script=hant#hit-1'],
  ['/2023-03-10/edition.pdf?sheet=a4', '/2023-03-10/edition.pdf?sheet=a4&script=hant'],
  ['/2023-03-10/huiji-park?script=hans', '/2023-03-10/huiji-park?script=hant'],
  ['/feed.xml', '/feed.xml?script=hant'],
  ['/about', '/about?script=hant'],
  ['/2023-03-10/edition.epub', '/2023-03-10/edition.epub?script=hant'],
  ['/2023-03-10/edition.html', '/2023-03-10/edition.html?script=hant'],
  ['/2023-03-10/edition.json', '/2023-03-10/edition.json?script=hant'],
  ['/offline', '/offline?script=hant'],
  [
    '/clippings?s=2023-03-10/a,2023-03-11/b&title=%E5%85%AC%E5%9B%AD',
    '/clippings?s=2023-03-10/a,2023-03-11/b&title=%E5%85%AC%E5%9B%AD&script=hant',
  ],
  ['/clippings.pdf?script=hans&s=2023-03-10/a', '/clippings.pdf?s=2023-03-10/a&script=hant'],
])('%s is read at %s', (address, expected) => {
  expect(withScript(address, 'hant')).toBe(expected);
  expect(withScript(address, undefined)).toBe(address);
});

test.each([
  '/2023-03-10/media/gate.jpg',
  '/2023-03-10/huiji-park/card.png',
  '/2023-03-10/huiji-park/qr.svg',
  '/sitemap.xml',
  '/opensearch.xml',
  '/nosuch.css',
  'https://example.com/2023-03-10',
  '#fn-1',
  '',
])('"%s" has no other script', (address) => {
  expect(withScript(address, 'hant')).toBe(address);
});

test('only the two scripts are known, and an address is the same without them', () => {
  const parse = (query: string) => parseScript(new URLSearchParams(query));
  expect(parse('script=hans')).toBe('hans');
  expect(['script=HANT', 'script=', 'q=hant', 'script=zh'].map(parse)).toEqual(
    Array(4).fill(undefined),
  );
  expect(withoutScript('/2023-03-10?q=a&script=hant')).toBe('/2023-03-10?q=a');
  expect(withoutScript('/?script=hant')).toBe('/');
});
