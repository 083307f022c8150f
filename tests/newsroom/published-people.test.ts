/** The addresses of people, which last as long as those of articles. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { check } from '@/lib/cli/check';
import { publish } from '@/lib/cli/publishing/publish';
import { articleText } from '../support/content-folder';
import { makeTestPaper, type TestPaper } from '../support/test-paper';

const date = '2023-03-10';
let paper: TestPaper;

beforeEach(async () => {
  paper = await makeTestPaper();
});

test('people keep their addresses without the cache, and may be merged and renamed', async () => {
  await paper.folder.write('2023-03-08/01-a.md', articleText({ byline: '本报讯（记者 李娜）' }));
  await paper.folder.write('2023-03-09/01-b.md', articleText({ byline: '本报讯（记者 李纳）' }));
  await paper.run(publish, '2023-03-09');
  await paper.run(publish, '2023-03-08');
  await paper.forget();
  const { archive } = paper.open();
  expect(await archive.findPerson('li-na')).toEqual({ names: ['李纳'] });
  expect(await archive.findPerson('li-na-2')).toEqual({ names: ['李娜'] });
  await paper.folder.write(
    'people.yaml',
    '李纳: { slug: li-na-a, formerly: [li-na] }\n李娜: li-na-a\n',
  );
  expect(await archive.findPerson('li-na')).toEqual({ names: [], moved: 'li-na-a' });
  expect((await archive.listTeasers('people', '李纳', 1))?.total).toBe(2);
  await paper.folder.write('people.yaml', '李纳: Li Na\n');
  const { out } = await paper.run(check);
  expect(out.find((line) => line.startsWith('people.yaml'))).toMatch(
    /^people\.yaml 1:5 .*\[error\]$/,
  );
  expect((await archive.listTeasers('people', '李纳', 1))?.total).toBe(2);
});

test('two publications at once lose no address', async () => {
  await paper.folder.write(`${date}/01-a.md`, articleText({ byline: '本报讯（记者 李娜）' }));
  await paper.folder.write('2023-03-09/01-b.md', articleText({ byline: '本报讯（记者 王芳）' }));
  await Promise.all([
    paper.run(publish, date),
    paper.run(publish, '2023-03-09'),
    paper.run(publish, date),
  ]);
  const people = await readFile(join(paper.folder.path, 'people.yaml'), 'utf8');
  expect(people.match(/^李娜: li-na$/gm)).toHaveLength(1);
  expect(people.match(/^王芳: wang-fang$/gm)).toHaveLength(1);
});

const manifestOf = async (day: string) =>
  JSON.parse(await readFile(join(paper.folder.path, day, 'published.json'), 'utf8'));

async function checkPeople(people: string): Promise<string[]> {
  await paper.folder.write('people.yaml', people);
  const { out } = await paper.run(check);
  return out.filter((line) => line.startsWith('people.yaml'));
}

test('the manifest names the people of its edition by their addresses', async () => {
  const byline = '本报讯（记者 李娜 王芳）';
  await paper.folder.write(`${date}/01-a.md`, articleText({ byline }));
  await paper.run(publish, date);
  expect((await manifestOf(date)).people).toEqual({ 'li-na': '李娜', 'wang-fang': '王芳' });
  await paper.folder.write(
    'people.yaml',
    '李娜: { slug: li-na-a, formerly: [li-na] }\n王芳: wang-fang\n',
  );
  await paper.folder.write(`${date}/01-a.md`, articleText({ byline: '本报讯（记者 李娜）' }));
  await paper.run(publish, date);
  expect((await manifestOf(date)).people).toEqual({
    'li-na': '李娜',
    'li-na-a': '李娜',
    'wang-fang': '王芳',
  });
});

test('check warns of a published address of a person that people.yaml lost, where it is to be written', async () => {
  await paper.folder.write('2023-03-09/01-a.md', articleText({ byline: '本报讯（记者 李娜）' }));
  await paper.folder.write(`${date}/01-a.md`, articleText({ byline: '本报讯（记者 李纳 王芳）' }));
  await paper.run(publish, '--all');
  const others = '李纳: li-na-2\n王芳: wang-fang\n';
  expect(await checkPeople(`李娜: li-na\n${others}`)).toEqual([]);
  expect(await checkPeople(`# 记者\n李娜: li-na-reporter\n${others}`)).toEqual([
    'people.yaml 2:5 the published address /people/li-na of 李娜 would be lost — write 李娜: { slug: li-na-reporter, formerly: [li-na] } [warning]',
  ]);
  expect(await checkPeople(`李娜:\n  slug: li-na-b\n  formerly: [li-na-a]\n${others}`)).toEqual([
    'people.yaml 2:3 the published address /people/li-na of 李娜 would be lost — write 李娜: { slug: li-na-b, formerly: [li-na-a, li-na] } [warning]',
  ]);
  expect(await checkPeople(others)).toEqual([
    'people.yaml 3:1 the published address /people/li-na of 李娜 would be lost — write the line 李娜: li-na [warning]',
  ]);
  // The one of the other spelling answers for both.
  expect(
    await checkPeople(`李纳: { slug: li-na-2, formerly: [li-na] }\n王芳: wang-fang\n`),
  ).toEqual([]);
});

test('an edition is not published again while the address of one of its people would be lost', async () => {
  await paper.folder.write(`${date}/01-a.md`, articleText({ byline: '本报讯（记者 李娜）' }));
  await paper.run(publish, date);
  await paper.folder.write('people.yaml', '李娜: li-na-reporter\n');
  const { code, err } = await paper.run(publish, date);
  expect(code).toBe(1);
  expect(err[0]).toMatch(/^people\.yaml 1:5 /);
  await paper.folder.write('people.yaml', '李娜: { slug: li-na-reporter, formerly: [li-na] }\n');
  expect((await paper.run(publish, date)).code).toBe(0);
});

test('people.yaml is written again from the manifests, with the addresses that were published', async () => {
  await paper.folder.write('2023-03-08/01-a.md', articleText({ byline: '本报讯（记者 李娜）' }));
  await paper.folder.write('2023-03-09/01-b.md', articleText({ byline: '本报讯（记者 李纳）' }));
  await paper.run(publish, '2023-03-09');
  await paper.run(publish, '2023-03-08');
  await paper.forget();
  await rm(join(paper.folder.path, 'people.yaml'));
  const warned = (await paper.run(check)).out.filter((line) => line.startsWith('people.yaml'));
  expect(warned).toEqual([
    'people.yaml 1:1 the file is missing, with the published addresses of 2 people — restore it from a backup, or publish an edition: npm run paper -- publish writes it again [warning]',
  ]);
  expect((await paper.run(publish, '2023-03-08')).code).toBe(0);
  const people = await readFile(join(paper.folder.path, 'people.yaml'), 'utf8');
  expect(people).toMatch(/^李纳: li-na$/m);
  expect(people).toMatch(/^李娜: li-na-2$/m);
});
