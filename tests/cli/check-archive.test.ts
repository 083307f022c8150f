import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { check } from '@/lib/cli/check';
import { indexArchive } from '@/lib/cli/index-archive';
import { publish } from '@/lib/cli/publishing/publish';
import { withdraw } from '@/lib/cli/publishing/withdraw';
import { drawing } from '../newsroom/write-two-editions';
import { articleText, paperYaml } from '../support/content-folder';
import { makeTestPaper, type TestPaper } from '../support/test-paper';

let paper: TestPaper;
beforeEach(async () => {
  paper = await makeTestPaper();
  const { folder, run } = paper;
  await folder.write('pages/about.md', '---\ntitle: 关于\n---\n\n本报。\n');
  await folder.write('2023-03-09/gate.svg', drawing);
  await folder.write('2023-03-09/secret.svg', drawing);
  await folder.write(
    '2023-03-09/01-a.md',
    articleText(
      { byline: '本报讯（记者 杨丽萍）', aliases: '[apricots]' },
      '杏花。\n\n![门](gate.svg)',
    ),
  );
  await folder.write('2023-03-09/02-b.md', articleText({ title: '乙', section: 'economy' }));
  await folder.write(
    '2023-03-09/03-c.md',
    articleText({ title: '丙' }, '丙。\n\n![密](secret.svg)'),
  );
  await run(publish, '2023-03-09');
  await run(withdraw, '2023-03-09', 'c', '--reason', '有误');
});

const runCheck = (...args: string[]) => paper.run(check, '--archive', ...args);

test('every published address answers: articles, former slugs, withdrawn ones, pages, pictures, people, sections', async () => {
  expect(await runCheck()).toEqual({
    code: 0,
    // The edition and its PDF, a, apricots, b, c, page 1 and its PDF, a picture, two sections, a standing page, a person.
    out: ['13 addresses of 1 published edition checked: all answer'],
    err: [],
  });
});

test('a renamed article is found by its text, and the fix is the line that redirects', async () => {
  await paper.folder.move('2023-03-09/02-b.md', '2023-03-09/02-new-name.md');
  const { code, out } = await runCheck();
  expect(code).toBe(1);
  expect(out).toEqual([
    '2023-03-09/published.json 7:5 the published address /2023-03-09/b answers 404 — write aliases: [b] in 2023-03-09/02-new-name.md, which has its text [error]',
    '13 addresses of 1 published edition checked: 1 do not answer as published',
  ]);
  await paper.folder.write(
    '2023-03-09/02-new-name.md',
    articleText({ title: '乙', section: 'economy', aliases: '[b]' }),
  );
  expect((await runCheck()).code).toBe(0);
});

test('a picture that is gone is named, but not one that only a withdrawn article showed', async () => {
  await rm(join(paper.folder.path, '2023-03-09/secret.svg'));
  expect((await runCheck()).code).toBe(0);
  await paper.folder.write(
    '2023-03-09/01-a.md',
    articleText({ byline: '本报讯（记者 杨丽萍）', aliases: '[apricots]' }, '杏花。'),
  );
  const { out } = await runCheck();
  expect(out[0]).toMatch(
    /^2023-03-09\/published\.json \d+:5 the published address \/2023-03-09\/media\/gate\.svg answers 404 — put gate\.svg back and show it in an article, or remove it here if it was taken back \[error\]$/,
  );
  expect(out).toHaveLength(2);
});

test('a renamed section keeps its addresses and its articles with an alias', async () => {
  const renamed = paperYaml.replace('id: economy', 'id: business');
  await paper.folder.write('paper.yaml', renamed);
  await paper.folder.write('2023-03-09/02-b.md', articleText({ title: '乙', section: 'business' }));
  const { out } = await runCheck();
  expect(out[0]).toBe(
    'paper.yaml 4:1 the published address /sections/economy answers 404 — write aliases: [economy] in the section that replaces it [error]',
  );
  await paper.folder.write(
    'paper.yaml',
    renamed.replace('id: business', 'id: business, aliases: [economy]'),
  );
  // As it was written when the section had its former id.
  await paper.folder.write('2023-03-09/02-b.md', articleText({ title: '乙', section: 'economy' }));
  expect((await runCheck()).code).toBe(0);
  const edition = await paper.open().findEdition('2023-03-09');
  expect(edition?.sections.map(({ id }) => id)).toEqual(['business', 'culture']);
});

test('a renamed standing page keeps its address with an alias', async () => {
  await paper.folder.move('pages/about.md', 'pages/us.md');
  const { out } = await runCheck();
  expect(out[0]).toMatch(
    /^2023-03-09\/published\.json \d+:5 the published address \/about answers 404 — write aliases: \[about\] in the page that replaces it, or restore pages\/about\.md \[error\]$/,
  );
  await paper.folder.write('pages/us.md', '---\ntitle: 关于\naliases: [about]\n---\n\n本报。\n');
  expect((await runCheck()).code).toBe(0);
});

test('a person whose address was changed is named with the line to write', async () => {
  await paper.folder.write('people.yaml', '# By hand\n杨丽萍: yang-liping-reporter\n');
  const { out } = await runCheck();
  expect(out[0]).toBe(
    'people.yaml 2:6 the published address /people/yang-liping answers 404 — write 杨丽萍: { slug: yang-liping-reporter, formerly: [yang-liping] } [error]',
  );
});

test('a lost page is named at its number', async () => {
  const file = join(paper.folder.path, '2023-03-09/published.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.pages.push({ number: 2, articles: ['b'], layout: 'x' });
  await writeFile(file, JSON.stringify(manifest, undefined, 2));
  const { out } = await runCheck();
  expect(out.slice(0, 2)).toEqual([
    expect.stringMatching(
      /published\.json \d+:7 the published address \/2023-03-09\/pages\/2 answers 404 — write page: 2 in an article/,
    ),
    expect.stringMatching(/\/2023-03-09\/pages\/2\.pdf answers 404/),
  ]);
});

test('an edition that was deleted is remembered by the state folder, and all of it is one loss', async () => {
  await paper.open().findEdition('2023-03-09');
  await rm(join(paper.folder.path, '2023-03-09'), { recursive: true });
  await paper.folder.write('2023-03-08/01-x.md', articleText());
  await paper.run(publish, '2023-03-08');
  const { code, out } = await runCheck();
  expect(code).toBe(1);
  expect(out).toContain(
    '2023-03-09/published.json 1:1 the published address /2023-03-09 answers 404 — restore the folder with its 3 articles from a backup [error]',
  );
});

test('an edition with errors that no state folder knows does not answer', async () => {
  await paper.open().findEdition('2023-03-09');
  await paper.folder.write('2023-03-09/02-b.md', articleText({ rank: 9 }));
  expect((await runCheck()).code).toBe(0);
  await paper.forget();
  const { out } = await runCheck();
  expect(out[0]).toBe(
    '2023-03-09 1:1 the published address /2023-03-09 answers 404 — see npm run paper -- check 2023-03-09 [error]',
  );
});

test('what is no proof and not out yet was promised to nobody', async () => {
  await paper.folder.write('2023-03-12/01-x.md', articleText());
  await paper.folder.write('2023-03-13/01-x.md', articleText());
  await paper.run(publish, '2023-03-13', '--at', '2023-03-13T06:00:00+08:00');
  expect((await runCheck()).out).toEqual([
    '13 addresses of 1 published edition checked: all answer',
  ]);
});

test('a rebuilt index changes nothing, and --json prints one document', async () => {
  await paper.run(indexArchive, '--rebuild');
  const { out } = await runCheck('--json');
  expect(JSON.parse(out.join('\n'))).toEqual({
    diagnostics: [],
    addresses: 13,
    lost: 0,
    editions: 1,
    notMadeUp: 0,
  });
});

test('--site fetches from a running site, follows redirects and wants 410 of what was withdrawn', async () => {
  const fetched: string[] = [];
  const server = createServer(({ url = '', method }, response) => {
    fetched.push(`${method} ${url}`);
    const to =
      url === '/paper/2023-03-09/apricots' ? { Location: '/paper/2023-03-09/a' } : undefined;
    const isLost = url.endsWith('/b') || url.endsWith('gate.svg');
    response.writeHead(to ? 308 : isLost ? 404 : 200, to).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { code, out } = await runCheck('--site', `http://127.0.0.1:${port}/paper`);
  server.close();
  expect(code).toBe(1);
  expect(fetched).toContain('HEAD /paper/2023-03-09/a');
  expect(out.map((line) => line.replace(/^\S+ \d+:\d+ | — .*/g, ''))).toEqual([
    'the published address /2023-03-09/b answers 404',
    'the address of a withdrawn article /2023-03-09/c shows an article',
    'the published address /2023-03-09/media/gate.svg answers 404',
    '13 addresses of 1 published edition checked: 3 do not answer as published',
  ]);
});

test('a site that cannot be reached is no lost archive, and says so', async () => {
  const { code, out } = await runCheck('--site', 'http://127.0.0.1:9');
  expect(code).toBe(1);
  expect(out[0]).toMatch(/\/2023-03-09 does not answer: /);
});

test.each([[['--site', 'news.example.com']], [['a', 'b']]])(
  '%j is not understood',
  async (args) => {
    expect((await runCheck(...args)).code).toBe(2);
  },
);
