/**
 * An archive that the site has never seen: how long the first answers of a server take that was just started, and while
 * it is read in the background, how long other readers wait at most, how many articles `paper index` reads a second, and
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
    console.log(`an archive of ${editions} editions of ${stories} stories, never seen before`);
    await benchFirstAnswers(contentDir);
    await benchServer(contentDir);
    await benchIndex(contentDir);
  } finally {
    await rm(contentDir, { recursive: true });
  }
}

const addresses = [
  '/archive',
  '/sections/culture',
  '/sections/culture/feed.xml',
  '/feed.xml',
  '/sitemap.xml',
];

/** Each address is the first of all of a server that was just started and has never seen the archive. */
async function benchFirstAnswers(contentDir: string): Promise<void> {
  console.log('address | first answer ms | again ms | memory MB');
  for (const path of addresses) {
    const stateDir = await mkdtemp(join(tmpdir(), 'banmian-state-'));
    const server = await serve(contentDir, stateDir);
    try {
      const [first, again] = [await timeAddress(origin + path), await timeAddress(origin + path)];
      const times = `${first.toFixed(0)} | ${again.toFixed(0)}`;
      console.log(`${path} | ${times} | ${await memoryOf(server)}`);
    } finally {
      await stop(server);
      await rm(stateDir, { recursive: true });
    }
  }
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
}

async function benchServer(contentDir: string): Promise<void> {
  const stateDir = await mkdtemp(join(tmpdir(), 'banmian-state-'));
  const server = await serve(contentDir, stateDir);
  try {
    const begin = performance.now();
    await timeAddress(`${origin}/archive`);
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
    await stop(server);
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
  // As `npm run paper` does.
  const command = ['--single-threaded-gc', 'lib/cli/run-paper.mjs', 'index', '--json'];
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
  const { articles, read, seconds } = JSON.parse(out);
  const rate = Math.round(articles / seconds);
  return `${read} editions read, ${articles} articles in ${seconds} s, ${rate} articles/s, ${memory} MB`;
}

/** Serves the build that there is, as `npm start` does. */
async function serve(contentDir: string, stateDir: string): Promise<ChildProcess> {
  const main = join(process.env.BUILD_DIR || '.next', 'own', 'app', 'server', 'main.mjs');
  const paths = { CONTENT_DIR: contentDir, STATE_DIR: stateDir };
  const server = spawn(process.execPath, [main], {
    env: { ...process.env, ...paths, NODE_ENV: 'production', PORT: `${port}` },
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
