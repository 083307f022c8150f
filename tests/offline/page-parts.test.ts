import { expect, test } from 'vitest';
import { chooseCopy, parseEditionFiles, pictureWidth } from '@/lib/offline/edition-files';
import { listPageFiles } from '@/lib/offline/list-page-files';
import { withOfflineNotice } from '@/lib/offline/offline-notice';

test('the files of a page are read from its tags, its styles and the data of the router', () => {
  const html = `<link rel="stylesheet" href="/paper/_next/static/chunks/a.css?dpl=1&amp;x=2"/>
    <script src="/paper/_next/static/chunks/b.js" async></script><script src="/other/_next/static/c.js"></script>
    <style>@font-face{src:url(/paper/fonts/hei/abc.-_~)format("woff2")}</style>
    <script>self.__next_f.push([1,"\\"/paper/_next/static/chunks/d.js\\",{\\"href\\":\\"/paper/fonts/song/x\\"}"])</script>
    <a href="/paper/fonts">not a file</a><a href="https://example.com/_next/static/e.js">elsewhere</a>`;
  expect(listPageFiles(html, '/paper')).toEqual([
    '/_next/static/chunks/b.js',
    '/fonts/hei/abc.-_~',
    '/_next/static/chunks/d.js',
    '/fonts/song/x',
  ]);
  expect(listPageFiles('<script src="/_next/static/chunks/b.js">', '')).toEqual([
    '/_next/static/chunks/b.js',
  ]);
});

test('texts of the notice cannot become tags', () => {
  const html = withOfflineNotice('<body><p>x</p></body>', {
    files: { texts: { kept: '<b>{time}', newest: '', list: '"&' }, language: 'en' },
    checkedAt: Date.UTC(2026, 10, 30),
    isNewest: false,
    site: 'https://example.org',
  });
  expect(html).toContain('&lt;b&gt;<time datetime="2026-11-30T00:00:00.000Z">');
  expect(html).toContain('>&quot;&amp;</a></output><p>x</p>');
});

test.each([
  [390, 3, 780],
  [390, 1, 390],
  [1440, 1, 640],
  [1440, 2, 1280],
])('a screen of %i px at %i needs pictures of %i px', (width, density, pixels) => {
  expect(pictureWidth(width, density)).toBe(pixels);
});

test('a picture has the narrowest copy that is wide enough, or the widest', () => {
  const copies = [320, 640].map((width) => ({ address: `${width}`, width, bytes: 1 }));
  const picture = { address: '', version: '', copies };
  expect(chooseCopy(picture, 400)?.address).toBe('640');
  expect(chooseCopy(picture, 9000)?.address).toBe('640');
  expect(chooseCopy({ ...picture, copies: [] }, 400)).toBeUndefined();
});

test.each(['', '<html>', '{}', '{"format":2,"pages":[]}', 'null', '{"format":1}'])(
  '%j is no list of an edition',
  (text) => {
    expect(parseEditionFiles(text)).toBeUndefined();
  },
);
