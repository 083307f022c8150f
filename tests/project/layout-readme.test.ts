import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('lib/layout/README.md', 'utf8');
const rooms = [
  'model',
  'lines',
  'headings',
  'blocks',
  'shapes',
  'ads',
  'page',
  'refusals',
  'edition',
  'large',
];
const paths = [...readme.matchAll(/`([\w-]+\/[\w-]+\.ts)`/g)].map(([, path = '']) => path);

test('the README of lib/layout names files of every room of make-up', () => {
  const named = new Set(paths.map((path) => path.split('/')[0]));
  expect([...named].sort()).toEqual([
    'ads',
    'edition',
    'large',
    'lines',
    'model',
    'page',
    'refusals',
    'shapes',
  ]);
});

test.each([...new Set(paths)])('lib/layout/%s exists', (path) => {
  expect(existsSync(`lib/layout/${path}`)).toBe(true);
});

test.each(rooms)('the README of lib/layout says what the room %s is for', (room) => {
  expect(existsSync(`lib/layout/${room}`)).toBe(true);
  expect(readme).toMatch(new RegExp(`^\\| \`${room}\` \\| \\w`, 'm'));
});
