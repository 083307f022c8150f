import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { escapeMarkup } from '@/lib/language/escape-markup';
import { fillText } from '@/lib/language/fill-text';

test('a text is the same after a parser of XML or HTML has read it', () => {
  expect(escapeMarkup('R&D <投入> "1"')).toBe('R&amp;D &lt;投入&gt; &quot;1&quot;');
  expect(escapeMarkup('a\tb\r\nc')).toBe('a&#9;b&#13;&#10;c');
});

test('what no document may have is left out, and characters outside the basic plane stay', () => {
  expect(escapeMarkup('\u0000a\u000b\ud800\ufffeb𠮷\u0085')).toBe('ab𠮷\u0085');
});

test('names in braces are filled in, and others stay as they are', () => {
  expect(fillText('{count} of {all}, {else}', { count: 0, all: '5' })).toBe('0 of 5, {else}');
});

test('nothing else in the program escapes markup', async () => {
  const files = await Promise.all(
    ['lib', 'app', 'components'].map(async (folder) =>
      (await readdir(folder, { recursive: true }))
        .filter((name) => /\.(?:tsx?|mjs)$/.test(name))
        .map((name) => join(folder, name)),
    ),
  );
  const escaping: string[] = [];
  for (const file of files.flat())
    if (/['"]&(?:lt|amp);['"]\)?|&#\$\{/.test(await readFile(file, 'utf8'))) escaping.push(file);
  // The second reads addresses of text that was escaped twice.
  expect(escaping.sort()).toEqual([
    'lib/content/markdown/bare-addresses.ts',
    'lib/language/escape-markup.ts',
    'lib/offline/list-page-files.ts',
  ]);
});
