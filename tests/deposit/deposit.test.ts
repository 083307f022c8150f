import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { makeDeposit } from '@/lib/cli/deposit/deposit';
import { publish } from '@/lib/cli/publishing/publish';
import { withdraw } from '@/lib/cli/publishing/withdraw';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { articleText } from '../support/content-folder';
import { readGolden } from '../support/golden';
import { makePicture } from '../support/make-picture';
import { makeTestPaper, type TestPaper } from '../support/test-paper';
import { deposit, fakePdf, makeDepositPaper, newFolder, readAll } from './deposit-paper';

const golden = (name: string) => join(import.meta.dirname, 'goldens', name);

let paper: TestPaper;
let out: string;
beforeEach(async () => {
  paper = await makeDepositPaper();
  out = await newFolder();
});

const run = (...args: string[]) => paper.run(deposit, ...args);

test('an edition is deposited as a bag with all that a library keeps', async () => {
  const { code, out: lines, err } = await run('2023-03-10', out);
  expect({ code, lines, err }).toEqual({
    code: 0,
    lines: [`${out}/2023-03-10 written`],
    err: [],
  });
  const files = await readAll(join(out, '2023-03-10'));
  expect([...files.keys()]).toEqual([
    'bag-info.txt',
    'bagit.txt',
    'data/articles/a.html',
    'data/articles/b.html',
    'data/articles/taken.html',
    'data/content/2023-03-10/01-a.md',
    'data/content/2023-03-10/02-b.md',
    'data/content/2023-03-10/gate.jpg',
    'data/content/2023-03-10/published.json',
    'data/content/paper.yaml',
    'data/content/people.yaml',
    'data/edition.pdf',
    'data/index.html',
    'data/metadata.json',
    'data/mets.xml',
    'manifest-sha256.txt',
    'tagmanifest-sha256.txt',
  ]);
  expect(files.get('bagit.txt')?.toString()).toBe(
    'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
  );
  expect(files.get('data/edition.pdf')).toEqual(Buffer.from(fakePdf('2023-03-10')));
});

test.each(['articles/a.html', 'articles/taken.html', 'index.html', 'metadata.json', 'mets.xml'])(
  'data/%s is as a person proof-read it',
  async (name) => {
    await run('2023-03-10', out);
    const text = await readFile(join(out, '2023-03-10/data', name), 'utf8');
    // The sizes and checksums of pictures depend on the version of the picture library.
    const stable = text.replace(/ SIZE="\d+" CHECKSUM="[\da-f]{64}"/g, '');
    expect(stable).toBe(await readGolden(golden(name.replace('/', '-')), stable));
  },
);

test('nothing that readers may not see is in it', async () => {
  await run('2023', out);
  const all = await readAll(out);
  const text = [...all].map(([path, bytes]) => `${path}\n${bytes.toString('utf8')}`).join('\n');
  for (const hidden of ['不该留下的字', '未写完的字', '草稿', '样报', 'secret', 'draft', 'unused'])
    expect(text).not.toContain(hidden);
  expect(text).toContain('事实有误');
});

test('its manifest knows nothing of drafts, and of withdrawn articles only what their notices say', async () => {
  const image = await makePicture({ width: 250, height: 200 });
  await paper.folder.write('2023-03-09/shared.jpg', image);
  const write = (name: string, fields: Record<string, string>) =>
    paper.folder.write(
      `2023-03-09/${name}.md`,
      articleText(fields, '正文。\n\n![门](shared.jpg "门口")'),
    );
  await write('02-kept', { title: '留下的稿', byline: '本报记者 高晓松', aliases: '[earlier]' });
  await write('03-back', { title: '退回的稿', byline: '本报记者 林小红', aliases: '[before]' });
  await write('04-gone', { title: '撤下的稿', byline: '本报记者 周文斌', aliases: '[once]' });
  await paper.run(publish, '2023-03-09');
  await write('03-back', { title: '退回的稿', byline: '本报记者 林小红', draft: 'true' });
  await paper.run(withdraw, '2023-03-09', 'gone', '--reason', '内容重复');
  await run('2023-03-09', out);
  const path = join(out, '2023-03-09/data/content/2023-03-09/published.json');
  const text = await readFile(path, 'utf8');
  for (const hidden of ['back', '退回的稿', '林小红', 'lin-', 'before', '周文斌', 'zhou-'])
    expect(text).not.toContain(hidden);
  const { addresses, articles, people, pages, pictures } = JSON.parse(text);
  expect(addresses).toEqual(['earlier', 'gone', 'kept', 'older', 'once']);
  expect(Object.keys(articles)).toEqual(['gone', 'kept', 'older']);
  expect(Object.keys(articles.kept)).toEqual(['published', 'digest', 'title']);
  expect(articles.gone).toEqual({
    published: expect.any(String),
    title: '撤下的稿',
    withdrawn: { date: '2023-03-10', reason: '内容重复' },
  });
  expect(Object.values(people)).toContain('高晓松');
  expect(pages.flatMap((page: { articles: string[] }) => page.articles).sort()).toEqual([
    'kept',
    'older',
  ]);
  expect(pictures).toEqual({ 'shared.jpg': ['kept'] });
});

test('a picture is upright, with all of its pixels, and without what the camera wrote', async () => {
  await run('2023-03-10', out);
  const bytes = await readFile(join(out, '2023-03-10/data/content/2023-03-10/gate.jpg'));
  const { width, height, exif, xmp } = await sharp(bytes).metadata();
  expect({ width, height, exif, xmp }).toEqual({
    width: 60,
    height: 40,
    exif: undefined,
    xmp: undefined,
  });
  expect(bytes.includes('Testmaker')).toBe(false);
});

test('a picture without metadata is deposited as its file is', async () => {
  const plain = await sharp({
    create: { width: 250, height: 200, channels: 3, background: '#a3201b' },
  })
    .png()
    .toBuffer();
  await paper.folder.write('2023-03-10/gate.png', plain);
  await paper.folder.write(
    '2023-03-10/02-b.md',
    articleText({ title: '乙' }, '乙。\n\n![门](gate.png)'),
  );
  await paper.run(publish, '2023-03-10');
  await run('2023-03-10', out);
  const bytes = await readFile(join(out, '2023-03-10/data/content/2023-03-10/gate.png'));
  expect(bytes.equals(plain)).toBe(true);
});

test('the same edition gives the same bytes, on another day and another machine', async () => {
  await run('2023', out);
  const first = await readAll(out);
  paper.now = new Date('2031-01-01T00:00:00Z');
  await paper.forget();
  const again = await newFolder();
  await run('2023', again);
  expect(await readAll(again)).toEqual(first);
});

test('the sources in it make the same paper again', async () => {
  await run('2023', out);
  const contentDir = await newFolder();
  for (const date of ['2023-03-09', '2023-03-10'])
    await cp(join(out, date, 'data/content'), contentDir, { recursive: true });
  const open = (folder: string, stateDir: string) =>
    openNewsroom({
      contentDir: folder,
      stateDir,
      showProofs: false,
      log: () => undefined,
      now: () => paper.now,
    });
  const made = await open(contentDir, await newFolder()).findEdition('2023-03-10');
  const published = await paper.open().findEdition('2023-03-10');
  const summary = (edition: typeof made) => ({
    ...edition,
    pages: edition?.pages.map(({ number, articles }) => [
      number,
      articles.map(({ slug, title, byline }) => [slug, title, byline]),
    ]),
    articles: edition?.articles.map(({ slug, characters }) => [slug, characters]),
    sections: edition?.sections.map(({ id }) => id),
    withdrawn: edition?.withdrawn.map(({ slug, reason }) => [slug, reason]),
  });
  expect(made).toBeDefined();
  expect(summary(made)).toEqual(summary(published));
});

test('the METS file is well-formed, and every pointer of it leads to a file or a description', async () => {
  await run('2023-03-10', out);
  const text = await readFile(join(out, '2023-03-10/data/mets.xml'), 'utf8');
  expect(XMLValidator.validate(text)).toBe(true);
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, id]) => id);
  const ids = new Set(all(/ ID="([^"]+)"/g));
  for (const pointer of [
    ...all(/FILEID="([^"]+)"/g),
    ...all(/DMDID="([^"]+)"/g),
    ...all(/xlink:(?:from|to)="([^"]+)"/g),
  ])
    expect(ids).toContain(pointer);
  const files = await readAll(join(out, '2023-03-10/data'));
  for (const path of all(/xlink:href="([^"]+)"/g))
    expect([...files.keys()]).toContain(decodeURIComponent(path ?? ''));
  expect(Object.keys(new XMLParser().parse(text))).toContain('mets:mets');
});

test('the METS file leads to pictures with any name', async () => {
  const name = '门 #2? 100%.png';
  await paper.folder.write(`2023-03-10/${name}`, await makePicture({ width: 250, height: 200 }));
  await paper.folder.write(
    '2023-03-10/02-b.md',
    articleText({ title: '乙' }, `乙。\n\n![门](<${encodeURIComponent(name)}> "门口")`),
  );
  await paper.run(publish, '2023-03-10');
  await run('2023-03-10', out);
  const path = `content/2023-03-10/${name}`;
  expect([...(await readAll(join(out, '2023-03-10/data'))).keys()]).toContain(path);
  const text = await readFile(join(out, '2023-03-10/data/mets.xml'), 'utf8');
  const folder = pathToFileURL(`${join(out, '2023-03-10/data')}/`);
  const found = [...text.matchAll(/xlink:href="(content\/[^"]+)"/g)].map(([, link = '']) =>
    fileURLToPath(new URL(link, folder)),
  );
  expect(found).toContain(join(out, '2023-03-10/data', path));
});

test('comments in the sources are deposited with them, with a warning for each file', async () => {
  const yaml = await readFile(join(paper.folder.path, 'paper.yaml'), 'utf8');
  await paper.folder.write('paper.yaml', `${yaml}# 社长的电话\n`);
  await paper.folder.write(
    '2023-03-10/01-a.md',
    '---\ntitle: "#杏花# 开了" # 待核\nsection: culture\nbyline: 本报记者 杨丽萍\naliases: [apricots]\n---\n\n杏花开了<!-- 谁说的 -->。\n\n`<!-- 代码 -->`\n',
  );
  await paper.folder.write(
    '2023-03-10/02-b.md',
    `${articleText({ title: '乙' }, '见[甲][a]。\n\n[a]: 01-a.md')}\n\n[//]: # (编辑的话)\n`,
  );
  await paper.run(publish, '2023-03-10');
  const { code, err } = await run('2023', out);
  const line = yaml.split('\n').length;
  expect(err).toEqual([
    `paper.yaml ${line}:1 a comment is deposited with the source, though no reader of the paper sees it — remove it and deposit the edition again, unless the library may read it`,
    '2023-03-10/01-a.md 2:18 2 comments, the first of them here, are deposited with the source, though no reader of the paper sees them — remove them and deposit the edition again, unless the library may read them',
    expect.stringMatching(/^2023-03-10\/02-b\.md \d+:1 a comment is deposited with the source/),
  ]);
  expect(code).toBe(0);
  expect((await run('2023-03-10', out)).err).toEqual(err);
  const json = await run('2023-03-10', out, '--json');
  expect(JSON.parse(json.out.join('\n')).editions[0].warnings).toEqual(err);
});

test('a year goes on where it stopped, and leaves whole editions as they are', async () => {
  const made: string[] = [];
  const failing = makeDeposit(() => ({
    make: async (date) => {
      if (date === '2023-03-10' && made.length === 1) throw new Error('power cut');
      made.push(date);
      return fakePdf(date);
    },
    close: async () => undefined,
  }));
  await expect(paper.run(failing, '2023', out)).rejects.toThrow('power cut');
  expect(made).toEqual(['2023-03-09']);
  expect([...(await readAll(out)).keys()].every((path) => !path.startsWith('.'))).toBe(true);
  const { code, out: lines } = await run('2023', out);
  expect(code).toBe(0);
  expect(lines).toEqual([
    `${out}/2023-03-09 is there already`,
    `${out}/2023-03-10 written`,
    '2 editions of 2023 deposited, 1 not public',
  ]);
});

test('what a killed run left is cleared away, and a folder that it was about to replace is back', async () => {
  await run('2023-03-10', out);
  await rename(join(out, '2023-03-10'), join(out, '.2023-03-10.replaced'));
  await mkdir(join(out, '.2023-03-10.partial/data'), { recursive: true });
  await writeFile(join(out, '.2023-03-10.partial/data/edition.pdf'), 'half');
  const { out: lines } = await run('2023-03-10', out);
  expect(lines).toEqual([`${out}/2023-03-10 is there already`]);
  expect((await run('--verify', out)).code).toBe(0);
});

test('an edition that was corrected since is replaced, and a damaged folder too', async () => {
  await run('2023', out);
  await paper.folder.write('2023-03-09/01-older.md', articleText({ title: '改过的题' }));
  await rm(join(out, '2023-03-10/data/edition.pdf'));
  const { out: lines } = await run('2023', out);
  expect(lines.slice(0, 2)).toEqual([
    `${out}/2023-03-09 replaced: the edition was changed, or the folder`,
    `${out}/2023-03-10 replaced: the edition was changed, or the folder`,
  ]);
  expect((await run('--verify', out)).code).toBe(0);
  const page = await readFile(join(out, '2023-03-09/data/articles/older.html'), 'utf8');
  expect(page).toContain('改过的题');
});

test('--verify names every missing, changed and foreign file', async () => {
  await run('2023', out);
  expect(await run('--verify', out)).toEqual({
    code: 0,
    out: ['2 editions checked: all files are as deposited.'],
    err: [],
  });
  await rm(join(out, '2023-03-09/data/index.html'));
  await writeFile(join(out, '2023-03-10/data/edition.pdf'), 'another');
  await writeFile(join(out, '2023-03-10/data/Thumbs.db'), '');
  await writeFile(join(out, '2023-03-10/notes.txt'), '');
  await writeFile(join(out, 'letter.txt'), '');
  const { code, out: lines } = await run('--verify', out);
  expect(code).toBe(1);
  expect(lines).toEqual([
    `${out}/letter.txt does not belong to the deposit`,
    `${out}/2023-03-09/data/index.html is missing`,
    `${out}/2023-03-10/data/Thumbs.db does not belong to the deposit`,
    `${out}/2023-03-10/data/edition.pdf has other bytes than were deposited`,
    `${out}/2023-03-10/notes.txt does not belong to the deposit`,
    '2 editions checked: 5 files are wrong.',
  ]);
});

test('--verify finds an edition that is gone, one that is not listed, and manifests that were rewritten', async () => {
  await run('2023', out);
  await rename(join(out, '2023-03-09'), join(out, '2023-03-08'));
  const manifest = join(out, '2023-03-10/tagmanifest-sha256.txt');
  await writeFile(manifest, `${await readFile(manifest, 'utf8')}\n`);
  const { code, out: lines } = await run('--verify', out);
  expect(code).toBe(1);
  expect(lines).toEqual([
    `${out}/2023-03-09/ is missing`,
    `${out}/2023-03-08 does not belong to the deposit`,
    `${out}/2023-03-10/tagmanifest-sha256.txt has other bytes than were deposited`,
    '2 editions checked: 3 files are wrong.',
  ]);
});

test('--verify checks a single bag, and believes no manifest that leads out of it', async () => {
  await run('2023-03-10', out);
  const bag = join(out, '2023-03-10');
  expect((await run('--verify', bag)).out).toEqual([
    '1 edition checked: all files are as deposited.',
  ]);
  await writeFile(join(bag, 'manifest-sha256.txt'), `${'0'.repeat(64)}  data/../../letter.txt\n`);
  expect((await run('--verify', bag)).out).toEqual([
    `${bag}/manifest-sha256.txt is no list of checksums`,
    '1 edition checked: 1 file is wrong.',
  ]);
});

test('--verify --json prints one document', async () => {
  await run('2023-03-10', out);
  await rm(join(out, '2023-03-10/bag-info.txt'));
  const { code, out: lines } = await run('--verify', out, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(lines.join('\n'))).toEqual({
    bags: 1,
    problems: [{ path: '2023-03-10/bag-info.txt', problem: 'missing' }],
  });
});

test('a proof, an edition with errors and a year without editions are refused', async () => {
  const proof = await run('2023-03-11', out);
  expect(proof).toMatchObject({
    code: 1,
    err: ['2023-03-11 is not public, so it is not deposited.'],
  });
  await paper.folder.write('2023-03-10/02-b.md', articleText({ title: '乙', rank: 9 }));
  const faulty = await run('2023-03-10', out);
  expect(faulty.code).toBe(1);
  expect(faulty.err.at(-1)).toBe('2023-03-10 was not deposited.');
  expect(faulty.err[0]).toMatch(/^2023-03-10\/02-b\.md 4:/);
  expect(await run('2021', out)).toMatchObject({ code: 1 });
  expect([...(await readAll(out)).keys()]).toEqual([]);
});

test.each([[[]], [['2023-03-10']], [['2023-3', 'x']], [['--verify']], [['2023', 'a', 'b']]])(
  '%j is not understood',
  async (args) => {
    expect((await run(...args)).code).toBe(2);
  },
);

test('saved edits that wait for publish are not deposited', async () => {
  const waiting = await makeTestPaper();
  await waiting.folder.write(
    'paper.yaml',
    `name: 县报\nlanguage: zh-Hans\ntimeZone: Asia/Shanghai\nedits: publish\nsections: [{ id: culture, name: 文化 }]\n`,
  );
  await waiting.folder.write('2023-03-09/01-a.md', articleText({ title: '已出的题' }));
  await waiting.run(publish, '2023-03-09');
  await waiting.folder.write('2023-03-09/01-a.md', articleText({ title: '未出的题' }));
  await waiting.run(deposit, '2023-03-09', out);
  const text = [...(await readAll(out)).values()].join('\n');
  expect(text).toContain('已出的题');
  expect(text).not.toContain('未出的题');
});

test('a deposit that was copied is still whole', async () => {
  await run('2023', out);
  const copy = await newFolder();
  await cp(out, copy, { recursive: true });
  expect((await run('--verify', copy)).code).toBe(0);
});
