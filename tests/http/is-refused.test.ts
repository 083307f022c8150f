import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { isRefused } from '@/app/server/is-refused';
import { matchAddress } from '@/lib/addresses/match-address';
import { toFontAddress } from '@/lib/fonts/font-address';

vi.stubEnv('STATE_DIR', join(tmpdir(), 'is-refused'));
afterAll(() => vi.unstubAllEnvs());

const refused = (address: string) => {
  const form = matchAddress(address.replace(/\?.*/, ''))?.form;
  return form && isRefused(form, address);
};

const font = toFontAddress('song', '报纸');
const tag = font.split('.')[1] ?? '';

test.each([
  [`/fonts/song/${font}`, false],
  // The tag is one of the font and of the characters.
  [`/fonts/hei/${font}`, true],
  [`/fonts/song/${toFontAddress('song', '报').split('.')[0]}.${tag}`, true],
  [`/fonts/song/${font.slice(0, -1)}`, true],
  [`/fonts/song/${font}.x`, true],
  ['/fonts/song/abc', true],
  [`/fonts/nosuch/${font}`, true],
  ['/2023-03-10/print', false],
  ['/2023-03-10/print?sheet=a4', false],
  ['/2023-03-10/print?sheet=a44', true],
  ['/2023-03-10/print/a4/2/marks', false],
  ['/2023-03-10/print/280x400', false],
  ['/2023-03-10/print/9999x100', true],
  ['/2023-03-10/print/a4/1/nonsense', true],
  ['/2023-03-10/edition.pdf', false],
  ['/2023-03-10/edition.pdf?sheet=280x400&marks=1', false],
  ['/2023-03-10/edition.pdf?sheet=90x90', true],
  ['/2023-03-10/edition.pdf?booklet=a3&marks=1', true],
  ['/2023-03-10/pages/2.pdf?sheet=%00', true],
  ['/2023-03-10/pages/2.pdf?marks=yes', true],
  ['/2023-03-10/pages/2', false],
  ['/feed.xml', false],
])('%s is refused by its form: %s', (address, expected) => {
  expect(refused(address)).toBe(expected);
});
