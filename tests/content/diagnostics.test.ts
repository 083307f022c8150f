import { copyFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import type { Paper } from '@/lib/content/fields/schema';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { articleText, type ContentFolder, makeContentFolder } from '../support/content-folder';
import { readGolden } from '../support/golden';

/**
 * `fixtures/diagnostics/NAME.md` is read as `2023-03-10/01-NAME.md`, beside an article `other`, a picture
 * `gate.svg` and a broken one; what is reported of it must be `NAME.txt`, one error or warning a line.
 */
const folder = join(import.meta.dirname, 'fixtures', 'diagnostics');
const names = (await readdir(folder))
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length));

let content: ContentFolder;
let paper: Paper;

beforeAll(async () => {
  content = await makeContentFolder();
  const read = await readPaper(content.path);
  if (!read.paper) throw new Error('no paper');
  paper = read.paper;
  await content.write('2023-03-09/01-yes.md', articleText());
});

test('there are more than thirty fixtures', () => expect(names.length).toBeGreaterThan(30));

test.each(names)('%s', async (name) => {
  const date = '2023-03-10';
  await content.write(`${date}/02-other.md`, articleText());
  await content.write(`${date}/gate.svg`, '<svg width="3" height="2"></svg>');
  await content.write(`${date}/broken.jpg`, 'no picture');
  const file = join(content.path, date, `01-${name}.md`);
  await copyFile(join(folder, `${name}.md`), file);
  const { diagnostics } = await readEdition(content.path, date, paper);
  const own = diagnostics.filter((diagnostic) => diagnostic.file.endsWith(`01-${name}.md`));
  const lines = own.map((diagnostic) => `${diagnostic.severity}: ${formatDiagnostic(diagnostic)}`);
  expect(lines).not.toEqual([]);
  expect(lines).toEqual(await readExpected(name, lines));
  await rm(file);
});

async function readExpected(name: string, lines: string[]): Promise<string[]> {
  const golden = await readGolden(join(folder, `${name}.txt`), `${lines.join('\n')}\n`);
  return golden.trimEnd().split('\n');
}
