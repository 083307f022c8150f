import { expect, test } from 'vitest';
import { groupFaces } from '@/lib/export/site/faces/group-faces';
import { fromAddress, toAddress } from '@/lib/fonts/character-set';

const face = (characters: string, font = 'hei') => `/fonts/${font}/${toAddress(characters)}.tag`;

/** The characters of the file in the place of another. */
function charactersIn(chosen: ReadonlyMap<string, string>, path: string): string {
  const [, address = ''] = /^\/fonts\/\w+\/([\w-]+)/.exec(chosen.get(path) ?? '') ?? [];
  return fromAddress(address) ?? '';
}

/** Han characters, one after another. */
const han = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => String.fromCodePoint(0x4e00 + from + at)).join('');

test('pages with much the same characters share a file', () => {
  const [one, two] = [face(han(0, 100)), face(han(20, 100))];
  const chosen = groupFaces([one, two], []);
  expect(chosen.get(one)).toBe(chosen.get(two));
  expect(charactersIn(chosen, one)).toBe(han(0, 120));
});

test('no page loads much more than its own characters', () => {
  const pages = Array.from({ length: 40 }, (_, page) => face(han(page * 60, 100)));
  const chosen = groupFaces([...pages, face(han(0, 2500))], []);
  expect(new Set(chosen.values()).size).toBeLessThan(20);
  for (const page of pages) expect(charactersIn(chosen, page).length).toBeLessThanOrEqual(300);
});

test('fonts stay apart, and what is no cut of a font stays as it is', () => {
  const [one, two] = [face(han(0, 9)), face(han(0, 9), 'song')];
  const chosen = groupFaces([one, two, '/fonts/hei/x!', '/fonts/none/abc'], []);
  expect([...chosen]).toEqual([
    [one, one],
    [two, two],
  ]);
});

test('files of the run before are taken again, as small ones as there are', () => {
  const [small, large] = [face(han(0, 60)), face(han(0, 90))];
  const wanted = face(han(10, 40));
  const fresh = face(han(500, 40));
  const chosen = groupFaces([wanted, fresh], [large, small, face(han(0, 900))]);
  expect(chosen.get(wanted)).toBe(small);
  expect(chosen.get(fresh)).toBe(fresh);
});

test('the same pages in any order have the same files', () => {
  const pages = Array.from({ length: 12 }, (_, page) => face(han(page * 37, 80 + page)));
  const chosen = groupFaces(pages, []);
  const reversed = groupFaces(pages.toReversed(), []);
  for (const page of pages) expect(reversed.get(page)).toBe(chosen.get(page));
});
