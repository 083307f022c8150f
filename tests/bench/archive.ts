/**
 * An archive that the site has never seen: how long its first calendar and its first section page take while it is
 * read in the background, how long other readers wait at most, how many articles `paper index` reads a second, and
 * the memory of both. `EDITIONS=7000 STORIES=80` measures another size; the default is ten years of a small daily.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeArchive } from './make-archive';
import { timeAddress } from './time-address';

const editions = Number(process.env.EDITIONS ?? 3000);
const stories = Number(process.env.STORIES ?? 14);
const port = 3197;
const origin = `http://localhost:${port}`;

export async function benchArchive(): Promise<void> {
  const contentDir = await makeArchive(editions, stories);
  try {
    await benchServer(contentDir);
    await benchIndex(contentDir);
  } finally {
    await rm(contentDir, { recursive: true });
  }
}

async function benchServer(contentDir: string): Promise<void> {
  const stateDir = await mkdtemp(join(tmpdir(), 'banmian-state-'));
  const server = await serve(contentDir, stateDir);
  try {
    console.log(`an archive of ${editions} editions of ${stories} stories, never seen before`);
    console.log('address | first answer ms');
    const begin = performance.now();
    for (const path of ['/archive', '/sections/culture', '/sitemap.xml']) {
      console.log(`${path} | ${(await timeAddress(origin + path)).toFixed(0)}`);
    }
    const waits: number[] = [];
    while (await isReading()) {
      waits.push(await timeAddress(`${origin}/robots.txt`));
      await wait(100);
    }
    const seconds = (performance.now() - begin) / 1000;
    const [slowest = 0] = waits.sort((a, b) => b - a);
    console.log(
      `read in ${seconds.toFixed(0)} s (${Math.round((editions * stories) / seconds)} articles/s); robots.txt meanwhile ${slowest.toFixed(0)} ms at worst; memory ${await memoryOf(server)} MB`,
    );
  } finally {
    server.kill();
    await rm(stateDir, { recursive: true });
  }
}

/** True as long as the sitemap may be cached for seconds only, because it is not complete. */
async function isReading(): Promise<boolean> {
  const answer = await fetch(`${origin}/sitemap.xml`);
  await answer.text();
  return answer.headers.get('cache-control')?.includes('max-age=5,') ?? false;
}

async function benchIndex(contentDir: string): Promise<void> {
  for (const name of ['first', 'again', 'rebuild']) {
    const stateDir = join(contentDir, '.state');
    const report = await runIndex(contentDir, stateDir, name === 'rebuild' ? ['--rebuild'] : []);
    console.log(`paper index, ${name}: ${report}`);
  }
}

async function runIndex(contentDir: string, stateDir: string, options: string[]): Promise<string> {
  const command = ['node_modules/tsx/dist/cli.mjs', 'lib/cli/paper.ts', 'index', '--json'];
  const run = spawn(process.execPath, [...command, ...options], {
    env: { ...process.env, CONTENT_DIR: contentDir, STATE_DIR: stateDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  run.stdout.on('data', (chunk) => {
    out += chunk;
  });
  let memory = 0;
  const ended = new Promise((resolve) => run.on('exit', resolve));
  const watch = setInterval(async () => {
    memory = Math.max(memory, await memoryOf(run));
  }, 200);
  await ended;
  clearInterval(watch);
  const { articles, seconds } = JSON.parse(out);
  return `${articles} articles in ${seconds} s, ${Math.round(articles / seconds)} articles/s, ${memory} MB`;
}

async function serve(contentDir: string, stateDir: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'app/server/main.ts'], {
    env: { ...process.env, PORT: `${port}`, CONTENT_DIR: contentDir, STATE_DIR: stateDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 100; tries += 1) {
    const ready = await fetch(`${origin}/robots.txt`).catch(() => undefined);
    if (ready) return server;
    await wait(100);
  }
  throw new Error('The server did not start');
}

/** The resident memory of a process and those that it started, in megabytes. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const pids = [pid, ...(await childrenOf(pid))];
  const sizes = await Promise.all(
    pids.map((one) => readFile(`/proc/${one}/status`, 'utf8').catch(() => '')),
  );
  const kilobytes = sizes.map((text) => Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0));
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
}

async function childrenOf(pid: number | undefined): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return text.split(' ').filter(Boolean);
}
