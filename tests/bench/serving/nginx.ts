/**
 * `npm run bench -- nginx`: the real nginx with the configuration that `paper deploy nginx` prints, in front of the
 * paper. First the rate of one article, against the paper without nginx and a bare Next page. Then a day of many
 * readers (`READERS`, by default 20,000) over one edition and a tail of old ones, from a seeded generator, is replayed
 * without the pauses: how many requests the cache answered. By the clock of that day, answers also expire; this is
 * computed from the lives that the answers state.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Deployment, toDeployment } from '@/lib/cli/deploy/deployment';
import { toNginxSite } from '@/lib/cli/deploy/nginx-site';
import { parseSettings } from '@/lib/http/serve-settings';
import { findFreePort, type OwnServer, startOwnServer } from '../../browser/own-server';
import { atLoopback, countBytes, startBarePages } from './bare-pages';
import { type DayRequest, hitsOf, type Life, makeDay } from './day';
import { type BenchPaper, makePaper } from './make-paper';
import { findProgram, measureServer } from './measure-rate';
import { replayDay } from './workers';

const run = promisify(execFile);
const readers = Number(process.env.READERS ?? 20_000);
const seed = 20230310;
const connections = 64;
const browserHeaders = { 'Accept-Encoding': 'gzip, deflate, br' };
/** The part of the requests that the cache must answer, and how many times as fast as a bare Next page it must be. */
const goals = { hits: 0.99, speed: 30 };

export async function benchNginx(): Promise<void> {
  const program = await findProgram('nginx');
  if (!program) {
    console.log('\nnginx is not installed, so its configuration was not tried.');
    return;
  }
  const paper = await makePaper(60, 30);
  const port = await findFreePort();
  const server = await startOwnServer(
    { SITE_URL: `http://localhost:${port}`, TRUST_PROXY: 'loopback' },
    paper.contentDir,
  );
  const nginx = await startNginx(program, server, port);
  try {
    await checkSecure(program, nginx.folder, server);
    await compareRates(paper, server, nginx);
    const day = await makeDayOf(paper, server.origin);
    await replay(day, nginx.origin);
  } finally {
    await nginx.stop();
    await server.stop();
    await paper.remove();
  }
}

function deploymentOf(server: OwnServer, SITE_URL: string): Deployment {
  const { port } = new URL(server.origin);
  const env = { SITE_URL, PORT: port };
  const settings = parseSettings(env);
  if (typeof settings === 'string') throw new Error(settings);
  return toDeployment({
    settings,
    env,
    paper: { name: 'Benchmark', language: 'zh-Hans', timeZone: 'Asia/Shanghai', sections: [] },
    contentDir: server.contentDir,
    projectDir: process.cwd(),
    node: process.execPath,
  });
}

/** Files of the machine that the printed text names, and their places here. */
function inFolder(text: string, folder: string): string {
  return (
    text
      .replace('/var/cache/', `${folder}/cache-`)
      .replaceAll(/\/etc\/letsencrypt\/live\/[^/]+/g, folder)
      // Not every machine has IPv6.
      .replaceAll(/^ *listen \[::\].*\n/gm, '')
      // One address makes all requests of a whole day here.
      .replaceAll(/^ *limit_(?:req|conn) .*\n/gm, '')
  );
}

interface Nginx {
  origin: string;
  pid: number;
  folder: string;
  stop: () => Promise<void>;
}

async function startNginx(program: string, server: OwnServer, port: number): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'banmian-nginx-'));
  const origin = `http://127.0.0.1:${port}`;
  const site = inFolder(toNginxSite(deploymentOf(server, `http://localhost:${port}`)), folder);
  await writeConfiguration(folder, site);
  await run(program, ['-t', '-p', folder, '-c', join(folder, 'nginx.conf')]);
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    if (await fetch(origin).catch(() => undefined)) break;
    await setTimeout(50);
  }
  return { origin, pid: child.pid ?? 0, folder, stop: () => end(child, folder) };
}

async function writeConfiguration(folder: string, site: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'site.conf'), site);
  const isRoot = process.getuid?.() === 0;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const main = `${isRoot ? `user ${userInfo().username};` : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 4096; }
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  include ${folder}/site.conf;
}
`;
  await writeFile(join(folder, 'nginx.conf'), main);
}

/** Has nginx check the configuration with TLS, with a certificate made for this, if openssl is installed. */
async function checkSecure(program: string, folder: string, server: OwnServer): Promise<void> {
  const own = join(folder, 'secure');
  const site = inFolder(toNginxSite(deploymentOf(server, 'https://news.example.com')), own);
  await writeConfiguration(own, site);
  const key = ['-keyout', join(own, 'privkey.pem'), '-out', join(own, 'fullchain.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'];
  const isMade = await run('openssl', [...request, '-subj', '/CN=news.example.com', ...key]).then(
    () => true,
    () => false,
  );
  if (!isMade)
    console.log('\nopenssl is not installed, so the configuration with TLS was not tried.');
  else await run(program, ['-t', '-p', own, '-c', join(own, 'nginx.conf')]);
}

async function end(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode === null) {
    child.kill('SIGQUIT');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
}

async function makeDayOf(paper: BenchPaper, origin: string): Promise<DayRequest[]> {
  const editions = paper.dates.toReversed().map((date) => ({
    date,
    pages: [`/${date}`, `/${date}/pages/1`],
    articles: paper.slugsOf(date).map((slug) => `/${date}/${slug}`),
  }));
  const html = await (await fetch(origin)).text();
  const found = html.matchAll(
    /(?:href|src)="(\/_next\/static\/[^"]+)"|(\/fonts\/[a-z]+\/[^"'\s)<>\\]+)/g,
  );
  const assets = [...new Set([...found].map(([, file, font]) => file ?? font ?? ''))];
  return makeDay({ editions, assets, readers, seed });
}

async function replay(day: DayRequest[], origin: string): Promise<void> {
  const paths = day.map(({ path }) => path);
  const headers = browserHeaders;
  const { statuses, cache, milliseconds } = await replayDay({
    origin,
    paths,
    connections,
    headers,
  });
  const lives = await readLives(new Set(paths), origin);
  const byClock = hitsOf(day, (path) => lives.get(path) ?? { fresh: 0, stale: 0 });
  const percent = (value: number) => `${(value * 100).toFixed(2)} %`;
  const fromCache = ['HIT', 'STALE', 'UPDATING', 'REVALIDATED'];
  const hits = fromCache.reduce((sum, kind) => sum + (cache[kind] ?? 0), 0) / day.length;
  console.log(
    `\nA day behind nginx: ${readers} readers, ${day.length} requests, ${new Set(paths).size} addresses`,
  );
  console.log(`answers by status ${JSON.stringify(statuses)}, by cache ${JSON.stringify(cache)}`);
  console.log(`replayed in ${(milliseconds / 1000).toFixed(0)} s: ${percent(hits)} from the cache`);
  console.log(
    `by the clock of the day, with expiry: ${percent(byClock.atOnce)} at once, ${percent(byClock.revalidated)} after a 304 of the paper`,
  );
  if (hits >= goals.hits && byClock.atOnce + byClock.revalidated >= goals.hits) return;
  console.log(`fewer than ${percent(goals.hits)}`);
  process.exitCode = 1;
}

/** Reads how long caches may use each answer. */
async function readLives(paths: ReadonlySet<string>, origin: string): Promise<Map<string, Life>> {
  const lives = new Map<string, Life>();
  for (const path of paths) {
    const answer = await fetch(origin + path, { method: 'HEAD' });
    const control = answer.headers.get('cache-control') ?? '';
    const secondsOf = (name: string) => new RegExp(`(?:^|[, ])${name}=(\\d+)`).exec(control)?.[1];
    const fresh = Number(secondsOf('s-maxage') ?? secondsOf('max-age') ?? 0);
    lives.set(path, { fresh, stale: Number(secondsOf('stale-while-revalidate') ?? 0) });
  }
  return lives;
}

/** Rates of one article: from nginx, from the paper, and of a bare Next page with as many bytes. */
async function compareRates(paper: BenchPaper, server: OwnServer, nginx: Nginx): Promise<void> {
  const date = paper.dates.at(-1) ?? '';
  const path = `/${date}/${paper.slugsOf(date)[0]}`;
  const bare = await startBarePages();
  try {
    const url = atLoopback(server.origin) + path;
    const rateOf = (one: string, pid: number) =>
      measureServer({ url: one, pid, connections: 32, seconds: 5, headers: browserHeaders });
    const floor = await rateOf(await bare.findPage(await countBytes(url)), bare.pid);
    const alone = await rateOf(url, server.pid);
    const cached = await rateOf(nginx.origin + path, nginx.pid);
    console.log(
      'one article at c=32 | answers a second | of a second of one processor | times a bare Next page, both ways',
    );
    for (const [name, one] of Object.entries({ 'bare Next': floor, alone, 'with nginx': cached })) {
      const figures = [one.rate, one.perProcessor].map((figure) => figure.toFixed(0));
      const times = [one.rate / floor.rate, one.perProcessor / floor.perProcessor];
      console.log([name, ...figures, times.map((ratio) => ratio.toFixed(1))].join(' | '));
    }
    if (cached.perProcessor / floor.perProcessor >= goals.speed) return;
    console.log(`with nginx, less than ${goals.speed} times`);
    process.exitCode = 1;
  } finally {
    await bare.stop();
  }
}
