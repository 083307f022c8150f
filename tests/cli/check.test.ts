import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type CheckReport, check } from '@/lib/cli/check';
import { articleText, type ContentFolder, makeContentFolder } from '../support/content-folder';

let content: ContentFolder;

beforeEach(async () => {
  content = await makeContentFolder();
  await content.write('2023-03-09/01-a.md', articleText({}, '中国,美国'));
  await content.write('2023-03-10/01-b.md', articleText({ rank: 9 }));
  await content.write('2023-03-10/02-a.md', articleText({ section: 'none' }));
});

async function run(args: string[], isTerminal = false) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await check(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal,
    stateDir: join(content.path, '.state'),
    contentDir: content.path,
    now: () => new Date('2023-03-12T00:00:00Z'),
  });
  return { code, out, err };
}

test('check prints a line for each diagnostic, then their number', async () => {
  expect(await run([])).toEqual({
    code: 1,
    err: [],
    out: [
      '2023-03-09/01-a.md 6:3 half-width “,” between Chinese characters — write “，” [warning]',
      '2023-03-10/01-b.md 4:7 rank cannot be the number 9 — write 1, 2, 3, 4 or 5 [error]',
      '2023-03-10/02-a.md 3:10 unknown section "none" — paper.yaml has economy, culture [error]',
      '2 editions checked: 2 errors, 1 warning',
    ],
  });
});

test('warnings alone are no failure', async () => {
  const { code, out } = await run(['2023-03-09']);
  expect(code).toBe(0);
  expect(out.at(-1)).toBe('1 edition checked: 0 errors, 1 warning');
});

test('information is printed but is neither a warning nor an error', async () => {
  await content.write('2023-03-09/01-a.md', articleText({ byline: '记者 周晓雨 老树' }));
  const fix =
    'nothing if that is no person, else write the role before the name: 记者 张三 摄影 李四';
  const message = 'the byline names 周晓雨 (reporter); not understood: “老树”';
  expect(await run(['2023-03-09'])).toEqual({
    code: 0,
    err: [],
    out: [
      `2023-03-09/01-a.md 4:9 ${message} — ${fix} [information]`,
      '1 edition checked: 0 errors, 0 warnings',
    ],
  });
  const { out } = await run(['2023-03-09', '--json']);
  expect(JSON.parse(out.join('\n'))).toMatchObject({
    errors: 0,
    warnings: 0,
    diagnostics: [{ code: 'byline', severity: 'information', message, line: 4, column: 9 }],
  });
});

test('--json prints one document and nothing else', async () => {
  const { code, out, err } = await run(['2023-03-09', '--json'], true);
  const report: CheckReport = JSON.parse(out.join('\n'));
  expect({ code, err, lines: out.length }).toEqual({ code: 0, err: [], lines: 1 });
  expect(report).toEqual({
    diagnostics: [
      {
        file: '2023-03-09/01-a.md',
        line: 6,
        column: 3,
        severity: 'warning',
        message: 'half-width “,” between Chinese characters',
        fix: 'write “，”',
        code: 'half-width',
      },
    ],
    errors: 0,
    warnings: 1,
    editions: 1,
  });
});

test('colours are printed on a terminal only', async () => {
  expect((await run([], true)).out.join('')).toContain('\u001B[31m[error]\u001B[0m');
  expect((await run([], false)).out.join('')).not.toContain('\u001B');
});

test('check reports folders whose names are no dates', async () => {
  for (const name of ['2023-02-30', '2023-3-1', 'drafts', '.git'])
    await mkdir(join(content.path, name));
  const { out } = await run([]);
  expect(out.filter((line) => line.includes('is not a date'))).toEqual([
    '2023-02-30 1:1 the folder is not an edition: its name is not a date — name it by its date: 2023-03-10 [error]',
    '2023-3-1 1:1 the folder is not an edition: its name is not a date — name it by its date: 2023-03-10 [error]',
    'drafts 1:1 the folder is not an edition: its name is not a date — name it by its date: 2023-03-10 [warning]',
  ]);
});

test('a folder of other papers is no edition with a wrong name', async () => {
  await content.write('starter/en/paper.yaml', 'name: The Manual');
  await content.write('starter/de/paper.yaml', 'name: Das Handbuch');
  const isReported = async () => (await run([])).out.some((line) => line.startsWith('starter '));
  expect(await isReported()).toBe(false);
  await content.write('starter/01-a.md', articleText());
  expect(await isReported()).toBe(true);
});

test('check reports a missing paper.yaml', async () => {
  await rm(join(content.path, 'paper.yaml'));
  const { code, out } = await run([]);
  expect(code).toBe(1);
  expect(out).toEqual([
    'paper.yaml 1:1 the file is missing or cannot be read — create it with name, language, timeZone and sections [error]',
    '0 editions checked: 1 error, 0 warnings',
  ]);
});

test.each([
  [['2023-03-11'], 'There is no edition 2023-03-11 in '],
  [['..'], 'There is no edition .. in '],
  [['--jsn'], 'Usage: '],
  [['2023-03-09', '2023-03-10'], 'Usage: '],
])('%j is not understood', async (args, said) => {
  const { code, out, err } = await run(args);
  expect({ code, out }).toEqual({ code: 2, out: [] });
  expect(err.join('\n')).toContain(said);
});
