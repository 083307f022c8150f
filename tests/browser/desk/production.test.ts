import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

test('the desk is not at the addresses of a production server', async ({ request }) => {
  const paths = ['/desk', '/desk/2023-03-10', '/desk/2023-03-10/state', '/desk/events', '/Desk'];
  for (const path of paths) expect((await request.get(path)).status(), path).toBe(404);
  const act = await request.post('/desk/2023-03-10/acts', { data: { act: { kind: 'undo' } } });
  expect([404, 405]).toContain(act.status());
  expect(await (await request.get('/')).text()).not.toMatch(/EventSource|desk-corner|\/desk\b/);
});

/** Names that only the code of the desk has: a class, a sentence, an address. */
const marks = /desk-story-frame|desk-corner|Making up the pages|\/desk\/events/;
const code = /\.(?:js|css|html|rsc|json)$/;
/** Next lists there which files of the folder it saw, without opening them. */
const traces = /\.nft\.json$/;

test('no file of the build has anything of the desk', async () => {
  const folders = ['server', 'static'].map((name) => join('.next', name));
  let read = 0;
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (!entry.isFile() || !code.test(entry.name) || traces.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      read += 1;
      expect(marks.test(await readFile(path, 'utf8')), path).toBe(false);
    }
  }
  expect(read).toBeGreaterThan(50);
});
