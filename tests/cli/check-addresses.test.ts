import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '@/lib/cli/check';
import { publish } from '@/lib/cli/publishing/publish';
import { articleText, makeContentFolder } from '../support/content-folder';

function openIo(contentDir: string) {
  const out: string[] = [];
  const io = {
    out: (line: string) => out.push(line),
    err: (line: string) => out.push(line),
    isTerminal: false,
    stateDir: join(tmpdir(), 'banmian-state'),
    contentDir,
    now: () => new Date('2023-03-12T00:00:00Z'),
  };
  return { io, out };
}

test('check warns of a published address that disappeared, until an alias names it', async () => {
  const folder = await makeContentFolder();
  const { io, out } = openIo(folder.path);
  await folder.write('2023-03-10/01-old-name.md', articleText());
  await publish(['2023-03-10'], io);
  await folder.move('2023-03-10/01-old-name.md', '2023-03-10/01-new-name.md');
  out.length = 0;
  expect(await check([], io)).toBe(0);
  expect(out).toEqual([
    '2023-03-10/published.json 5:5 the published address /2023-03-10/old-name would be lost — write aliases: [old-name] in the article that replaces it, or run npm run paper -- withdraw 2023-03-10 old-name --reason TEXT [warning]',
    '1 edition checked: 0 errors, 1 warning',
  ]);

  await folder.write('2023-03-10/01-new-name.md', articleText({ aliases: '[old-name]' }));
  out.length = 0;
  expect(await check([], io)).toBe(0);
  expect(out).toEqual(['1 edition checked: 0 errors, 0 warnings']);
});

test('a published.json that cannot be read is an error, with the place and the fix', async () => {
  const folder = await makeContentFolder();
  const { io, out } = openIo(folder.path);
  await folder.write('2023-03-10/01-a.md', articleText());
  await folder.write('2023-03-10/published.json', '{ "addresses": ["a",\n}');
  expect(await check([], io)).toBe(1);
  expect(out[0]).toBe(
    '2023-03-10/published.json 1:16 the list of published addresses cannot be read — restore it from a backup, or delete it and publish again: addresses without an article are then lost [error]',
  );
});
