import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** More files than this are not read as one list any more: they are grouped into folders. */
const most = 25;

/** Source files of a folder's own, by the path of the folder, for all folders under it. */
function countSources(folder: string): [folder: string, files: number][] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(?:tsx?|mjs|css)$/.test(entry.name));
  const inner = entries.filter((entry) => entry.isDirectory());
  return [[folder, files.length], ...inner.flatMap(({ name }) => countSources(join(folder, name)))];
}

const folders = ['app', 'components', 'lib', 'tests'].flatMap(countSources);

test(`no folder has more than ${most} source files of its own`, () => {
  expect(folders.length).toBeGreaterThan(most);
  const tooLarge = folders.filter(([, files]) => files > most);
  expect(Object.fromEntries(tooLarge)).toEqual({});
});
