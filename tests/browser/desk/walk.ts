import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import type { Command } from '@/lib/cli/command';
import { importArticles } from '@/lib/cli/import';
import { publish } from '@/lib/cli/publishing/publish';
import { withdraw } from '@/lib/cli/publishing/withdraw';
import { makeDocx, paragraph, picture } from '../../support/make-docx';
import { type OwnServer, startOwnServer } from '../own-server';
import type { DevServer } from './dev-server';

const now = new Date();
const date = new Date(Number(now) + 3 * 24 * 3_600_000).toISOString().slice(0, 10);
const [ginkgo, wintersweet] = ['yinxing-weihe-you-jiao-gongsunshu', 'lamei-bushi-mei'];

/** Runs a command as from the terminal, and returns what it says. */
async function run(command: Command, args: string[], contentDir: string): Promise<string> {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const stateDir = join(contentDir, '..', 'state');
  const io = { out: say, err: say, isTerminal: false, now: () => new Date() };
  expect(await command(args, { ...io, contentDir, stateDir }), said.join('\n')).toBe(0);
  return said.join('\n');
}

async function makeManuscript(): Promise<Uint8Array> {
  const photograph = sharp({
    create: { width: 1200, height: 800, channels: 3, background: '#d8b23c' },
  });
  const grown = '银杏生长缓慢，从栽种到结果要二十多年，公公种树，孙子得食，所以又叫“公孙树”。';
  const flowers = '两种花的花期相近，颜色和香味却不一样，蜡梅的花瓣像用蜡做成，因而得名。';
  return makeDocx({
    body: [
      paragraph('银杏为何又叫公孙树', '1'),
      paragraph('银杏是现存种子植物中最古老的孑遗植物之一，有“活化石”之称。'),
      picture('rId9', '秋天的银杏树叶'),
      paragraph('图为深秋时节的银杏叶', 'Caption'),
      ...Array.from({ length: 6 }, () => paragraph(grown)),
      paragraph('蜡梅不是梅', '1'),
      paragraph('蜡梅与梅花不同科：蜡梅属于蜡梅科，是灌木；梅属于蔷薇科，是小乔木。'),
      ...Array.from({ length: 6 }, () => paragraph(flowers)),
    ].join(''),
    pictures: { rId9: { name: 'image1.png', bytes: await photograph.png().toBuffer() } },
  });
}

/** Changes the front matter of an article by hand. */
async function edit(file: string, from: RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toMatch(from);
  await writeFile(file, text.replace(from, to));
}

async function read(site: OwnServer, path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(site.origin + path);
  return { status: answer.status, text: await answer.text() };
}

/** Walks through an editor's day: a Word file becomes two stories, one leads at the desk, and one is taken back. */
export async function walkThroughDay(page: Page, dev: DevServer): Promise<void> {
  const { contentDir } = dev;
  const manuscript = join(contentDir, '..', 'trees.docx');
  await writeFile(manuscript, await makeManuscript());
  const report = await run(
    importArticles,
    [manuscript, '--date', date, '--section', 'ecology'],
    contentDir,
  );
  expect(report).toContain('trees.docx (Word): 2 articles');
  await leadAtDesk(page, dev);

  const site = await startOwnServer({ SITE_URL: 'https://paper.example' }, contentDir);
  try {
    const path = `/${date}/${wintersweet}`;
    expect((await read(site, path)).status).toBe(404);
    const plan = await run(publish, [date, '--dry-run'], site.contentDir);
    expect(plan).toContain(path);
    expect((await read(site, path)).status).toBe(404);

    const release = new Date(Math.ceil(Date.now() / 1000) * 1000 + 10_000).toISOString();
    await run(publish, [date, '--at', release], site.contentDir);
    expect((await read(site, path)).status).toBe(404);
    await expect.poll(async () => (await read(site, path)).status, { timeout: 20_000 }).toBe(200);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(release));
    await page.goto(`${site.origin}/${date}`);
    await expect(page.locator(`[data-story="${wintersweet}"]`).first()).toBeVisible();

    const own = join(site.contentDir, date, `02-${wintersweet}.md`);
    const correction = '蜡梅的花期应为十二月至次年二月。';
    await edit(own, /\n---\n/, `\ncorrections:\n  - { date: ${date}, text: ${correction} }\n---\n`);
    for (const where of [path, '/feed.xml'])
      await expect.poll(async () => (await read(site, where)).text).toContain(correction);

    const reason = '文中的出处有误';
    await run(withdraw, [date, wintersweet, '--reason', reason], site.contentDir);
    await expect.poll(async () => (await read(site, path)).status).toBe(410);
    expect((await read(site, path)).text).toContain(reason);
    for (const list of ['/', `/${date}`, '/feed.xml', '/sitemap.xml'])
      await expect.poll(async () => (await read(site, list)).text).not.toContain(wintersweet);
    expect((await read(site, `/${date}/${ginkgo}`)).status).toBe(200);
  } finally {
    await site.stop();
  }
}

/** Makes the second story the lead, and opens the other one. */
async function leadAtDesk(page: Page, { origin, contentDir }: DevServer): Promise<void> {
  await page.goto(`${origin}/desk/${date}`);
  await page.locator(`#desk-${wintersweet}`).focus();
  await page.keyboard.press('l');
  await expect(page.locator('.desk-said')).toContainText('the lead');
  const second = join(contentDir, date, `02-${wintersweet}.md`);
  expect(await readFile(second, 'utf8')).toContain('layout: { place: lead }');
  await page.locator(`#desk-${ginkgo}`).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.desk-story')).toContainText('银杏为何又叫公孙树');
}
