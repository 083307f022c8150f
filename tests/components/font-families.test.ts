import { expect, test } from 'vitest';
import { listFamilies } from '@/components/site/fonts/font-families';
import { isFont } from '@/lib/fonts/font';
import { fromFontAddress } from '@/lib/fonts/font-address';

const charactersOf = (address: string): string => {
  const [, , font = '', part = ''] = address.split('/');
  return (isFont(font) && fromFontAddress(font, decodeURIComponent(part))) || '';
};

/** So many different Han characters that Song has. */
const han = (count: number) =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');

const songOf = (text: string) =>
  listFamilies({ song: text }, 'chinese').find(({ name }) => name === 'song')?.files ?? [];

test('an address of a view is one that the paper answers', () => {
  const [file, ...more] = songOf('老桥，新闻。');
  expect(more).toEqual([]);
  for (const one of '老桥新闻，。') expect(charactersOf(file?.address ?? '')).toContain(one);
});

test('a view with more characters than a file may have has several files, marks all in the first', () => {
  const text = `${han(7000)}“，”。`;
  const files = songOf(text);
  expect(files.length).toBeGreaterThan(1);
  for (const { address } of files) expect(address.length).toBeLessThan(8000);
  const sets = files.map(({ address }) => charactersOf(address));
  for (const mark of '“，”。') expect(sets[0]).toContain(mark);
  const all = new Set(sets.join(''));
  expect([...new Set(text)].filter((one) => !all.has(one))).toEqual([]);
  // Only characters of the later files are drawn with them.
  for (const [index, { range }] of files.entries()) {
    if (index === 0) expect(range).toBeUndefined();
    else expect(range?.split(',')).toHaveLength(sets[index]?.length ?? 0);
  }
});
