/** What the whole server answers at the addresses of an edition that is a proof, scheduled, public, withdrawn from. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { publish } from '@/lib/cli/publishing/publish';
import { withdraw } from '@/lib/cli/publishing/withdraw';
import { articleText, makePublishedFolder } from '../../support/content-folder';
import { type OwnServer, startOwnServer } from '../own-server';

const date = '2023-03-10';
let server: OwnServer;

test.beforeAll(async () => {
  const content = await makePublishedFolder();
  await content.write('2023-03-09/01-older.md', articleText({ title: '旧闻' }));
  const gate = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"></svg>';
  await content.write(`${date}/gate.svg`, gate);
  const body = '门开了。\n\n![门](gate.svg)';
  await content.write(`${date}/01-a.md`, articleText({ byline: '本报讯（记者 杨丽萍）' }, body));
  await content.write(`${date}/02-b.md`, articleText({ title: '灯会' }));
  await content.unpublish(date);
  server = await startOwnServer({ SITE_URL: 'https://paper.example' }, content.path);
});

test.afterAll(() => server.stop());

test.describe.configure({ mode: 'serial' });

const io = () => ({
  out: () => undefined,
  err: (line: string) => console.error(line),
  isTerminal: false,
  contentDir: server.contentDir,
  stateDir: server.stateDir,
  now: () => new Date(),
});
const get = async (path: string) => {
  const answer = await fetch(server.origin + path, { redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
};

const own = [
  `/${date}`,
  `/${date}/a`,
  `/${date}/pages/1`,
  `/${date}/media/gate.svg`,
  `/${date}/edition.pdf`,
  `/${date}/a/card.png`,
  `/${date}/a/clipping.png`,
  `/${date}/a/qr.svg`,
  `/${date}/print`,
  '/people/yang-liping',
  '/people/yang-liping/feed.xml',
];
const lists = [
  '/',
  '/feed.xml',
  '/feed.json',
  '/archive',
  '/archive/2023',
  '/sections/culture',
  '/2023-03-09',
];
const sitemaps = ['/sitemap.xml', '/news-sitemap.xml'];

test('nothing of an edition is public before its time, and all of it a moment after', async () => {
  for (const path of [...lists, ...sitemaps]) {
    expect((await get(path)).text, path).not.toContain(date);
  }
  // Whose address it is, is known when all editions are read.
  await expect.poll(async () => (await get('/people/nobody')).status).toBe(404);
  for (const path of own) expect((await get(path)).status, path).toBe(404);
  // Long enough for the answers before it; on a machine that is too slow for them, only what came in time counts.
  const time = new Date(Math.ceil(Date.now() / 1000) * 1000 + 8000).toISOString();
  expect(await publish([date, '--at', time], io())).toBe(0);
  for (const path of own.slice(0, 4)) {
    const { status } = await get(path);
    if (Date.now() < Date.parse(time)) expect(status, path).toBe(404);
  }
  for (const path of lists) {
    const { text } = await get(path);
    if (Date.now() < Date.parse(time)) expect(text, path).not.toContain(date);
  }
  await setTimeout(Date.parse(time) - Date.now() + 50);
  for (const path of own.slice(0, 4)) expect((await get(path)).status, path).toBe(200);
  for (const path of lists) expect((await get(path)).text, path).toContain(date);
});

test('a withdrawn article says so at its address, and is nowhere else', async () => {
  expect(await withdraw([date, 'b', '--reason', '来源不明。'], io())).toBe(0);
  await setTimeout(1100);
  const gone = await get(`/${date}/b`);
  expect(gone.status).toBe(410);
  for (const words of ['这篇报道已撤回', '来源不明。', '灯会', 'noindex']) {
    expect(gone.text).toContain(words);
  }
  for (const path of ['/b/card.png', '/b/clipping.png', '/b/qr.svg', '/b.html']) {
    expect((await get(`/${date}${path}`)).status, path).toBe(410);
  }
  for (const path of [...lists, `/${date}`, `/${date}/a`]) {
    expect((await get(path)).text, path).not.toContain(`/${date}/b`);
  }
  await rm(join(server.contentDir, date, '02-b.md'));
  await setTimeout(1100);
  expect((await get(`/${date}/b`)).status).toBe(410);
});

test('an address of a person that was renamed redirects', async () => {
  const renamed = '杨丽萍: { slug: yang, formerly: [yang-liping] }\n';
  await writeFile(join(server.contentDir, 'people.yaml'), renamed);
  await setTimeout(1100);
  expect((await get('/people/yang-liping')).status).toBe(308);
  expect((await get('/people/yang-liping/feed.xml')).status).toBe(308);
  expect((await get('/people/yang')).status).toBe(200);
});
