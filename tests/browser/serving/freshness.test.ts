/** What readers get from the whole server while its content changes, breaks, goes away and comes back. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { makePublishedFolder } from '../../support/content-folder';
import { type OwnServer, startOwnServer } from '../own-server';

const date = '2026-11-22';
const sentences = [
  '入冬以后，步道上的落叶每天清早都有人扫走，装袋送去堆肥。',
  '图书馆晚上九点半才关门，座位要提前一天在网上预约。',
  '菜场里的白菜比去年早上市十天，价钱也便宜一些。',
];
const body = Array.from({ length: 6 }, (_, at) =>
  Array.from({ length: 20 }, (_, one) => sentences[(at + one) % sentences.length]).join(''),
).join('\n\n');
const story = (title: string) => `---\ntitle: ${title}\nsection: economy\n---\n\n${body}\n`;

let server: OwnServer;

test.beforeAll(async () => {
  const content = await makePublishedFolder();
  for (let number = 1; number <= 40; number += 1) {
    await content.write(`${date}/${number}-s${number}x.md`, story(`第${number}号消息旧版`));
  }
  await content.write(
    `${date}/gate.svg`,
    '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>',
  );
  await content.write(`${date}/41-gate.md`, `${story('门')}\n![门](gate.svg)\n`);
  await content.write('2026-11-21/1-secret.md', story('样报'));
  await content.write('2026-11-21/secret.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await content.unpublish('2026-11-21');
  server = await startOwnServer({}, content.path);
});

test.afterAll(() => server.stop());

test.describe.configure({ mode: 'serial' });

/** Waits until the server notices a file that was written in place: a second (`filesLife` in folder-state.ts). */
const untilNoticed = () => setTimeout(1100);

const get = async (path: string) => {
  const answer = await fetch(server.origin + path, { redirect: 'manual' });
  // Headlines may break between their phrases.
  const text = (await answer.text()).replace(/<wbr\/?>|<\/?span[^>]*>/g, '');
  return { status: answer.status, headers: answer.headers, text };
};
const save = async (from: string, to: string) => {
  const file = join(server.contentDir, date, '1-s1x.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
};

test('an article that is saved while its page is being made is shown as it was saved', async () => {
  // The edition has not been made up, so the first answer takes seconds.
  const first = get(`/${date}/s1x`);
  // Whatever is being done by then, the answer is right; this is long enough to begin and too short to end.
  await setTimeout(700);
  await save('旧版', '新版');
  expect((await first).status).toBe(200);
  await untilNoticed();
  for (const path of [`/${date}/s1x`, `/${date}`, '/', '/feed.xml', '/sections/economy']) {
    expect((await get(path)).text, path).toContain('第1号消息新版');
  }
});

test('a change that is saved shows within a second, whichever page was read before', async () => {
  await get(`/${date}/s1x`);
  await save('新版', '三版');
  await untilNoticed();
  expect((await get(`/${date}/s1x`)).text).toContain('第1号消息三版');
  expect((await get('/feed.json')).text).toContain('第1号消息三版');
});

test('nothing of a proof is public, and pictures are files with the headers of files', async () => {
  for (const path of ['', '/secret', '/media/secret.svg', '/secret/card.png', '/pages/1']) {
    expect((await get(`/2026-11-21${path}`)).status, path).toBe(404);
  }
  const picture = await get(`/${date}/media/gate.svg`);
  expect(picture.status).toBe(200);
  expect(picture.text).toContain('<svg');
  expect(picture.headers.get('content-security-policy')).toMatch(/^default-src 'none';.* sandbox/);
  expect(picture.headers.get('x-banmian-file')).toBeNull();
  expect(Number(picture.headers.get('content-length'))).toBe(picture.text.length);
});

test('the paper stays up while its content is away or paper.yaml is broken', async () => {
  const paths = ['/', `/${date}/s1x`, '/archive', '/feed.xml', '/people', '/sections/economy'];
  const before = await Promise.all(paths.map(get));
  const away = `${server.contentDir}-away`;
  await rename(server.contentDir, away);
  await mkdir(server.contentDir);
  await untilNoticed();
  for (const [at, path] of paths.entries()) {
    expect((await get(path)).status, path).toBe(before[at]?.status);
  }
  expect((await get('/')).text).toContain('第1号消息三版');
  // The file is not there, but nobody should remember that.
  const picture = await get(`/${date}/media/gate.svg`);
  expect([picture.status, picture.headers.has('retry-after')]).toEqual([503, true]);
  await rm(server.contentDir, { recursive: true });
  await rename(away, server.contentDir);
  await writeFile(join(server.contentDir, 'paper.yaml'), 'name: [');
  await untilNoticed();
  expect((await get(`/${date}/media/gate.svg`)).status).toBe(200);
  expect((await get('/')).text).toContain('县区新闻');
});
