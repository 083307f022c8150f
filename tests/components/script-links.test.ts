/** Links of views keep the script of their reader, which those of Next alone do not. */
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

async function listSources(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => `${folder}/${name}`);
}

test('no view links to another one but by the links that keep the script', async () => {
  const sources = [...(await listSources('components')), ...(await listSources('app'))];
  const found: string[] = [];
  for (const file of sources) {
    if (/^components\/(?:reader\/script|desk)\/|ahead-link\.client|^app\/desk\//.test(file))
      continue;
    const text = await readFile(file, 'utf8');
    if (/from '(?:next\/link|[./]+\/ahead-link\.client)'/.test(text)) found.push(file);
  }
  expect(found).toEqual([]);
});
