import { execFileSync } from 'node:child_process';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readPicture } from '@/lib/content/files/picture-files';
import { readBytes } from '@/lib/content/files/read-bytes';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { articleText, type ContentFolder, makeContentFolder } from '../support/content-folder';

const date = '2023-03-10';
let content: ContentFolder;
beforeEach(async () => {
  content = await makeContentFolder();
  await content.write(`${date}/01-a.md`, articleText({}, '杏花开了。\n\n![门](gate.png)'));
});

const pathOf = (name: string) => join(content.path, date, name);
const makePipe = (path: string) => execFileSync('mkfifo', [path]);

async function check(): Promise<string[]> {
  const { paper } = await readPaper(content.path);
  if (!paper) throw new Error('no paper');
  const { edition, diagnostics } = await readEdition(content.path, date, paper);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(edition === undefined).toBe(errors.length > 0);
  return errors.map(formatDiagnostic);
}

const png = (width: number, height: number) => {
  const head = Buffer.alloc(24);
  head.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, Buffer.from('IEND')]);
};

const pictures: [string, () => unknown, string][] = [
  ['a pipe', () => makePipe(pathOf('gate.png')), 'picture gate.png is a pipe'],
  ['a folder', () => mkdir(pathOf('gate.png')), 'picture gate.png is a folder'],
  [
    'a link to nothing',
    () => symlink('gone.png', pathOf('gate.png')),
    'gate.png is a pipe, or a link',
  ],
  [
    'a link out of the folder',
    () => symlink(join(content.path, 'paper.yaml'), pathOf('gate.png')),
    'picture gate.png is a link to a file outside',
  ],
  ['too many pixels', () => writeFile(pathOf('gate.png'), png(20_000, 6000)), 'has 120 megapixels'],
  ['another format', () => writeFile(pathOf('gate.png'), 'II*\0'.padEnd(400, '\0')), 'gate.png'],
  [
    'a drawing under the name of a photograph',
    () => writeFile(pathOf('gate.png'), '<svg width="30" height="20"></svg>'),
    'gate.png is in fact of the format SVG — rename it gate.svg',
  ],
];

test.each(pictures)(
  '%s as a picture is an error where the article uses it',
  async (_, make, message) => {
    await make();
    const [first, ...more] = await check();
    expect(first).toContain(`${date}/01-a.md 8:1 `);
    expect(first).toContain(message);
    expect(more).toEqual([]);
    expect(await readPicture(content.path, date, 'gone.png')).toBeUndefined();
  },
);

test('a drawing that multiplies is an error at its own line and column', async () => {
  const laughs = Array.from({ length: 9 }, (_, n) => {
    return `<g id="g${n + 1}">${`<use href="#g${n}"/>`.repeat(10)}</g>`;
  });
  const drawing = [
    '<svg viewBox="0 0 6 4" xmlns="http://www.w3.org/2000/svg">',
    '<g id="g0"><path d="M0 0"/></g>',
    ...laughs,
    '</svg>',
  ];
  await writeFile(pathOf('gate.svg'), drawing.join('\n'));
  await content.write(`${date}/01-a.md`, articleText({}, '![门](gate.svg)'));
  expect(await check()).toEqual([
    `${date}/gate.svg 7:1 <g> repeats others until the drawing has more than 200000 elements — draw it with fewer, or save it as PNG`,
  ]);
});

const articles: [string, () => unknown, string][] = [
  ['a pipe', () => makePipe(pathOf('02-b.md')), '02-b.md 1:1 this is a pipe'],
  ['a folder', () => mkdir(pathOf('02-b.md')), '02-b.md 1:1 this is a folder'],
  [
    'a link to nothing',
    () => symlink('gone.md', pathOf('02-b.md')),
    '02-b.md 1:1 this is a pipe, or a link',
  ],
  [
    'settings that are a folder',
    () => mkdir(pathOf('edition.yaml')),
    'edition.yaml 1:1 this is a folder',
  ],
];

test.each(articles)('%s as an article is an error', async (_, make, message) => {
  await writeFile(pathOf('gate.png'), png(40, 30));
  await make();
  const [first, ...more] = await check();
  expect(first).toContain(message);
  expect(more).toEqual([]);
});

test('an article of 50 MB is an error, and no more of it is read than the limit', async () => {
  await writeFile(pathOf('gate.png'), png(40, 30));
  await writeFile(pathOf('02-b.md'), '');
  await truncate(pathOf('02-b.md'), 50_000_000);
  expect((await check())[0]).toMatch(/02-b\.md 1:1 the file has more than 2 MB/);
});

test('a pipe that takes the place of a file after the folder was listed is not waited for', async () => {
  makePipe(join(content.path, 'pipe.yaml'));
  expect(await readBytes(content.path, 'pipe.yaml', { most: 10 })).toBeUndefined();
});
