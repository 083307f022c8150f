import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTarget } from '@/lib/http/request/request-target';
import { countExamples } from '../support/property-runs';

test.each([
  ['/', 'home', '/'],
  ['/2023-03-10/huiji-park', 'article', '/2023-03-10/huiji-park'],
  ['/2023-03-10/huiji-park?utm_source=x&a=1', 'article', '/2023-03-10/huiji-park'],
  ['http://example.com/archive?x#y', 'archive', '/archive'],
  ['/2023-03-10/edition.pdf?sheet=a4&x=1', 'editionPdf', '/2023-03-10/edition.pdf?sheet=a4'],
  [
    '/2023-03-10/edition.pdf?marks=1&sheet=a4',
    'editionPdf',
    '/2023-03-10/edition.pdf?sheet=a4&marks=1',
  ],
  ['/2023-03-10/edition.pdf?sheet=', 'editionPdf', '/2023-03-10/edition.pdf'],
  ['/2023-03-10/edition.pdf?sheet=a4&sheet=a5', 'editionPdf', '/2023-03-10/edition.pdf?sheet=a4'],
  ['/2023-03-10/listen.json?x=1', 'listen', '/2023-03-10/listen.json'],
  ['/2023-03-10/print/a4/2/marks', 'printOptions', '/2023-03-10/print/a4/2/marks'],
  ['/2023-03-10/media/A%20b.jpg?x', 'picture', '/2023-03-10/media/A%20b.jpg'],
  ['/2023-03-10/pages/2/card.png?v=abc', 'pageCard', '/2023-03-10/pages/2/card.png?v=abc'],
  ['/search?q=a%20b', 'search', '/search?q=a+b'],
  ['/2023-03-10/huiji-park?q=%20', 'article', '/2023-03-10/huiji-park'],
  ['/sections/economy?q=a', 'section', '/sections/economy'],
  ['/?script=hant&utm_source=x', 'home', '/?script=hant'],
  ['/?script=hans&script=hant', 'home', '/?script=hans'],
  ['/?script=klingon', 'home', '/'],
  ['/2023-03-10?script=hant&q=a', 'edition', '/2023-03-10?q=a&script=hant'],
  [
    '/2023-03-10/edition.pdf?script=hant&sheet=a4',
    'editionPdf',
    '/2023-03-10/edition.pdf?sheet=a4&script=hant',
  ],
  ['/2023-03-10/huiji-park/card.png?script=hant', 'articleCard', '/2023-03-10/huiji-park/card.png'],
  ['/search?q=a&script=hant', 'search', '/search?q=a&script=hant'],
  ['/clippings?s=2023-03-10/a', 'clippings', '/clippings?s=2023-03-10%2Fa'],
  [
    '/clippings?s=2023-03-10/a&title=b&script=hant',
    'clippings',
    '/clippings?s=2023-03-10%2Fa&title=b&script=hant',
  ],
  ['/clippings.pdf?script=hant', 'clippingsPdf', '/clippings.pdf?script=hant'],
])('%s is known, and answered as %s', (target, form, address) => {
  expect(parseTarget(target)).toMatchObject({ kind: 'known', form, address });
});

test.each([
  ['/2023-03-10/HUIJI-PARK/', '/2023-03-10/huiji-park', ''],
  ['/search?section=&q=a', '/search', '?q=a'],
  ['/search?q=a&from=2023-02-31', '/search', '?q=a'],
  ['/search?script=hant&q=a', '/search', '?q=a&script=hant'],
  ['/search?q=a&script=latn', '/search', '?q=a'],
  ['/ARCHIVE?a=b', '/archive', '?a=b'],
  ['/feed.xml/', '/feed.xml', ''],
  ['/clippings?title=a', '/clippings', ''],
  ['/clippings?script=hant&s=2023-03-10/a,b', '/clippings', '?s=2023-03-10/a&script=hant'],
  ['/clippings?x=1&s=2023-03-10/a,b,2023-03-10/a', '/clippings', '?s=2023-03-10/a'],
  ['/2023-03-10/huiji-park%E3%80%82', '/2023-03-10/huiji-park', ''],
  ['/2023-03-10/PRINT?sheet=\u00e9', '/2023-03-10/print', ''],
])('%s is another spelling of %s', (target, path, search) => {
  expect(parseTarget(target)).toMatchObject({ kind: 'moved', path, search });
});

test.each([
  '',
  '*',
  'x',
  '/nosuch.css',
  '/missing',
  '/icons/icon.svg',
  '/cards/wide/2023-03-10',
  '/_next/image?url=/2023-03-10/huiji-park/card.png&w=3840&q=75',
  '/_next/data/x.json',
  '/2023-03-10/print?sheet=.',
  '/2023-03-10/print?sheet=../..',
  '/2023-03-10/print/a/b/c/d',
  '/2023-03-10/edition.pdf/1',
  '/2023-03-10/%E0%A4%A',
  '/2023-03-10/a%00b',
  '/2023-03-10/a%0D%0Ab',
  '/%',
  '//example.com',
  '/%2F%2Fexample.com',
  '/\\example.com',
])('%j is missing', (target) => {
  expect(parseTarget(target)).toEqual({ kind: 'missing' });
});

test('addresses longer than 8 KB are not read', () => {
  expect(parseTarget(`/${'a'.repeat(8192)}`)).toEqual({ kind: 'tooLong' });
});

test('whatever is requested, the answer has one of our addresses', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '/',
      '//',
      '\\',
      '..',
      '%2F',
      '%00',
      '%0A',
      '%',
      '?',
      '&',
      '=',
      '#',
      '_next',
      'static',
    ),
    fc.constantFrom(
      '2023-03-10',
      'print',
      'sheet',
      'media',
      'pages',
      '1',
      '01',
      'ARCHIVE',
      '%E6%83%A0',
      '。',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const target = parseTarget(`/${pieces.join('')}`);
      const address = { known: 'address', moved: 'path' } as const;
      if (target.kind !== 'known' && target.kind !== 'moved') return;
      const text = target.kind === 'known' ? target[address.known] : target.path + target.search;
      expect(text).toMatch(/^\/(?![/\\])\S*$/);
      expect(text).not.toMatch(/\p{Cc}/u);
    }),
    { numRuns: countExamples(3000) },
  );
});

test.each([
  ['/search', true],
  ['/search?q=a&_rsc=x', true],
  ['/search/suggestions.json?q=a', true],
  ['/2023-03-10?q=a', true],
  ['/2023-03-10/pages/2?q=a', true],
  ['/2023-03-10/huiji-park?q=a', true],
  ['/2023-03-10/huiji-park', false],
  ['/2023-03-10/huiji-park?q=', false],
  ['/?q=a', false],
  ['/feed.xml?q=a', false],
])('whether the answer at %s depends on what a reader typed: %s', (target, isTyped) => {
  expect(parseTarget(target)).toMatchObject({ kind: 'known', isTyped });
});
