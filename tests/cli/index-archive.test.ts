import { spawn } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type IndexReport, indexArchive } from '@/lib/cli/index-archive';
import { toBar } from '@/lib/cli/progress-bar';
import { articleText, type ContentFolder, makeContentFolder } from '../support/content-folder';

let folder: ContentFolder;
let stateDir: string;
beforeEach(async () => {
  folder = await makeContentFolder();
  stateDir = await mkdtemp(join(tmpdir(), 'banmian-state-'));
  await folder.write('2023-03-09/01-a.md', articleText());
  await folder.write('2023-03-10/01-a.md', articleText());
  await folder.write('2023-03-10/02-b.md', articleText());
});

async function run(args: string[], signal?: AbortSignal) {
  const out: string[] = [];
  const err: string[] = [];
  const drawn: string[] = [];
  const code = await indexArchive(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    drawLine: (text) => drawn.push(text),
    isTerminal: true,
    contentDir: folder.path,
    stateDir,
    now: () => new Date('2023-03-12T00:00:00Z'),
    ...(signal && { signal }),
  });
  return { code, out, err, drawn };
}

test('all editions are read, and a summary counts them', async () => {
  const { code, out, err } = await run([]);
  expect(code).toBe(0);
  expect(err).toEqual([]);
  expect(out).toEqual([
    expect.stringMatching(
      /^2 editions with 3 articles in the index, 2 of them read in [\d.]+ s \(\d+ articles\/s\)\.$/,
    ),
  ]);
});

test('an edition with errors is named with their number, and the exit code says so', async () => {
  await folder.write('2023-03-11/01-a.md', articleText({ rank: 9, page: 'x' }));
  const { code, out } = await run([]);
  expect(code).toBe(1);
  expect(out[0]).toBe(
    '2023-03-11 is not in the index: 2 errors, 0 warnings. See: npm run -s paper -- check 2023-03-11',
  );
  expect(out).toHaveLength(2);
});

test('--json prints one document and draws nothing', async () => {
  await folder.write('2023-03-11/01-a.md', articleText({ section: 'none' }));
  const { code, out, drawn } = await run(['--json']);
  expect(code).toBe(1);
  expect(drawn).toEqual([]);
  const report: IndexReport = JSON.parse(out.join('\n'));
  expect(report).toEqual({
    editions: 2,
    articles: 3,
    read: 2,
    seconds: expect.any(Number),
    articlesPerSecond: expect.any(Number),
    refused: [{ date: '2023-03-11', errors: 1, warnings: 0 }],
    left: 0,
  });
});

test('a run that is ended exits with 130 and says what is left', async () => {
  const { code, out } = await run([], AbortSignal.abort());
  expect(code).toBe(130);
  expect(out).toEqual([
    expect.stringMatching(/^0 editions with 0 articles/),
    'The reading was ended; 2 editions are left. Run the command again to go on.',
  ]);
});

test('a paper.yaml with errors is reported as by check', async () => {
  await folder.write('paper.yaml', 'name: [');
  const { code, err } = await run([]);
  expect(code).toBe(1);
  expect(err[0]).toMatch(/^paper\.yaml 1:/);
});

test.each([[['2023-03-10']], [['--all']]])('%j is not understood', async (args) => {
  expect((await run(args)).code).toBe(2);
});

test('the bar shows how far the reading is', () => {
  expect(toBar({ read: 15, total: 40 })).toBe('[###########                   ] 15 of 40 editions');
  expect(toBar({ read: 0, total: 0 })).toContain('0 of 0');
  expect(toBar({ read: 15, total: 40 }, 1500)).toContain('15 of 40 editions, 1500 articles/s');
});

test('Ctrl-C keeps what was read, and the next run goes on from there', async () => {
  for (let day = 1; day <= 120; day += 1) {
    const date = new Date(Date.UTC(2022, 0, day)).toISOString().slice(0, 10);
    for (const slug of ['a', 'b', 'c', 'd'])
      await folder.write(`${date}/${slug}.md`, articleText());
  }
  const command = spawn(
    process.execPath,
    // Without the process of tsx in between, which ends by itself if its child takes long to answer a signal.
    ['--import', 'tsx', 'lib/cli/paper.ts', 'index', '--json'],
    {
      env: { ...process.env, CONTENT_DIR: folder.path, STATE_DIR: stateDir },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let out = '';
  command.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const ended = new Promise<number | null>((resolve) => command.once('close', resolve));
  while ((await countRecords()) < 8) await new Promise((resolve) => setTimeout(resolve, 10));
  command.kill('SIGINT');
  expect(await ended).toBe(130);
  const first: IndexReport = JSON.parse(out);
  expect(first.left).toBeGreaterThan(0);
  expect(first.read).toBe(122 - first.left);

  const { code, out: lines } = await run(['--json']);
  expect(code).toBe(0);
  expect(JSON.parse(lines.join('\n'))).toMatchObject({ editions: 122, read: first.left, left: 0 });
});

async function countRecords(): Promise<number> {
  const [name] = await readdir(stateDir);
  if (name === undefined) return 0;
  return (await readdir(join(stateDir, name, 'records')).catch(() => [])).length;
}
