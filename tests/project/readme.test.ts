import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Every path of the project that README names in code marks or as a picture. */
const named = [
  ...readme.matchAll(
    /`((?:app|components|lib|public|tests)(?:\/[\w.-]+)*|[\w-]+\.(?:json|ts))`|\]\((public\/[\w.]+)\)/g,
  ),
].map(([, path, picture]) => path ?? picture ?? '');

test('README names more than twelve paths', () => {
  expect(named.length).toBeGreaterThan(12);
});

test.each(named)('README names %s, which exists', (path) => {
  expect(existsSync(path)).toBe(true);
});

test.each([...readme.matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name = '']) => name))(
  'README names npm run %s, which exists',
  (name) => {
    expect(Object.keys(scripts)).toContain(name);
  },
);
