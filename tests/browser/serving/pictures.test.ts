/** What readers get of photographs: copies in their size, without what cameras write into files. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { articleText, makePublishedFolder } from '../../support/content-folder';
import { isUpright, makePicture } from '../../support/make-picture';
import { type OwnServer, startOwnServer } from '../own-server';

const date = '2026-11-22';
const copies = ['', '/320.webp', '/640.webp', '/paper-500'];
const body = (name: string) =>
  `杏花开了。\n\n![门](${name} "门前｜李四摄")\n\n${'杏花开了。'.repeat(60)}`;

let server: OwnServer;

test.beforeAll(async () => {
  const content = await makePublishedFolder();
  const gate = await makePicture({ width: 900, height: 600, orientation: 6 });
  await content.write(`${date}/gate.jpg`, gate);
  await content.write(`${date}/draft.jpg`, gate);
  await content.write(`${date}/1-gate.md`, articleText({}, body('gate.jpg')));
  await content.write(`${date}/2-draft.md`, articleText({ draft: 'true' }, body('draft.jpg')));
  await content.write('2026-11-21/gate.jpg', gate);
  await content.write('2026-11-21/1-gate.md', articleText({}, body('gate.jpg')));
  await content.unpublish('2026-11-21');
  server = await startOwnServer({}, content.path);
});

test.afterAll(() => server.stop());

test.describe.configure({ mode: 'serial' });

const get = async (path: string) => {
  const answer = await fetch(server.origin + path, { redirect: 'manual' });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, type: answer.headers.get('content-type'), bytes };
};

test('no copy has what the camera wrote, and all are upright', async () => {
  for (const copy of copies) {
    const { status, type, bytes } = await get(`/${date}/media/gate.jpg${copy}`);
    expect(status, copy).toBe(200);
    expect(type, copy).toBe(copy.endsWith('webp') ? 'image/webp' : 'image/jpeg');
    expect(Buffer.from(bytes).toString('latin1'), copy).not.toMatch(/Testmaker|Exif|xmpmeta/);
    expect(await isUpright(bytes), copy).toBe(true);
  }
});

test('readers cannot choose other sizes', async () => {
  for (const copy of ['/641.webp', '/320.jpg', '/paper-501', '/320.webp/320.webp', '/original']) {
    expect((await get(`/${date}/media/gate.jpg${copy}`)).status, copy).toBe(404);
  }
});

test('no copy of what is not public is', async () => {
  for (const copy of copies) {
    expect((await get(`/2026-11-21/media/gate.jpg${copy}`)).status, copy).toBe(404);
    expect((await get(`/${date}/media/draft.jpg${copy}`)).status, copy).toBe(404);
  }
});

test('a phone loads a copy of its size', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await page.goto(`${server.origin}/${date}/gate`);
  const picture = page.locator('.story-body img');
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((one: HTMLImageElement) => one.currentSrc))
    .toMatch(/gate\.jpg\/960\.webp$/);
  await context.close();
});

test('a picture that replaces another one under its name is shown at once, and one that is removed never', async () => {
  const file = join(server.contentDir, date, 'gate.jpg');
  const before = await get(`/${date}/media/gate.jpg/320.webp`);
  await writeFile(file, await makePicture({ width: 600, height: 900 }));
  await setTimeout(1100);
  const after = await get(`/${date}/media/gate.jpg/320.webp`);
  expect(Buffer.compare(before.bytes, after.bytes)).not.toBe(0);
  await rm(join(server.contentDir, date, '1-gate.md'));
  await rm(file);
  await setTimeout(1100);
  for (const copy of copies)
    expect((await get(`/${date}/media/gate.jpg${copy}`)).status, copy).toBe(404);
});
