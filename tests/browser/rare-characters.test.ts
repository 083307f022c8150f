import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type OwnServer, startOwnServer } from './own-server';
import { readPrinted, withoutWhite } from './print/printed-text';
import { untilDrawn } from './settled';

/** A name that the faces of headlines and text lack, and Kai has. */
const rare = '𠮷';
const date = '2023-03-10';
// One server for all of them.
test.describe.configure({ mode: 'default' });

let server: OwnServer;

test.beforeAll(async () => {
  server = await startOwnServer({}, 'content', writeRare);
});

async function writeRare(contentDir: string): Promise<void> {
  const file = join(contentDir, date, '09-niu-sikui.md');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text
      .replace(/^title: .*$/m, `title: 植树节里的${rare}家`)
      .replace(/\n---\n\n/, `$&${rare}家也来了。`),
  );
}
test.afterAll(() => server.stop());

for (const path of [`/${date}/pages/1`, `/${date}/niu-sikui`, `/${date}/print/a4`]) {
  test(`${path} draws a rare character in a face that has it`, async ({ page }) => {
    await page.goto(server.origin + path);
    await untilDrawn(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('DOM.enable');
    await devtools.send('CSS.enable');
    const { root } = await devtools.send('DOM.getDocument', { depth: 0 });
    const { searchId, resultCount } = await devtools.send('DOM.performSearch', {
      query: `//*[not(self::script) and not(self::title) and text()[contains(., '${rare}')]]`,
    });
    expect(root.nodeId).toBeGreaterThan(0);
    expect(resultCount).toBeGreaterThan(0);
    const { nodeIds } = await devtools.send('DOM.getSearchResults', {
      searchId,
      fromIndex: 0,
      toIndex: resultCount,
    });
    const drawn: string[] = [];
    for (const nodeId of nodeIds) {
      const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
      expect(fonts.filter(({ isCustomFont }) => !isCustomFont)).toEqual([]);
      // What is folded away is drawn in none.
      if (fonts.length > 0) drawn.push(fonts.map(({ familyName }) => familyName).join());
    }
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.filter((names) => !names.includes('Kai'))).toEqual([]);
  });
}

test('a rare character can be found and copied in the PDF', async ({ request }) => {
  const answer = await request.get(`${server.origin}/${date}/edition.pdf?sheet=a4`);
  const pieces = await readPrinted(new Uint8Array(await answer.body()));
  expect(withoutWhite(pieces.map(({ text }) => text).join(''))).toContain(`植树节里的${rare}家`);
});
