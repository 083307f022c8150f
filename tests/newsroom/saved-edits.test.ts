/** What was saved after an edition was published: when readers see it, and how an editor learns of it. */
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { publish } from '@/lib/cli/publishing/publish';
import { type StatusReport, status } from '@/lib/cli/publishing/status';
import { withdraw } from '@/lib/cli/publishing/withdraw';
import { articleText, paperYaml } from '../support/content-folder';
import { makeTestPaper, type TestPaper } from '../support/test-paper';
import { drawing, writeTwoEditions } from './write-two-editions';

const date = '2023-03-10';
let paper: TestPaper;

beforeEach(async () => {
  paper = await makeTestPaper();
});

test('with edits: publish, saved edits wait for the next publish', async () => {
  await paper.folder.write('paper.yaml', `${paperYaml}edits: publish\n`);
  await writeTwoEditions(paper);
  await paper.run(publish, date);
  await paper.folder.write(`${date}/01-a.md`, articleText({ title: '新的题' }));
  await paper.folder.write(`${date}/gate.svg`, drawing.replace('3 2', '30 20'));
  const room = paper.open();
  const titleNow = async () => (await room.findEdition(date))?.articles[0]?.title;
  expect(await titleNow()).toBe('杏花节开幕');
  expect((await room.findPicture(date, 'gate.svg'))?.size).toBe(drawing.length);
  expect((await paper.open(true).findEdition(date))?.articles[0]?.title).toBe('新的题');
  const { editions }: StatusReport = JSON.parse((await paper.run(status, '--json')).out.join('\n'));
  expect(editions[0]).toMatchObject({ date, state: 'published', articles: 1, withdrawn: 0 });
  await paper.run(publish, date);
  expect(await titleNow()).toBe('新的题');
});

test('status names files that were saved again, but none that was only copied or withdrawn', async () => {
  await writeTwoEditions(paper);
  await paper.run(publish, date);
  const edited = async () => {
    const report: StatusReport = JSON.parse((await paper.run(status, '--json')).out.join('\n'));
    return report.editions.find((one) => one.date === date)?.edited;
  };
  const later = new Date(Date.now() + 60_000);
  for (const name of ['01-a.md', 'gate.svg'])
    await utimes(join(paper.folder.path, date, name), later, later);
  expect(await edited()).toEqual([]);
  await paper.folder.write(`${date}/gate.svg`, drawing.replace('3 2', '30 20'));
  await utimes(join(paper.folder.path, date, 'gate.svg'), later, later);
  expect(await edited()).toEqual(['gate.svg']);
  await paper.run(publish, date);
  await paper.run(withdraw, date, 'a', '--reason', '出处有误');
  await utimes(join(paper.folder.path, date, '01-a.md'), later, later);
  expect(await edited()).toEqual([]);
});

test('a file that was saved before another article was withdrawn still waits', async () => {
  await paper.folder.write(`${date}/01-a.md`, articleText());
  await paper.folder.write(`${date}/02-b.md`, articleText({ title: '灯会' }));
  paper.now = new Date();
  await paper.run(publish, date);
  await setTimeout(20);
  await paper.folder.write(`${date}/01-a.md`, articleText({ title: '新的题' }));
  await paper.run(withdraw, date, 'b', '--reason', '出处有误');
  const { editions }: StatusReport = JSON.parse((await paper.run(status, '--json')).out.join('\n'));
  expect(editions.find((one) => one.date === date)?.edited).toEqual(['01-a.md']);
});

test('publish neither writes nor removes anything where a link in place of its copies leads', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'banmian-outside-'));
  await mkdir(join(outside, 'photographs'));
  await writeFile(join(outside, 'secret.svg'), drawing);
  for (const edits of ['save', 'publish']) {
    await paper.folder.write('paper.yaml', `${paperYaml}edits: ${edits}\n`);
    await paper.folder.write(`${date}/01-a.md`, articleText());
    await rm(join(paper.folder.path, date, '.published'), { recursive: true, force: true });
    await symlink(outside, join(paper.folder.path, date, '.published'));
    await symlink(join(outside, 'secret.svg'), join(paper.folder.path, date, `${edits}.svg`));
    expect((await paper.run(publish, date)).code).toBe(0);
    expect(await readdir(outside)).toEqual(['photographs', 'secret.svg']);
  }
  const copies = await readdir(join(paper.folder.path, date, '.published'), { recursive: true });
  expect(copies.some((name) => name.endsWith('01-a.md'))).toBe(true);
  expect(copies.filter((name) => name.endsWith('.svg'))).toEqual([]);
});
