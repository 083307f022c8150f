/** What is left of an article that was taken back, and of the pictures that only it shows. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { check } from '@/lib/cli/check';
import { publish } from '@/lib/cli/publishing/publish';
import { withdraw } from '@/lib/cli/publishing/withdraw';
import { articleText } from '../support/content-folder';
import { makeTestPaper, type TestPaper } from '../support/test-paper';
import { drawing, writeTwoEditions } from './write-two-editions';

const date = '2023-03-10';
let paper: TestPaper;

beforeEach(async () => {
  paper = await makeTestPaper();
});

test('a withdrawn article leaves everything but its address, also while the edition has an error', async () => {
  await writeTwoEditions(paper);
  await paper.folder.write(
    `${date}/02-b.md`,
    `---\r\n# by hand\r\ntitle: 二\r\nsection: culture\r\n---\r\n\r\n文。\r\n`,
  );
  await paper.run(publish, date);
  await paper.open().findEdition(date);
  await paper.folder.write(`${date}/01-a.md`, articleText({ rank: 9 }));
  const done = await paper.run(withdraw, date, 'b', '--reason', '照片“来源”：不明 # 1');
  expect(done).toMatchObject({ code: 0, err: [] });
  const written = await readFile(join(paper.folder.path, date, '02-b.md'), 'utf8');
  expect(written).toMatch(/^---\r\n# by hand\r\ntitle: 二\r\nsection: culture\r\nwithdrawn:\r\n/);
  const room = paper.open();
  const edition = await room.findEdition(date);
  expect(edition?.articles.map(({ slug }) => slug)).toEqual(['a']);
  expect(await room.listWithdrawn(date)).toEqual([
    { slug: 'b', aliases: [], title: '二', date: '2023-03-10', reason: '照片“来源”：不明 # 1' },
  ]);
  expect((await room.archive.listTeasers('sections', 'culture', 1))?.total).toBe(2);

  await paper.folder.write(`${date}/01-a.md`, articleText({}, '见[另一篇](b)。'));
  const checked = await paper.run(check, date);
  expect(checked.out[0]).toContain(`${date}/01-a.md 6:2 b was withdrawn`);
  expect(checked.code).toBe(0);
  expect((await paper.run(publish, date)).code).toBe(0);
  await rm(join(paper.folder.path, date, '02-b.md'));
  expect((await paper.run(publish, date)).code).toBe(0);
  expect((await paper.open().listWithdrawn(date)).map(({ slug }) => slug)).toEqual(['b']);
});

test('a picture has an address only while an article shows it that readers may see', async () => {
  const show = (name: string) => `杏花开了。\n\n![门](${name})`;
  for (const name of ['both', 'gone', 'draft', 'unused'])
    await paper.folder.write(`${date}/${name}.svg`, drawing);
  await paper.folder.write(`${date}/01-a.md`, articleText({}, show('both.svg')));
  const twice = `${show('both.svg')}\n\n![门](gone.svg)`;
  await paper.folder.write(`${date}/02-b.md`, articleText({}, twice));
  await paper.folder.write(`${date}/03-c.md`, articleText({ draft: 'true' }, show('draft.svg')));
  await paper.run(publish, date);
  const room = paper.open();
  const listFound = async (one = room) => {
    const names = ['both', 'gone', 'draft', 'unused'];
    const found = await Promise.all(names.map((name) => one.findPicture(date, `${name}.svg`)));
    const read = await Promise.all(names.map((name) => one.readPicture(date, `${name}.svg`)));
    expect(read.map(Boolean)).toEqual(found.map(Boolean));
    return names.filter((_, index) => found[index]);
  };
  expect(await listFound()).toEqual(['both', 'gone']);
  await paper.run(withdraw, date, 'b', '--reason', '有误');
  expect(await listFound()).toEqual(['both']);
  expect(await listFound(paper.open())).toEqual(['both']);
});
