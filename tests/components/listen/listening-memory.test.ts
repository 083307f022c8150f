import { afterEach, expect, test, vi } from 'vitest';
import { parseMemory, readMemory } from '@/components/reader/listen/player/listening-memory';

afterEach(() => vi.unstubAllGlobals());

const place = { slug: 'huiji-park', sentence: 3 };

test('what was stored is read', () => {
  const stored = { places: { '2023-03-10': place }, rate: 1.5, voices: { zh: 'voice:zh' } };
  expect(parseMemory(JSON.stringify(stored))).toEqual(stored);
});

test.each([
  ['nothing', '', {}],
  ['no object', '5', {}],
  ['no place', '{"places":{"2023-03-10":null,"2023-03-11":7}}', {}],
  ['places that lead nowhere', '{"places":{"2023-03-10":{"slug":"a","sentence":-1}}}', {}],
  ['a speed that no voice has', '{"rate":0}', {}],
  [
    'a voice without address',
    '{"voices":{"zh":null,"en":"voice:en"}}',
    { voices: { en: 'voice:en' } },
  ],
  [
    'one good place',
    `{"places":{"a":null,"2023-03-10":${JSON.stringify(place)}}}`,
    { places: { '2023-03-10': place } },
  ],
])('of %s the rest is as at the first time', (_, text, parts) => {
  expect(parseMemory(text)).toEqual({ places: {}, rate: 1, voices: {}, ...parts });
});

test('a paper reads what all papers of its origin stored before it had a place of its own', () => {
  const stored: Record<string, string> = { 'banmian-listen': '{"rate":2}' };
  vi.stubGlobal('localStorage', { getItem: (key: string) => stored[key] ?? null });
  expect(readMemory().rate).toBe(2);
  stored['banmian:listen'] = '{"rate":0.9}';
  expect(readMemory().rate).toBe(0.9);
});
