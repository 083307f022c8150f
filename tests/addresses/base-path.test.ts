import { expect, test } from 'vitest';
import { toHref, withoutBase } from '@/lib/addresses/base-path';

test.each([
  ['/paper', '/'],
  ['/paper/', '/'],
  ['/paper?a=1', '/?a=1'],
  ['/paper/about?_rsc=1', '/about?_rsc=1'],
  ['/PAPER/2023-03-10', '/2023-03-10'],
  ['http://example.org/paper/about', 'http://example.org/about'],
  ['/', undefined],
  ['/papers', undefined],
  ['/about/paper', undefined],
  ['//paper/about', undefined],
  ['', undefined],
])('below /paper, %j is %j', (target, expected) => {
  expect(withoutBase(target, '/paper')).toBe(expected);
});

test('at the root, addresses are what they are', () => {
  expect(withoutBase('/paper/about', '')).toBe('/paper/about');
  expect(toHref('/about')).toBe('/about');
  expect(toHref('https://example.org/about')).toBe('https://example.org/about');
});
