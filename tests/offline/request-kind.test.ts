import { expect, test } from 'vitest';
import { requestKind, storedPicture } from '@/lib/offline/request-kind';

const site = 'https://example.org/paper';

test.each([
  ['navigate', '/paper', 'page'],
  ['navigate', '/paper/', 'page'],
  ['navigate', '/paper/2026-11-30/gate', 'page'],
  ['navigate', '/papers', undefined],
  ['navigate', '/', undefined],
  ['cors', '/paper/2026-11-30/gate?_rsc=abc', 'router'],
  ['cors', '/paper/_next/static/chunks/a.js', 'file'],
  ['cors', '/paper/fonts/hei/abc', 'file'],
  ['no-cors', '/paper/2026-11-30/media/gate.jpg/480.webp', 'picture'],
  ['no-cors', '/paper/logo/mark.svg', 'picture'],
  ['no-cors', '/paper/favicon.ico', 'picture'],
  ['cors', '/paper/2026-11-30/listen.json', 'listening'],
  ['cors', '/paper/2026-11-30/edition.json', undefined],
  ['cors', '/paper/search/suggestions.json?q=a', undefined],
] as const)('%s %s is %s', (mode, path, kind) => {
  const url = `https://example.org${path}`;
  expect(requestKind({ method: 'GET', mode, url }, site)).toBe(kind);
  expect(requestKind({ method: 'POST', mode, url }, site)).toBeUndefined();
});

test('what another origin has is left to the browser', () => {
  const url = 'https://stats.example.org/paper/_next/static/a.js';
  expect(requestKind({ method: 'GET', mode: 'cors', url }, site)).toBeUndefined();
});

test.each([
  ['/2026-11-30/media/gate.jpg/480.webp', '/2026-11-30/media/gate.jpg'],
  ['/2026-11-30/media/gate.jpg', '/2026-11-30/media/gate.jpg'],
  ['/media/a.png/640.webp', '/media/a.png'],
  ['/icon.svg', '/icon.svg'],
])('%s is stored as %s', (path, stored) => {
  expect(storedPicture(path)).toBe(stored);
});
