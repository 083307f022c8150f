import { expect, test } from 'vitest';
import { pdf } from '@/lib/cli/pdf';
import { convertForPress, parsePress } from '@/lib/cli/printing/press';
import { makePrinted } from '../print/press/printed-document';
import { runCommand } from '../support/run-command';

const none = { press: undefined, profile: undefined, proof: undefined };

test.each([
  [none, undefined],
  [{ ...none, press: 'gray' }, { inks: 'gray' }],
  [
    { ...none, press: 'cmyk', profile: 'press.icc' },
    { inks: 'cmyk', profile: 'press.icc' },
  ],
])('%j', (given, options) => {
  expect(parsePress(given)).toEqual(options);
});

test.each([
  [['--press', 'rgb'], 'press cannot be “rgb”; it may be gray, cmyk.'],
  [['--press', 'cmyk', '--proof'], 'press and proof exclude each other.'],
  [['--profile', 'press.icc'], '--profile is for --press cmyk: write both.'],
  [['--press', 'gray', '--profile', 'a.icc'], '--profile is for --press cmyk'],
  [['--large', '--marks'], 'large and marks exclude each other.'],
  [['--large', '--page', '2'], 'large and page exclude each other.'],
  [['--proof', '--booklet', 'a3'], 'booklet and proof exclude each other.'],
])('pdf 2023-03-10 %j is refused with what to write', async (options, message) => {
  const { code, err } = await runCommand(pdf, ['2023-03-10', ...options]);
  expect(code).toBe(2);
  expect(err[0]).toContain(message);
  expect(err.join('\n')).toContain('Usage: npm run paper -- pdf DATE');
});

test('a missing file and a file that is no profile are named', async () => {
  const lines: string[] = [];
  const convert = (profile: string) =>
    convertForPress(new Uint8Array(), { inks: 'cmyk', profile }, (line) => lines.push(line));
  expect(await convert('no-such.icc')).toBeUndefined();
  expect(await convert('package.json')).toBeUndefined();
  expect(lines).toEqual([
    'There is no file no-such.icc: write the path of the printer’s ICC profile.',
    'package.json is no profile of four inks: ask the printer for its CMYK output profile (.icc).',
  ]);
});

test('what only Ghostscript converts is named, with what to install', async () => {
  const lines: string[] = [];
  const path = process.env.PATH;
  process.env.PATH = '';
  try {
    const printed = await makePrinted(4);
    expect(
      await convertForPress(printed, { inks: 'gray' }, (line) => lines.push(line)),
    ).toBeUndefined();
  } finally {
    process.env.PATH = path;
  }
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('a gradient of a kind that is not known');
  expect(lines[0]).toContain('apt install ghostscript');
});
