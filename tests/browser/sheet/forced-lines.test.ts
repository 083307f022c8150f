import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type OwnServer, startOwnServer } from '../own-server';

const date = '2024-05-06';

const verse = [
  'The ferryman ties up his boat,',
  'and no one on the landing calls.',
  'A heron that had waited in the reeds since early morning, quite alone, goes home.',
];

const prose =
  'The council voted on Tuesday to reopen the riverside path, which has been closed since the floods. ';

let server: OwnServer;
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banmian-lines-'));
  await mkdir(join(folder, date));
  const paper = [
    'name: Lantern Weekly',
    'language: en',
    'timeZone: Europe/London',
    'sections: [{ id: news, name: News }]',
  ];
  await writeFile(join(folder, 'paper.yaml'), `${paper.join('\n')}\n`);
  const article = (title: string, body: string) =>
    `---\ntitle: ${title}\nsection: news\nlayout: { span: 1 }\n---\n\n${body}\n`;
  const write = (name: string, text: string) => writeFile(join(folder, date, name), text);
  await write('01-ferry.md', article('The Ferry', verse.join('\\\n')));
  await write('02-path.md', article('The Path', prose.repeat(12)));
  server = await startOwnServer({ SHOW_PROOFS: '1' }, folder);
});

test.afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

test('lines of verse are rows of their own on the sheet, and are copied as lines', async ({
  page,
}) => {
  await page.goto(`${server.origin}/${date}`);
  const poem = page.locator('[data-story="ferry"] p', { hasText: 'ferryman' });
  const drawn = await poem.evaluate((paragraph) => {
    getSelection()?.selectAllChildren(paragraph);
    const rows = [...paragraph.querySelectorAll('[data-line]')].map((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      const { left, top } = range.getBoundingClientRect();
      return { text: line.textContent ?? '', left: Math.round(left), top: Math.round(top) };
    });
    return { copied: getSelection()?.toString(), rows };
  });
  expect(drawn.copied?.trimEnd().split('\n')).toEqual(verse);
  const begins = drawn.rows.filter(({ text }) =>
    verse.some((line) => line.startsWith(text.trim())),
  );
  expect(begins).toHaveLength(verse.length);
  expect(new Set(begins.map(({ left }) => left)).size).toBe(1);
  expect(new Set(drawn.rows.map(({ top }) => top)).size).toBe(drawn.rows.length);
});
