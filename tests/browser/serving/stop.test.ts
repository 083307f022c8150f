/** The real `npm start`, from its first line to its last. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { findFreePort } from '../own-server';

interface Started {
  npm: ChildProcess;
  origin: string;
  /** A variable of the environment that all processes of this start have, and no others. */
  mark: string;
  remove: () => Promise<void>;
}

async function startByNpm(): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'banmian-npm-'));
  await cp('content', join(folder, 'content'), { recursive: true });
  const port = await findFreePort();
  const mark = `STATE_DIR=${join(folder, 'state')}`;
  const npm = spawn('npm', ['start'], {
    // A group of its own, as a terminal gives it one.
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      CONTENT_DIR: join(folder, 'content'),
      STATE_DIR: join(folder, 'state'),
    },
  });
  const origin = `http://localhost:${port}`;
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (await fetch(`${origin}/robots.txt`).catch(() => undefined)) break;
    await setTimeout(200);
  }
  return { npm, origin, mark, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The processes that have a variable in their environment: the server, the renderer, its browser. */
function listProcesses(mark: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark);
    } catch {
      // It ended meanwhile, or is another user's.
      return false;
    }
  });
}

/** True once the first PDF is being made: the server starts its browser for it. */
function hasBrowser(mark: string): boolean {
  return listProcesses(mark).some((pid) => commandOf(pid).includes('--headless'));
}

/** Returns the command line of a process; nothing if it has ended. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

for (const [what, send] of [
  // A supervisor signals the one process that it started, a terminal the whole group.
  ['SIGTERM to npm', ({ pid = 0 }: ChildProcess) => process.kill(pid, 'SIGTERM')],
  // npm sends it on to its child only. A shell there would wait for the server; the script is run in its place.
  ['SIGINT to npm', ({ pid = 0 }: ChildProcess) => process.kill(pid, 'SIGINT')],
  ['Ctrl-C', ({ pid = 0 }: ChildProcess) => process.kill(-pid, 'SIGINT')],
] as const) {
  test(`${what} finishes the PDF that is being made, and ends every process`, async () => {
    const { npm, origin, mark, remove } = await startByNpm();
    const ended = new Promise<number | null>((resolve) => npm.once('exit', resolve));
    const pdf = fetch(`${origin}/2023-03-10/pages/1.pdf`);
    await expect.poll(() => hasBrowser(mark)).toBe(true);
    send(npm);
    const answer = await pdf;
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBe(
      Number(answer.headers.get('content-length')),
    );
    await ended;
    await expect.poll(() => listProcesses(mark)).toEqual([]);
    await expect(fetch(origin)).rejects.toThrow();
    await remove();
  });
}

test('the renderer is started again if it dies, and cached pages are sent meanwhile', async () => {
  const { npm, origin, mark, remove } = await startByNpm();
  try {
    expect((await fetch(`${origin}/2023-03-10/huiji-park`)).status).toBe(200);
    const renderer = listProcesses(mark).find((pid) => commandOf(pid).includes('server/renderer.'));
    process.kill(Number(renderer), 'SIGKILL');
    expect((await fetch(`${origin}/2023-03-10/huiji-park`)).status).toBe(200);
    const other = await fetch(`${origin}/2023-03-10/niu-sikui`);
    if (other.status !== 200) {
      expect(other.status).toBe(503);
      expect(Number(other.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    await expect.poll(async () => (await fetch(`${origin}/2023-03-10/niu-sikui`)).status).toBe(200);
  } finally {
    const ended = new Promise((resolve) => npm.once('exit', resolve));
    npm.kill('SIGTERM');
    await ended;
    await remove();
  }
});

test('a port in use ends the start with a sentence', async ({ baseURL }) => {
  const { port } = new URL(baseURL ?? '');
  const server = spawn(process.execPath, ['--import', 'tsx', 'app/server/main.ts'], {
    env: { ...process.env, PORT: port },
  });
  let said = '';
  server.stderr.on('data', (text) => {
    said += text;
  });
  const code = await new Promise((resolve) => server.once('close', resolve));
  expect(code).toBe(1);
  expect(said.trim()).toBe(
    `Port ${port} is in use: end the other server, or choose another port with PORT.`,
  );
});
