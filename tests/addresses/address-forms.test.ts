import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addressForms } from '@/lib/addresses/address-forms';
import { isParameter, matchAddress } from '@/lib/addresses/match-address';
import { toPath } from '@/lib/addresses/to-path';
import { findSlugProblem } from '@/lib/content/fields/slug';
import files from '@/lib/fonts/font-files.json';

test.each([
  ['/', 'home', {}],
  ['/2023-03-10', 'edition', { date: '2023-03-10' }],
  ['/2023-03-10/pages/12', 'page', { date: '2023-03-10', page: '12' }],
  ['/2023-03-10/pages/2.pdf', 'pagePdf', { date: '2023-03-10', page: '2' }],
  ['/2023-03-10/huiji-park', 'article', { date: '2023-03-10', slug: 'huiji-park' }],
  ['/2023-03-10/media/%E6%9D%8F.jpg', 'picture', { date: '2023-03-10', name: '杏.jpg' }],
  ['/sections/economy/17', 'sectionPage', { section: 'economy', list: '17' }],
  ['/people/yang-liping/feed.json', 'personFeed', { person: 'yang-liping', format: 'json' }],
  ['/archive/2023', 'archiveYear', { year: '2023' }],
  ['/about', 'standing', { standing: 'about' }],
  ['/offline', 'offline', {}],
  ['/sw.js', 'serviceWorker', {}],
  ['/clippings', 'clippings', {}],
  ['/clippings.pdf', 'clippingsPdf', {}],
  ['/2023-03-10/edition.json', 'editionFiles', { date: '2023-03-10' }],
  ['/archive-of-letters', 'standing', { standing: 'archive-of-letters' }],
  ['/media/gate%20(1).JPG', 'standingPicture', { name: 'gate (1).JPG' }],
])('%s is read as its form', (path, form, values) => {
  expect(matchAddress(path)).toEqual({ form, values });
});

test.each([
  '',
  '/2023-03-10/',
  '/2023-03-10/pages/02',
  '/2023-03-10/pages/0',
  '/sections/economy/1',
  '/2023-03-10/a/b',
  '//example.com',
  '/2023',
  '/2023-3-10',
  '/About',
  '/missing',
  '/standing/about',
])('%j has no form', (path) => {
  expect(matchAddress(path)).toBeUndefined();
});

test('what is written is read again', () => {
  const path = toPath('picture', { date: '2023-03-10', name: '杏花 50%.jpg' });
  expect(path).toBe('/2023-03-10/media/%E6%9D%8F%E8%8A%B1%2050%25.jpg');
  expect(matchAddress(path)?.values.name).toBe('杏花 50%.jpg');
});

test('no article can have the address of something else of its edition', () => {
  const fixed = Object.values(addressForms).flatMap((form) => {
    // A slug has no dot, so that no article has the address of a file.
    const name = /^\/\{date\}\/([a-z]+)(?=\/|$)/.exec(form)?.[1];
    return name === undefined ? [] : [name];
  });
  expect(new Set(fixed)).toEqual(new Set(['print', 'large', 'pages', 'media']));
  for (const name of fixed) expect(findSlugProblem(name)?.message).toContain('reserved');
});

test('no standing page can have the name of another address of the site', () => {
  const fixed = Object.values(addressForms).flatMap(
    (form) => /^\/([a-z]+)(?=\/|$)/.exec(form)?.[1] ?? [],
  );
  expect(fixed.length).toBeGreaterThan(5);
  for (const name of fixed) expect(isParameter('standing', name)).toBe(false);
});

test('no standing page can have the name of a route', () => {
  const routes = readdirSync('app', { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() &&
        /^[a-z]+$/.test(entry.name) &&
        !['server', 'responses', 'views'].includes(entry.name),
    )
    .map(({ name }) => name);
  expect(routes).toContain('missing');
  for (const name of routes) expect(isParameter('standing', name)).toBe(false);
});

test.each(Object.keys(files))('the address of the font %s has a form', (font) => {
  expect(matchAddress(toPath('font', { face: font, characters: 'A.b' }))?.form).toBe('font');
});
