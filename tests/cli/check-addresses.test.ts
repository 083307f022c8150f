import { expect, test } from 'vitest';
import { check } from '@/lib/cli/check';
import type { Command } from '@/lib/cli/command';
import { publish } from '@/lib/cli/publishing/publish';
import { articleText, makeContentFolder } from '../support/content-folder';
import { runCommand } from '../support/run-command';

test('check warns of a published address that disappeared, until an alias names it', async () => {
  const folder = await makeContentFolder();
  const run = (command: Command, ...args: string[]) =>
    runCommand(command, args, { contentDir: folder.path });
  await folder.write('2023-03-10/01-old-name.md', articleText());
  await run(publish, '2023-03-10');
  await folder.move('2023-03-10/01-old-name.md', '2023-03-10/01-new-name.md');
  const warned = await run(check);
  expect(warned.code).toBe(0);
  expect(warned.out).toEqual([
    '2023-03-10/published.json 5:5 the published address /2023-03-10/old-name would be lost — write aliases: [old-name] in the article that replaces it, or run npm run paper -- withdraw 2023-03-10 old-name --reason TEXT [warning]',
    '1 edition checked: 0 errors, 1 warning',
  ]);

  await folder.write('2023-03-10/01-new-name.md', articleText({ aliases: '[old-name]' }));
  expect(await run(check)).toEqual({
    code: 0,
    out: ['1 edition checked: 0 errors, 0 warnings'],
    err: [],
  });
});

async function checkManifest(manifest: string) {
  const folder = await makeContentFolder();
  await folder.write('2023-03-10/01-a.md', articleText());
  await folder.write('2023-03-10/published.json', manifest);
  return runCommand(check, [], { contentDir: folder.path });
}

test('a published.json that cannot be read is an error, with the place and the fix', async () => {
  const { code, out } = await checkManifest('{ "addresses": ["a",\n}');
  expect(code).toBe(1);
  expect(out[0]).toBe(
    '2023-03-10/published.json 1:16 the list of published addresses cannot be read — restore it from a backup, or delete it and publish again: addresses without an article are then lost [error]',
  );
});

test('a published.json may be as long as that of the largest edition, and says so beyond that', async () => {
  const listOf = (count: number) =>
    `{ "addresses": ["a"], "files": { ${Array.from({ length: count }, (_, index) => `"photograph-of-the-day-${index}.jpeg": "AbCdEfGhIjKl"`).join(', ')} } }`;
  expect((await checkManifest(listOf(50_000))).out).toEqual([
    '1 edition checked: 0 errors, 0 warnings',
  ]);
  const { code, out } = await checkManifest(listOf(200_000));
  expect(code).toBe(1);
  expect(out[0]).toBe(
    '2023-03-10/published.json 1:1 the list of published addresses is longer than 8 MB, five times what the largest edition needs, so it is not read — restore it from a backup, or delete it and publish again: addresses without an article are then lost [error]',
  );
});
